/** Training, coaching and technical assistance. */
import { enter, openedOnceMore, type Evolvers } from './evolve-helpers';

type CoachingEvent =
  | 'AttendanceRecorded'
  | 'TrainingStarted'
  | 'CoachingSessionRecorded'
  | 'TechnicalAssistanceRecorded'
  | 'PlanActionUpdated';

export const evolveCoaching: Evolvers<CoachingEvent> = {
  AttendanceRecorded: (state, { module, occurredOn, participants }, { recordedAt }) => ({
    attendance: [...state.attendance, { module, occurredOn, participants: participants.length }],
    progressAt: recordedAt,
  }),
  TrainingStarted: (state, _data, { recordedAt }) => ({
    ...enter(state, 'training', recordedAt),
    ...openedOnceMore(state, 'training'),
    trainingStartedAt: recordedAt,
  }),
  CoachingSessionRecorded: (state, { occurredOn, attended, durationMinutes }, { recordedAt }) => ({
    sessions: [...state.sessions, { occurredOn, attended, durationMinutes }],
    progressAt: recordedAt,
  }),
  TechnicalAssistanceRecorded: (state) => ({ technicalAssistance: state.technicalAssistance + 1 }),
  PlanActionUpdated: (state, { actionId, status }) => ({
    plan: state.plan && {
      ...state.plan,
      actions: state.plan.actions.map((action) => (action.id === actionId ? { ...action, status } : action)),
    },
  }),
};
