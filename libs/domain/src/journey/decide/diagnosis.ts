/** The consultant's diagnosis and the development plan. */
import { type Handlers, invalid, invalidField } from './handler';

type Names =
  | 'assign-consultant'
  | 'start-diagnosis'
  | 'record-swot'
  | 'submit-development-plan'
  | 'return-development-plan'
  | 'approve-development-plan';

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
};
