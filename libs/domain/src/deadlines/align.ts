/**
 * Deadlines are planned from the state, not by each command: after a command's own events, what should be open is compared
 * with what is open, and the difference is recorded. A deadline is the same one as long as its kind, what it is about and
 * its anchor are.
 */
import type { DeadlineEvent, DeadlineKind, DeadlineRule } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { daysBetween } from '../calendar/working-days';
import { type Deadline, numberOf, type WithDeadlines } from './deadline';
import { moveDeadline } from './move';
import { planOf } from './plan';
import { type Anchor, type DeadlineSpec, planning, standsStill, type Wanted } from './spec';

/** What should be open. */
interface Due {
  rule: DeadlineRule;
  about?: string;
  anchorOn: string;
  fixedOn?: string;
}

const listed = (anchors: Anchor | readonly Anchor[] | undefined): readonly Anchor[] =>
  anchors === undefined ? [] : 'length' in anchors ? anchors : [anchors];

function dueNow<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  context: DecisionContext,
): Due[] {
  // A policy may hold rules of other streams' deadlines as well.
  const known: Readonly<Partial<Record<DeadlineKind, Wanted<State>>>> = spec.wanted;
  const rules = context.policy.deadlines.filter(({ kind }) => !standsStill(spec, state, kind));
  return rules.flatMap((rule) =>
    listed(known[rule.kind]?.(state, context)).map((anchor): Due => {
      const anchorOn = 'on' in anchor ? anchor.on : context.dateOf(anchor.at);
      return { rule, about: anchor.about, anchorOn, fixedOn: anchor.fixedOn };
    }),
  );
}

const isOf =
  ({ rule, about, anchorOn }: Due) =>
  (deadline: Deadline): boolean =>
    deadline.kind === rule.kind && deadline.about === about && deadline.anchorOn === anchorOn;

const isLive = ({ status }: Deadline): boolean => status === 'open' || status === 'paused';

/** A clock is stopped, or goes on with as many days as it had when it stopped. */
function clockEvents<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  deadline: Deadline,
  context: DecisionContext,
): DeadlineEvent[] {
  const { key, kind, status, pausedOn } = deadline;
  if (spec.pausedIn?.(deadline, state))
    return status === 'paused' ? [] : [{ type: 'DeadlinePaused', data: { key, kind, pausedOn: context.today } }];
  if (pausedOn === undefined) return [];
  const pausedDays = deadline.pausedDays + daysBetween(pausedOn, context.today);
  return moveDeadline(spec, state, deadline, { why: 'resumed', pausedDays }, context);
}

function closeEvent<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  deadline: Deadline,
  { now }: DecisionContext,
): DeadlineEvent {
  const { key, kind, dueAt } = deadline;
  return (spec.settled?.(deadline, state) ?? true)
    ? { type: 'DeadlineMet', data: { key, kind, late: now >= dueAt } }
    : { type: 'DeadlineCancelled', data: { key, kind } };
}

/** New deadlines, numbered on within their kind. */
function setEvents<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  missing: readonly Due[],
  context: DecisionContext,
): DeadlineEvent[] {
  return missing.map((due, n): DeadlineEvent => {
    const { rule, about, anchorOn, fixedOn } = due;
    const { kind, owner } = rule;
    const before = state.deadlines.filter((it) => it.kind === kind).map(({ key }) => numberOf(key));
    const key = `${kind}#${Math.max(0, ...before) + missing.slice(0, n + 1).filter((it) => it.rule === rule).length}`;
    const timing = { key, anchorOn, fixedOn, pausedDays: 0, revision: 1, performed: [] };
    const which = { key, kind, ...(about !== undefined && { about }), owner, anchorOn, ...(fixedOn && { fixedOn }) };
    return {
      type: 'DeadlineSet',
      data: { ...which, ...planOf(timing, rule, planning(spec, state, { kind, about }, context), spec.lawfulDueOn) },
    };
  });
}

/** Events that bring the open deadlines in line with the state. Of a suspended one, those whose clock runs. */
export function alignDeadlines<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  context: DecisionContext,
): DeadlineEvent[] {
  const due = dueNow(spec, state, context);
  const live = state.deadlines.filter((it) => isLive(it) && !standsStill(spec, state, it.kind));
  // Expired once, a deadline of that anchor is over: nobody gets the same days twice.
  const missing = due.filter(
    (it) => !state.deadlines.filter((d) => isLive(d) || d.status === 'expired').some(isOf(it)),
  );
  return [
    ...live.flatMap((deadline) =>
      due.some((it) => isOf(it)(deadline))
        ? clockEvents(spec, state, deadline, context)
        : [closeEvent(spec, state, deadline, context)],
    ),
    ...setEvents(spec, state, missing, context),
  ];
}
