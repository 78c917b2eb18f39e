/** Training, coaching, technical assistance and the plan's actions. */
import { type Handlers, inFuture, invalidField, notNow } from './handler';

type Names =
  | 'record-attendance'
  | 'start-training'
  | 'record-coaching-session'
  | 'record-technical-assistance'
  | 'update-plan-action';

export const decideCoaching: Handlers<Names> = {
  'record-attendance': ({ participants, ...held }, state, context) => {
    if (!context.policy.modules.some(({ key }) => key === held.module)) {
      return invalidField('module', 'JOURNEY.MODULE_UNKNOWN', {
        module: held.module,
        modules: context.policy.modules.map(({ key }) => key).join(', '),
      });
    }
    const early = inFuture('occurredOn', held.occurredOn, context);
    if (early) return early;
    const same = state.attendance.some((it) => it.module === held.module && it.occurredOn === held.occurredOn);
    if (same)
      return invalidField('occurredOn', 'JOURNEY.ATTENDANCE_TWICE', { module: held.module, date: held.occurredOn });
    const people = participants.map((participant, n) => ({ personId: context.id(n), ...participant }));
    return [{ type: 'AttendanceRecorded', data: { ...held, participants: people } }];
  },
  'start-training': () => [{ type: 'TrainingStarted', data: {} }],
  'record-coaching-session': (payload, state, context) => {
    const early = inFuture('occurredOn', payload.occurredOn, context);
    if (early) return early;
    const sameDay = state.sessions.some(({ occurredOn }) => occurredOn === payload.occurredOn);
    if (sameDay) return invalidField('occurredOn', 'JOURNEY.SESSION_TWICE_A_DAY', { date: payload.occurredOn });
    const { sessionsPlanned: planned } = state.settings;
    if (state.sessions.length >= planned && !payload.reason) return notNow('JOURNEY.SESSIONS_EXCEEDED', { planned });
    return [{ type: 'CoachingSessionRecorded', data: payload }];
  },
  'record-technical-assistance': (payload, _state, context) =>
    inFuture('occurredOn', payload.occurredOn, context) ?? [{ type: 'TechnicalAssistanceRecorded', data: payload }],
  'update-plan-action': (payload, state) => {
    const action = state.plan?.actions.find(({ id }) => id === payload.actionId);
    if (!action) return invalidField('actionId', 'JOURNEY.ACTION_UNKNOWN', { action: payload.actionId });
    if (payload.status === 'dropped' && !payload.remark) return invalidField('remark', 'JOURNEY.DROPPING_NEEDS_REMARK');
    return [{ type: 'PlanActionUpdated', data: payload }];
  },
};
