/**
 * The events of a journey. Values of natural persons are marked `personal(...)` beside the `personId` they belong to; the
 * journal seals them before anything is stored or folded.
 */
import type { z } from 'zod';
import { applicationEvents } from './application/events';
import { selectionEvents } from './selection/events';
import { diagnosisEvents } from './diagnosis/events';
import { legalEvents } from './legal/events';
import { coachingEvents } from './coaching/events';
import { marketingEvents } from './marketing/events';
import { financingEvents } from './financing/events';
import { messagesEvents } from './messages/events';
import { privacyEvents } from './privacy/events';
import { administrationEvents } from './administration/events';

export const journeyEventSchemas = {
  ...applicationEvents,
  ...selectionEvents,
  ...diagnosisEvents,
  ...legalEvents,
  ...coachingEvents,
  ...marketingEvents,
  ...financingEvents,
  ...messagesEvents,
  ...privacyEvents,
  ...administrationEvents,
} as const;

export type JourneyEventName = keyof typeof journeyEventSchemas;
export const journeyEventNames = Object.keys(journeyEventSchemas) as JourneyEventName[];
export type JourneyEventData<N extends JourneyEventName> = z.infer<(typeof journeyEventSchemas)[N]>;
export type JourneyEvent = { [N in JourneyEventName]: { type: N; data: JourneyEventData<N> } }[JourneyEventName];
