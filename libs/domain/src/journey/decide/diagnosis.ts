/** The consultant's diagnosis, the collective training and the development plan. */
import { type Handlers, inFuture, invalid, invalidField } from './handler';

type Names =
  | 'assign-consultant'
  | 'start-diagnosis'
  | 'record-swot'
  | 'submit-development-plan'
  | 'return-development-plan'
  | 'approve-development-plan'
  | 'record-attendance';

export const decideDiagnosis: Handlers<Names> = {
  'assign-consultant': (payload) => [{ type: 'ConsultantAssigned', data: payload }],
  'start-diagnosis': () => [{ type: 'DiagnosisStarted', data: {} }],
  'record-swot': (payload) => [{ type: 'SwotRecorded', data: payload }],
  'submit-development-plan': ({ actions }, state) => {
    const backwards = actions.flatMap(({ startOn, dueOn }, n) =>
      dueOn < startOn ? [{ field: `actions.${n}.dueOn`, code: 'JOURNEY.ACTION_ENDS_BEFORE_START' }] : [],
    );
    if (backwards.length > 0) return invalid('COMMAND.INVALID', backwards);
    const numbered = actions.map((action, n) => ({ ...action, id: action.id ?? `A${n + 1}` }));
    const twice = numbered.findIndex(({ id }, n) => numbered.findIndex((other) => other.id === id) !== n);
    if (twice >= 0)
      return invalidField(`actions.${twice}.id`, 'JOURNEY.ACTION_TWICE', { action: numbered[twice]?.id ?? '' });
    return [{ type: 'DevelopmentPlanSubmitted', data: { round: (state.plan?.round ?? 0) + 1, actions: numbered } }];
  },
  'return-development-plan': ({ remarks }, state) => [
    { type: 'DevelopmentPlanReturned', data: { round: state.plan?.round ?? 1, remarks } },
  ],
  'approve-development-plan': (_payload, state) => [
    { type: 'DevelopmentPlanApproved', data: { round: state.plan?.round ?? 1 } },
  ],
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
};
