/** Training, coaching and technical assistance. */
import type { JourneyEventData } from '@mourafaka/contracts';
import { changesConfirmed } from '../journey/coaching-entries';
import type { AssistanceDossier, CoachingDossier, PlannedSessionDossier, SessionDossier } from './coaching';
import type { Dossier, DossierEvolvers } from './dossier';
import {
  correctEntry,
  type EntryCorrection,
  entryLetters,
  newEntry,
  type Recorded,
  type Stamp,
  stampOf,
  withEntry,
} from './recorded';

type CoachingEvent =
  | 'AttendanceRecorded'
  | 'SessionNoticeGiven'
  | 'TrainingStarted'
  | 'CoachingScheduled'
  | 'CoachingSessionPlanned'
  | 'CoachingSessionRecorded'
  | 'CoachingSessionConfirmed'
  | 'SessionCodeRenewed'
  | 'CoachingSessionDisputed'
  | 'SessionDisputeSettled'
  | 'TechnicalAssistanceRequested'
  | 'TechnicalAssistanceAssigned'
  | 'TechnicalAssistanceVisited'
  | 'TechnicalAssistanceRecommended'
  | 'TechnicalAssistanceRecorded'
  | 'TechnicalAssistanceClosed';

const inCoaching = ({ coaching }: Dossier, change: Partial<CoachingDossier>): Partial<Dossier> => ({
  coaching: { ...coaching, ...change },
});

const changeSession = (dossier: Dossier, id: string, change: (session: SessionDossier) => Partial<SessionDossier>) =>
  inCoaching(dossier, {
    sessions: dossier.coaching.sessions.map((it) => (it.id === id ? { ...it, ...change(it) } : it)),
  });

const changeRequest = (
  dossier: Dossier,
  id: string,
  change: (request: AssistanceDossier) => Partial<AssistanceDossier>,
) =>
  inCoaching(dossier, {
    assistance: dossier.coaching.assistance.map((it) => (it.id === id ? { ...it, ...change(it) } : it)),
  });

const withAssistance = (
  dossier: Dossier,
  { data, ...rest }: Pick<AssistanceDossier, 'data' | 'requested' | 'done'>,
  recorded: Recorded,
) => {
  const { assistance } = dossier.coaching;
  const id = `${entryLetters['technical-assistance']}${assistance.length + 1}`;
  return inCoaching(dossier, {
    assistance: [...assistance, { ...newEntry(id, data, recorded), visits: [], ...rest }],
  });
};

function planned(
  plan: readonly PlannedSessionDossier[],
  session: JourneyEventData<'CoachingSessionPlanned'>,
  stamp: Stamp,
): PlannedSessionDossier[] {
  const before = plan.find(({ number }) => number === session.number);
  if (!before) return [...plan, { ...stamp, ...session, earlier: [] }].sort((a, b) => a.number - b.number);
  const { earlier, ...was } = before;
  return plan.map((it) => (it === before ? { ...stamp, ...session, earlier: [...earlier, was] } : it));
}

/** A session corrected; where what was confirmed is another now, it is confirmed no more. */
export function correctSession(dossier: Dossier, correction: EntryCorrection, recorded: Recorded): Partial<Dossier> {
  const asksAgain = changesConfirmed({ ...correction.fields });
  return inCoaching(dossier, {
    sessions: correctEntry(dossier.coaching.sessions, correction, recorded).map((session) =>
      asksAgain && session.id === correction.entry ? { ...session, confirmed: undefined } : session,
    ),
  });
}

export const evolveCoachingDossier: DossierEvolvers<CoachingEvent> = {
  TrainingStarted: (dossier, _data, recorded) => inCoaching(dossier, { started: stampOf(recorded) }),
  AttendanceRecorded: (dossier, data, recorded) =>
    inCoaching(dossier, {
      attendance: withEntry(dossier.coaching.attendance, entryLetters.attendance, data, recorded),
    }),
  SessionNoticeGiven: (dossier, { duty: _, ...notice }, recorded) =>
    inCoaching(dossier, { notices: [...dossier.coaching.notices, { ...stampOf(recorded), ...notice }] }),
  CoachingScheduled: (dossier, { sessions }, recorded) =>
    inCoaching(dossier, { plan: sessions.map((session) => ({ ...stampOf(recorded), ...session, earlier: [] })) }),
  CoachingSessionPlanned: (dossier, session, recorded) =>
    inCoaching(dossier, { plan: planned(dossier.coaching.plan, session, stampOf(recorded)) }),
  CoachingSessionRecorded: (dossier, data, recorded) =>
    inCoaching(dossier, { sessions: withEntry(dossier.coaching.sessions, entryLetters.coaching, data, recorded) }),
  CoachingSessionConfirmed: (dossier, { session }, recorded) =>
    changeSession(dossier, session, () => ({ confirmed: stampOf(recorded) })),
  SessionCodeRenewed: (dossier, { session }) => changeSession(dossier, session, () => ({ confirmed: undefined })),
  CoachingSessionDisputed: (dossier, { session, reason }, recorded) =>
    changeSession(dossier, session, () => ({ dispute: { ...stampOf(recorded), reason } })),
  SessionDisputeSettled: (dossier, { session, outcome, reason }, recorded) => {
    const stamp = stampOf(recorded);
    return changeSession(dossier, session, ({ dispute }) => ({
      ...(dispute && { dispute: { ...dispute, settled: { ...stamp, outcome, reason } } }),
      ...(outcome === 'not-held' && { withdrawn: { ...stamp, reason } }),
    }));
  },
  TechnicalAssistanceRequested: (dossier, data, recorded) =>
    withAssistance(dossier, { data, requested: stampOf(recorded) }, recorded),
  TechnicalAssistanceAssigned: (dossier, { request, ...assigned }, recorded) =>
    changeRequest(dossier, request, () => ({ assigned: { ...stampOf(recorded), ...assigned } })),
  TechnicalAssistanceVisited: (dossier, { request, ...visit }, recorded) =>
    changeRequest(dossier, request, ({ visits }) => ({ visits: [...visits, { ...stampOf(recorded), ...visit }] })),
  TechnicalAssistanceRecommended: (dossier, { request, recommendations }, recorded) =>
    changeRequest(dossier, request, () => ({ recommended: { ...stampOf(recorded), recommendations } })),
  TechnicalAssistanceRecorded: (dossier, { request, ...data }, recorded) => {
    const done = stampOf(recorded);
    if (request === undefined) return withAssistance(dossier, { data, done }, recorded);
    return changeRequest(dossier, request, (before) => ({ data: { ...before.data, ...data }, done }));
  },
  TechnicalAssistanceClosed: (dossier, { request, reason }, recorded) =>
    changeRequest(dossier, request, () => ({ closed: { ...stampOf(recorded), reason } })),
};
