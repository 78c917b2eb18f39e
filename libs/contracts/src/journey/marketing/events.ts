/** Events of marketing, the final evaluation and graduation. */
import { z } from 'zod';
import { localDate } from '../../fields';
import { version } from '../event-shapes';
import { nothing, reason } from '../shared';
import { marketingPayloads } from './payloads';

export const marketingEvents = {
  /** `startedOn` is absent in what was recorded before sales were compared. */
  MarketingStarted: nothing.extend({ startedOn: localDate().optional() }),
  MarketingPlanSubmitted: marketingPayloads['submit-marketing-plan'],
  /** The plan submitted is version 1. */
  MarketingPlanRevised: marketingPayloads['revise-marketing-plan'].extend({ version }),
  ProductImprovementRecorded: marketingPayloads['record-product-improvement'],
  OutletRecorded: marketingPayloads['record-outlet'],
  MarketSegmentRecorded: marketingPayloads['record-market-segment'],
  SaleSupportRecorded: marketingPayloads['record-sale-support'],
  SalesRecorded: marketingPayloads['record-sales'],
  EvaluationRecorded: marketingPayloads['record-evaluation'],
  AccompanimentRated: marketingPayloads['rate-accompaniment'],
  GraduationWaiverSigned: z.strictObject({ reason, unmet: z.array(z.string()) }),
  CooperativeGraduated: z.strictObject({
    waiver: z.strictObject({ reason, unmet: z.array(z.string()), firstSignature: z.string() }).optional(),
    /** Of the certificate, e.g. `4-2027-K7QM4TX9`; absent in what was recorded before certificates had numbers. */
    certificate: z.string().min(1).max(60).optional(),
  }),
} as const;
