/** Modules attended, coaching sessions and technical assistance. */
import type { JourneyEventData } from '@mourafaka/contracts';
import { type Dossier, type DossierEvolvers, nothingToRead } from './dossier';
import { type Entry, entryLetters, type Stamp, stampOf, withEntry } from './recorded';

export interface CoachingDossier {
  started?: Stamp;
  /** Names of participants are sealed. */
  attendance: Entry<JourneyEventData<'AttendanceRecorded'>>[];
  sessions: Entry<JourneyEventData<'CoachingSessionRecorded'>>[];
  assistance: Entry<JourneyEventData<'TechnicalAssistanceRecorded'>>[];
}

type CoachingEvent =
  | 'AttendanceRecorded'
  | 'TrainingStarted'
  | 'CoachingSessionRecorded'
  | 'TechnicalAssistanceRecorded'
  | 'SessionNoticeGiven';

const inCoaching = ({ coaching }: Dossier, change: Partial<CoachingDossier>): Partial<Dossier> => ({
  coaching: { ...coaching, ...change },
});

export const evolveCoachingDossier: DossierEvolvers<CoachingEvent> = {
  TrainingStarted: (dossier, _data, recorded) => inCoaching(dossier, { started: stampOf(recorded) }),
  AttendanceRecorded: (dossier, data, recorded) =>
    inCoaching(dossier, {
      attendance: withEntry(dossier.coaching.attendance, entryLetters.attendance, data, recorded),
    }),
  CoachingSessionRecorded: (dossier, data, recorded) =>
    inCoaching(dossier, { sessions: withEntry(dossier.coaching.sessions, entryLetters.sessions, data, recorded) }),
  TechnicalAssistanceRecorded: (dossier, data, recorded) =>
    inCoaching(dossier, {
      assistance: withEntry(dossier.coaching.assistance, entryLetters.assistance, data, recorded),
    }),
  SessionNoticeGiven: nothingToRead,
};
