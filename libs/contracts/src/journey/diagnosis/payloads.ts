/** Payloads of the diagnosis and the development plan. */
import { z } from 'zod';
import { code, line, paragraph } from '../../fields';
import { nothing, indicators, swotEntry, planActionInput } from '../shared';

export const diagnosisPayloads = {
  'assign-consultant': z.strictObject({
    consultant: code(),
    provider: line(120).optional(),
    lot: code().optional(),
  }),
  'start-diagnosis': nothing,
  'record-swot': z.strictObject({
    entries: z.array(swotEntry).min(1).max(100),
    needs: z
      .strictObject({
        training: paragraph(2000).optional(),
        technicalSupport: paragraph(2000).optional(),
        production: paragraph(2000).optional(),
        marketing: paragraph(2000).optional(),
      })
      .optional(),
    baseline: indicators.optional(),
  }),
  'submit-development-plan': z.strictObject({ actions: z.array(planActionInput).min(1).max(100) }),
  'return-development-plan': z.strictObject({ remarks: paragraph(4000) }),
  'approve-development-plan': nothing,
} as const;
