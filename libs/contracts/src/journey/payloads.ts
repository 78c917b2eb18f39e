/** The payload of every journey command. Unknown fields are errors everywhere. */
import type { z } from 'zod';
import { applicationPayloads } from './application/payloads';
import { selectionPayloads } from './selection/payloads';
import { diagnosisPayloads } from './diagnosis/payloads';
import { legalPayloads } from './legal/payloads';
import { coachingPayloads } from './coaching/payloads';
import { marketingPayloads } from './marketing/payloads';
import { financingPayloads } from './financing/payloads';
import { messagesPayloads } from './messages/payloads';
import { privacyPayloads } from './privacy/payloads';
import { administrationPayloads } from './administration/payloads';
import type { JourneyCommandName } from './transitions';

export const journeyPayloads = {
  ...applicationPayloads,
  ...selectionPayloads,
  ...diagnosisPayloads,
  ...legalPayloads,
  ...coachingPayloads,
  ...marketingPayloads,
  ...financingPayloads,
  ...messagesPayloads,
  ...privacyPayloads,
  ...administrationPayloads,
} as const satisfies Record<JourneyCommandName, z.ZodType>;

export type JourneyPayload<N extends JourneyCommandName = JourneyCommandName> = z.infer<(typeof journeyPayloads)[N]>;
