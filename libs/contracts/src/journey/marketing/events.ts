/** Events of marketing, the final evaluation and graduation. */
import { z } from 'zod';
import { nothing, reason } from '../shared';
import { marketingPayloads } from './payloads';

export const marketingEvents = {
  MarketingStarted: nothing,
  MarketingPlanSubmitted: marketingPayloads['submit-marketing-plan'],
  ProductImprovementRecorded: marketingPayloads['record-product-improvement'],
  OutletRecorded: marketingPayloads['record-outlet'],
  SaleSupportRecorded: marketingPayloads['record-sale-support'],
  EvaluationRecorded: marketingPayloads['record-evaluation'],
  GraduationWaiverSigned: z.strictObject({ reason, unmet: z.array(z.string()) }),
  CooperativeGraduated: z.strictObject({
    waiver: z.strictObject({ reason, unmet: z.array(z.string()), firstSignature: z.string() }).optional(),
  }),
} as const;
