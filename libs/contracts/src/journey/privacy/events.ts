/** Events of what a person asks for of the data held on them (law 09-08), and of what it is answered. */
import { z } from 'zod';
import { representative } from '../event-shapes';
import { entryOf, reason, remark } from '../shared';
import { privacyPayloads } from './payloads';

const request = entryOf('Q');

export const privacyEvents = {
  AccessRequested: z.strictObject({ request, remark }),
  AccessAnswered: privacyPayloads['answer-access-request'],
  /** What is asked to be written waits under the person's own key, like everything else about them. */
  RectificationRequested: z.strictObject({
    request,
    representative: representative.partial({ name: true, phone: true, email: true }),
    reason,
  }),
  /** An accepted one is followed by `DataCorrected`. */
  RectificationDecided: privacyPayloads['decide-rectification'],
  /** A newer text of consent was agreed to. */
  ConsentRenewed: privacyPayloads['renew-consent'],
  /** The person's key is destroyed: nothing that was sealed under it can be read any more. */
  PersonErased: privacyPayloads['record-erasure'],
} as const;
