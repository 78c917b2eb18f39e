/** Payloads of what a person asks for of the data held on them (law 09-08), and of what it is answered. */
import { z } from 'zod';
import { count, line } from '../../fields';
import { representativeInput } from '../application-input';
import { entryOf, reason, remark } from '../shared';

/** The id of one request: `Q1`, in the order of recording. */
const request = entryOf('Q');

/** `given`: whoever asked has got, or seen, everything held on them. */
export const accessOutcomes = ['given', 'refused'] as const;
export const rectificationOutcomes = ['accepted', 'refused'] as const;

/** `asked`: the person wished it. `retention`: it was kept as long as it may be. */
export const erasureWhys = ['asked', 'retention'] as const;
export type ErasureWhy = (typeof erasureWhys)[number];

export const privacyPayloads = {
  /** `remark`: how it came, where it came on paper or by telephone. */
  'request-access': z.strictObject({ remark }),
  /** A refusal says why. */
  'answer-access-request': z.strictObject({ request, outcome: z.enum(accessOutcomes), reason: reason.optional() }),
  /** What it should say, and why what it says is wrong. */
  'request-rectification': z.strictObject({ representative: representativeInput.partial(), reason }),
  /** The version that was read: the newest there is. */
  'renew-consent': z.strictObject({ textVersion: line(40) }),
  /** `documents`: how many files went with the person. */
  'record-erasure': z.strictObject({
    person: z.uuid(),
    why: z.enum(erasureWhys),
    documents: count(),
    reason: reason.optional(),
  }),
  'decide-rectification': z.strictObject({ request, outcome: z.enum(rectificationOutcomes), reason }),
} as const;
