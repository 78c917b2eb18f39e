/** The development plan: submitted, returned, approved, and amended later. */
import type { FieldIssue, JourneyPayload } from '@mourafaka/contracts';
import { actionIssues, numberedActions } from '../plan-actions';
import type { DevelopmentPlan, PlanAction } from '../state';
import { type Handlers, invalid, notNow } from './handler';

type Names =
  | 'submit-development-plan'
  | 'return-development-plan'
  | 'approve-development-plan'
  | 'amend-development-plan'
  | 'return-plan-amendment'
  | 'approve-plan-amendment';

/** Ids of actions that are done and neither kept nor expressly dropped: what was achieved does not vanish. */
const vanished = (
  before: readonly PlanAction[],
  kept: readonly { id?: string }[],
  dropped: readonly string[],
): string[] =>
  before
    .filter(({ id, status }) => status === 'done' && !dropped.includes(id) && !kept.some((action) => action.id === id))
    .map(({ id }) => id);

/** What is wrong with what an amendment drops: no action of the plan, one twice, or one that it keeps as well. */
function droppedIssues(
  { actions, dropped = [] }: JourneyPayload<'amend-development-plan'>,
  before: readonly PlanAction[],
) {
  return dropped.flatMap(({ id }, n): FieldIssue[] => {
    const field = `dropped.${n}.id`;
    if (!before.some((action) => action.id === id)) {
      return [{ field, code: 'JOURNEY.ACTION_UNKNOWN', params: { action: id } }];
    }
    const kept = actions.some((action) => action.id === id);
    const again = dropped.findIndex((other) => other.id === id) !== n;
    return kept || again ? [{ field, code: 'JOURNEY.ACTION_TWICE', params: { action: id } }] : [];
  });
}

const lastRound = (plan: DevelopmentPlan | undefined): number => plan?.lastRound ?? plan?.round ?? 0;

export const decidePlan: Handlers<Names> = {
  'submit-development-plan': ({ actions }, { plan }) => {
    const numbered = numberedActions(actions, 0);
    const issues = actionIssues(numbered);
    if (issues.length > 0) return invalid('COMMAND.INVALID', issues);
    return [{ type: 'DevelopmentPlanSubmitted', data: { round: lastRound(plan) + 1, actions: numbered } }];
  },
  'return-development-plan': ({ remarks }, state) => [
    { type: 'DevelopmentPlanReturned', data: { round: state.plan?.round ?? 1, remarks } },
  ],
  'approve-development-plan': (_payload, state) => [
    { type: 'DevelopmentPlanApproved', data: { round: state.plan?.round ?? 1 } },
  ],
  'amend-development-plan': (payload, { plan }) => {
    const { actions: before = [], numbered: highest = 0 } = plan ?? {};
    const { actions, dropped, reason } = payload;
    const numbered = numberedActions(actions, highest);
    const gone = vanished(
      before,
      actions,
      (dropped ?? []).map(({ id }) => id),
    );
    const issues: FieldIssue[] = [
      ...actionIssues(numbered),
      ...droppedIssues(payload, before),
      ...gone.map((action) => ({ field: 'actions', code: 'DIAGNOSIS.DONE_ACTION_MISSING', params: { action } })),
    ];
    if (issues.length > 0) return invalid('COMMAND.INVALID', issues);
    const data = { round: lastRound(plan) + 1, actions: numbered, ...(dropped && { dropped }), reason };
    return [{ type: 'PlanAmendmentSubmitted', data }];
  },
  'return-plan-amendment': ({ remarks }, { plan }) => [
    { type: 'PlanAmendmentReturned', data: { round: lastRound(plan), remarks } },
  ],
  'approve-plan-amendment': (_payload, { plan }) => {
    const { amendment, actions = [] } = plan ?? {};
    // An action may have been finished since the amendment was written.
    const gone = vanished(actions, amendment?.actions ?? [], amendment?.dropped ?? []);
    if (gone.length > 0) return notNow('DIAGNOSIS.AMENDMENT_OUTDATED', { actions: gone.join(', ') });
    return [{ type: 'PlanAmendmentApproved', data: { round: lastRound(plan) } }];
  },
};
