/** The development plan and its later versions. */
import { enter, type Evolvers } from './evolve-helpers';
import type { DevelopmentPlan, PlanAction } from './state';
import { highestNumber } from './plan-actions';

type PlanEvent =
  | 'DevelopmentPlanSubmitted'
  | 'DevelopmentPlanReturned'
  | 'DevelopmentPlanApproved'
  | 'PlanAmendmentSubmitted'
  | 'PlanAmendmentReturned'
  | 'PlanAmendmentApproved';

/** The actions of an approved amendment: each keeps the status it had under its id, and the dropped ones stay as dropped. */
function amended({ actions, amendment }: DevelopmentPlan): PlanAction[] {
  if (!amendment) return actions;
  const before = new Map(actions.map((action) => [action.id, action]));
  const dropped = actions.filter(({ id }) => amendment.dropped.includes(id));
  return [
    ...amendment.actions.map((action) => ({ ...action, status: before.get(action.id)?.status ?? 'planned' })),
    ...dropped.map((action) => ({ ...action, status: 'dropped' as const })),
  ];
}

export const evolvePlan: Evolvers<PlanEvent> = {
  DevelopmentPlanSubmitted: (state, { round, actions }, { recordedAt, actor }) => ({
    ...enter(state, 'plan-submitted', recordedAt),
    plan: {
      round,
      author: actor.id,
      actions: actions.map((action) => ({ ...action, status: 'planned' })),
      numbered: highestNumber(actions, state.plan?.numbered),
    },
  }),
  DevelopmentPlanReturned: (state, _data, { recordedAt }) => enter(state, 'plan-returned', recordedAt),
  DevelopmentPlanApproved: (state, _data, { recordedAt, actor }) => ({
    ...enter(state, 'plan-approved', recordedAt),
    plan: state.plan && { ...state.plan, approvedBy: actor.id, approvedAt: recordedAt },
    progressAt: recordedAt,
  }),
  PlanAmendmentSubmitted: ({ plan }, { round, actions, dropped = [] }, { actor, recordedAt: at }) => ({
    plan: plan && {
      ...plan,
      lastRound: round,
      numbered: highestNumber(actions, plan.numbered),
      amendment: { round, author: actor.id, at, actions, dropped: dropped.map(({ id }) => id) },
    },
  }),
  PlanAmendmentReturned: ({ plan }) => ({ plan: plan && { ...plan, amendment: undefined } }),
  PlanAmendmentApproved: ({ plan }, { round }, { recordedAt, actor }) => ({
    plan: plan && {
      ...plan,
      round,
      author: plan.amendment?.author ?? plan.author,
      actions: amended(plan),
      amendment: undefined,
      approvedBy: actor.id,
      approvedAt: recordedAt,
    },
  }),
};
