/** Training, coaching and technical assistance: what was planned, held, confirmed or disputed. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Entry, Stamp } from './recorded';

/** One of the individual sessions of the plan. */
export interface PlannedSessionDossier extends Stamp, JourneyEventData<'CoachingSessionPlanned'> {
  /** What was planned before, the latest last. */
  earlier: (Stamp & JourneyEventData<'CoachingSessionPlanned'>)[];
}

export interface SessionDossier extends Entry<JourneyEventData<'CoachingSessionRecorded'>> {
  /** By the cooperative, with the code it was sent; a correction of what it confirmed asks it again. */
  confirmed?: Stamp;
  dispute?: Stamp & { reason: string; settled?: Stamp & { outcome: 'held' | 'not-held'; reason: string } };
}

/** What was asked for, if it was, and what was done about it. */
type AssistanceData = Partial<JourneyEventData<'TechnicalAssistanceRequested'>> &
  Partial<Omit<JourneyEventData<'TechnicalAssistanceRecorded'>, 'request'>>;
type OfRequest<N extends 'TechnicalAssistanceAssigned' | 'TechnicalAssistanceVisited' | 'TechnicalAssistanceClosed'> =
  Stamp & Omit<JourneyEventData<N>, 'request'>;

export interface AssistanceDossier extends Entry<AssistanceData> {
  /** Absent where it was given without having been asked for. */
  requested?: Stamp;
  /** The latest. */
  assigned?: OfRequest<'TechnicalAssistanceAssigned'>;
  visits: OfRequest<'TechnicalAssistanceVisited'>[];
  recommended?: Stamp & { recommendations: string[] };
  done?: Stamp;
  /** Without having been given. */
  closed?: OfRequest<'TechnicalAssistanceClosed'>;
}

export interface CoachingDossier {
  started?: Stamp;
  /** Of the collective sessions; names of participants are sealed. */
  attendance: Entry<JourneyEventData<'AttendanceRecorded'>>[];
  /** What the cooperative was told of collective sessions. */
  notices: (Stamp & Omit<JourneyEventData<'SessionNoticeGiven'>, 'duty'>)[];
  plan: PlannedSessionDossier[];
  /** Names of participants are sealed. */
  sessions: SessionDossier[];
  assistance: AssistanceDossier[];
}
