/** Payloads of the application: from its submission to its eligibility. */
import { z } from 'zod';
import { code, paragraph } from '../../fields';
import { applicationInput } from '../application-input';
import { nothing, reason, documentInput, correctionInput } from '../shared';

export const applicationPayloads = {
  'submit-application': applicationInput,
  'request-completion': z.strictObject({
    missing: z.array(code()).min(1).max(30),
    message: paragraph(2000).optional(),
  }),
  'complete-file': z.strictObject({
    documents: z.array(documentInput).max(30),
    corrections: correctionInput.optional(),
  }),
  'declare-complete': nothing,
  'assess-eligibility': z.strictObject({ override: z.strictObject({ eligible: z.boolean(), reason }).optional() }),
  'dismiss-duplicate': z.strictObject({ of: z.uuid(), reason }),
  'merge-duplicate': z.strictObject({ into: z.uuid(), reason }),
} as const;
