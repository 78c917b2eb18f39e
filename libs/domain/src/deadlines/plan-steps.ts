/** The instants around a deadline: reminders, escalations, expiry. */
import type { DeadlineRule, DeadlineStep } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays, addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-days';
import { remindAt } from '../message-time';
import { withOwnNames } from '../step-names';

type Planned = Omit<DeadlineStep, 'key'>;

/**
 * Messages go out on working days: up to the due date, which the law may set for a day off, rather earlier; after it rather
 * later.
 */
function shifted(dueOn: string, offset: number, unit: DeadlineRule['unit'], { calendar }: DecisionContext): string {
  if (unit === 'working') return addWorkingDays(calendar, dueOn, offset);
  const day = addDays(dueOn, offset);
  return offset <= 0 ? workingDayOnOrBefore(calendar, day) : workingDayOnOrAfter(calendar, day);
}

const named = (kind: string, offset: number): string => `${kind}${offset < 0 ? '' : '+'}${offset}`;

function stepsOf(rule: DeadlineRule, dueOn: string, context: DecisionContext): Planned[] {
  const at = (offset: number) => remindAt(shifted(dueOn, offset, rule.unit, context), context);
  const reminders = rule.reminders.map(({ offsetDays, audience, channel, template, urgent }): Planned => ({
    kind: 'remind',
    name: `${named('remind', offsetDays)}-${audience}`,
    at: at(offsetDays),
    audience,
    channel,
    template,
    ...(urgent && { urgent }),
  }));
  const escalations = rule.escalations.map(({ daysOverdue, to, template, channel }, n): Planned => ({
    kind: 'escalate',
    name: `${named('escalate', daysOverdue)}-${to}`,
    at: at(daysOverdue),
    audience: to,
    ...(channel && { channel }),
    template,
    level: n + 1,
  }));
  const expiry: Planned[] =
    rule.expiresAfterDays === undefined
      ? []
      : [{ kind: 'expire', name: 'expire', at: context.instantOf(addDays(dueOn, rule.expiresAfterDays + 1), '00:00') }];
  return withOwnNames([...reminders, ...escalations, ...expiry]);
}

/** Where and when a deadline is planned; `silentUntil`: nobody is told of it before. */
export type PlanContext = DecisionContext & { silentUntil?: string };

interface Timing {
  key: string;
  revision: number;
  performed: readonly string[];
}

/**
 * What is still to be done about a deadline, in order of time. A message whose moment is past, or too early, is recorded as
 * skipped; an expiry is a consequence and stays. Steps performed before a replanning are not planned again.
 */
export function planSteps(
  { key, revision, performed }: Timing,
  rule: DeadlineRule,
  dueOn: string,
  context: PlanContext,
): { steps: DeadlineStep[]; skipped: { name: string; at: string }[] } {
  const scope = revision === 1 ? key : `${key}.${revision}`;
  const left = stepsOf(rule, dueOn, context)
    .filter((step) => !performed.includes(step.name))
    .sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name));
  const { now, silentUntil = now } = context;
  const from = silentUntil > now ? silentUntil : now;
  const past = (step: Planned) => step.kind !== 'expire' && step.at <= from;
  return {
    steps: left.filter((step) => !past(step)).map((step) => ({ key: `${scope}/${step.name}`, ...step })),
    skipped: left.filter(past).map(({ name, at }) => ({ name, at })),
  };
}
