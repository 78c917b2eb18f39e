import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey/events';
import { applicationTimeline } from './timeline/application';
import { selectionTimeline } from './timeline/selection';
import { diagnosisTimeline } from './timeline/diagnosis';
import { legalTimeline } from './timeline/legal';
import { coachingTimeline } from './timeline/coaching';
import { marketingTimeline } from './timeline/marketing';
import { financingTimeline } from './timeline/financing';
import { messagesTimeline } from './timeline/messages';
import { privacyTimeline } from './timeline/privacy';
import { administrationTimeline } from './timeline/administration';

/** What the timeline says of each event. */
export const timelineTexts: Readonly<Record<JourneyEventName, Texts>> = {
  ...applicationTimeline,
  ...selectionTimeline,
  ...diagnosisTimeline,
  ...legalTimeline,
  ...coachingTimeline,
  ...marketingTimeline,
  ...financingTimeline,
  ...messagesTimeline,
  ...privacyTimeline,
  ...administrationTimeline,
};
