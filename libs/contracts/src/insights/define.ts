/** How figures are defined, and the events several of them come from. */
import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey';

export interface FigureDefinition {
  names: Texts;
  /** What is counted, or added up. */
  formula: Texts;
  /** The events that change it. */
  events: readonly JourneyEventName[];
}

export const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });
export const figure = (names: Texts, formula: Texts, ...events: JourneyEventName[]): FigureDefinition => ({
  names,
  formula,
  events: [...new Set(events)],
});

export const leaving: JourneyEventName[] = [
  'ApplicationRejected',
  'FileLapsed',
  'DuplicateMerged',
  'JourneyWithdrawn',
  'JourneyExcluded',
  'AppealLodged',
  'AppealDecided',
];
export const selected: JourneyEventName[] = ['ApplicationAdmitted', 'OfferAccepted', 'AppealDecided'];
export const opened: JourneyEventName[] = ['DiagnosisStarted', 'TrainingStarted', 'MarketingStarted'];
export const deadlines: JourneyEventName[] = [
  'DeadlineSet',
  'DeadlineMoved',
  'DeadlinePaused',
  'DeadlineMet',
  'DeadlineCancelled',
  'JourneySuspended',
  'JourneyResumed',
];
/** What says how many modules were attended, or how many sessions held, of how many planned. */
export const modules: JourneyEventName[] = ['AttendanceRecorded', 'EntryCorrected', 'PolicyApplied'];
export const sessions: JourneyEventName[] = [
  'CoachingSessionRecorded',
  'SessionDisputeSettled',
  'EntryCorrected',
  'PolicyApplied',
];
