/** Training, coaching and technical assistance. */
import { askConfirmation } from './coaching-entries';
import { correctEntry, nextEntryId } from './entries';
import { enter, openedOnceMore, type Evolvers } from './evolve-helpers';
import type { AssistanceRequest, CoachingSession, JourneyState } from './state';

type CoachingEvent =
  | 'AttendanceRecorded'
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
  | 'TechnicalAssistanceClosed'
  | 'PlanActionUpdated';

const changeSession = (
  { sessions }: JourneyState,
  id: string,
  change: (session: CoachingSession) => CoachingSession,
): Partial<JourneyState> => ({ sessions: sessions.map((it) => (it.id === id ? change(it) : it)) });

const changeRequest = (
  { assistance }: JourneyState,
  id: string,
  change: Partial<AssistanceRequest>,
): Partial<JourneyState> => ({ assistance: assistance.map((it) => (it.id === id ? { ...it, ...change } : it)) });

export const evolveCoaching: Evolvers<CoachingEvent> = {
  AttendanceRecorded: (state, { module, occurredOn, participants, sessionId }, { recordedAt }) => ({
    attendance: [
      ...state.attendance,
      {
        ...{ id: nextEntryId(state, 'attendance'), module, occurredOn, participants: participants.length },
        ...(sessionId !== undefined && { sessionId }),
      },
    ],
    progressAt: recordedAt,
  }),
  TrainingStarted: (state, _data, { recordedAt }) => ({
    ...enter(state, 'training', recordedAt),
    ...openedOnceMore(state, 'training'),
    trainingStartedAt: recordedAt,
  }),
  CoachingScheduled: (_state, { sessions }, { recordedAt: at }) => ({
    coachingPlan: sessions.map((session) => ({ ...session, revision: 0, at })),
  }),
  CoachingSessionPlanned: ({ coachingPlan }, planned, { recordedAt: at }) => {
    const before = coachingPlan.find(({ number }) => number === planned.number);
    const revision = (before?.revision ?? -1) + 1;
    const others = coachingPlan.filter((it) => it !== before);
    return {
      coachingPlan: [...others, { ...before, ...planned, revision, at }].sort((a, b) => a.number - b.number),
    };
  },
  CoachingSessionRecorded: (state, data, { recordedAt }) => {
    const { occurredOn, attended, durationMinutes, number, consultant } = data;
    const id = nextEntryId(state, 'coaching');
    const session = {
      ...{ id, occurredOn, attended, durationMinutes },
      ...(number !== undefined && { number }),
      ...(consultant !== undefined && { consultant }),
    };
    const asked = data.confirmation ? askConfirmation(state, session, recordedAt) : { session, letter: {} };
    return { ...asked.letter, sessions: [...state.sessions, asked.session], progressAt: recordedAt };
  },
  CoachingSessionConfirmed: (state, { session }, { recordedAt: confirmedAt }) =>
    changeSession(state, session, (it) => ({ ...it, confirmedAt })),
  SessionCodeRenewed: (state, { session: id }, { recordedAt }) => {
    const before = state.sessions.find((it) => it.id === id);
    if (!before) return {};
    const { session, letter } = askConfirmation(state, before, recordedAt);
    return { ...letter, ...changeSession(state, id, () => session) };
  },
  CoachingSessionDisputed: (state, { session }, { recordedAt: at }) =>
    changeSession(state, session, (it) => ({ ...it, dispute: { at } })),
  SessionDisputeSettled: (state, { session, outcome }, { recordedAt: at }) =>
    outcome === 'not-held'
      ? correctEntry(state, { id: session, at })
      : changeSession(state, session, (it) => ({ ...it, dispute: { at, settled: true } })),
  TechnicalAssistanceRequested: (state, { area, topic }, { recordedAt: since }) => ({
    assistance: [
      ...state.assistance,
      { id: nextEntryId(state, 'technical-assistance'), status: 'requested', since, area, topic },
    ],
  }),
  TechnicalAssistanceAssigned: (state, { request, expert }, { recordedAt: since }) =>
    changeRequest(state, request, { status: 'assigned', since, expert }),
  TechnicalAssistanceVisited: (state, { request }, { recordedAt: since }) =>
    changeRequest(state, request, { status: 'visited', since }),
  TechnicalAssistanceRecommended: (state, { request }, { recordedAt: since }) =>
    changeRequest(state, request, { status: 'recommended', since }),
  TechnicalAssistanceRecorded: (state, { request }) => ({
    technicalAssistance: state.technicalAssistance + 1,
    ...(request && changeRequest(state, request, { status: 'done' })),
  }),
  TechnicalAssistanceClosed: (state, { request }) => changeRequest(state, request, { status: 'closed' }),
  PlanActionUpdated: (state, { actionId, status }) => ({
    plan: state.plan && {
      ...state.plan,
      actions: state.plan.actions.map((action) => (action.id === actionId ? { ...action, status } : action)),
    },
  }),
};
