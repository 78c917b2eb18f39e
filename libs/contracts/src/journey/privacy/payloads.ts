/** Payloads of what a person asks for of the data held on them (law 09-08), and of what it is answered. */
import { z } from 'zod';
import { representativeInput } from '../application-input';
import { entryOf, reason, remark } from '../shared';

/** The id of one request: `Q1`, in the order of recording. */
const request = entryOf('Q');

/** `given`: whoever asked has got, or seen, everything held on them. */
export const accessOutcomes = ['given', 'refused'] as const;
export const rectificationOutcomes = ['accepted', 'refused'] as const;

export const privacyPayloads = {
  /** `remark`: how it came, where it came on paper or by telephone. */
  'request-access': z.strictObject({ remark }),
  /** A refusal says why. */
  'answer-access-request': z.strictObject({ request, outcome: z.enum(accessOutcomes), reason: reason.optional() }),
  /** What it should say, and why what it says is wrong. */
  'request-rectification': z.strictObject({ representative: representativeInput.partial(), reason }),
  'decide-rectification': z.strictObject({ request, outcome: z.enum(rectificationOutcomes), reason }),
} as const;
