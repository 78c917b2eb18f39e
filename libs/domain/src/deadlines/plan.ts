/** When a deadline falls due, and everything planned around it. */
import type { DeadlineKind, DeadlineRule } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays, addWorkingDays, workingDayOnOrAfter } from '../calendar/working-days';
import type { Deadline } from './deadline';
import { type PlanContext, planSteps } from './plan-steps';

/** What of a deadline its plan depends on. */
export type Timing = Pick<Deadline, 'key' | 'anchorOn' | 'fixedOn' | 'pausedDays' | 'revision' | 'performed'>;

/** Kind and anchor → the law's own date, where there is one. */
export type LawfulDueOn = ((kind: DeadlineKind, anchorOn: string) => string | undefined) | undefined;

export const ruleOf = ({ policy }: Pick<DecisionContext, 'policy'>, kind: DeadlineKind): DeadlineRule | undefined =>
  policy.deadlines.find((rule) => rule.kind === kind);

/**
 * The date it falls due: counted in its own unit, never on a day off; an extension replaces the count, a pause shifts it.
 * What the law sets is its own date, whatever the calendar, the policy or a pause.
 */
export function dueOnOf(
  rule: Pick<DeadlineRule, 'kind' | 'days' | 'unit'>,
  { anchorOn, fixedOn, pausedDays }: Pick<Deadline, 'anchorOn' | 'fixedOn' | 'pausedDays'>,
  { calendar }: Pick<DecisionContext, 'calendar'>,
  lawfulDueOn?: LawfulDueOn,
): string {
  const lawful = lawfulDueOn?.(rule.kind, anchorOn);
  if (lawful !== undefined) return lawful;
  if (fixedOn) return workingDayOnOrAfter(calendar, addDays(fixedOn, pausedDays));
  const from = addDays(anchorOn, pausedDays);
  return rule.unit === 'working'
    ? addWorkingDays(calendar, from, rule.days)
    : workingDayOnOrAfter(calendar, addDays(from, rule.days));
}

/** Everything planned about one deadline: its day, its instants, and which rule and calendar said so. */
export function planOf(timing: Timing, rule: DeadlineRule, context: PlanContext, lawfulDueOn?: LawfulDueOn) {
  const dueOn = dueOnOf(rule, timing, context, lawfulDueOn);
  return {
    revision: timing.revision,
    dueOn,
    dueAt: context.instantOf(addDays(dueOn, 1), '00:00'),
    rule: { days: rule.days, unit: rule.unit },
    calendarVersion: context.calendarVersion,
    policyVersion: context.policyVersion,
    zoneVersion: context.zoneVersion,
    ...planSteps(timing, rule, dueOn, context),
  };
}
