/** Deadlines that are planned again: extended, resumed after a pause, by another calendar or policy. */
import type { DeadlineEvent, DeadlineEventData, DeadlineKind, DeadlineStep } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { type Deadline, openDeadlines, type WithDeadlines } from './deadline';
import { planOf, ruleOf } from './plan';
import { type DeadlineSpec, planning, runningDeadlines, standsStill } from './spec';

type Why = DeadlineEventData<'DeadlineMoved'>['why'];

/** What a move changes about a deadline's timing, and why somebody wanted it. */
export interface Move {
  why: Why;
  fixedOn?: string;
  pausedDays?: number;
  reason?: string;
}

/** One deadline planned again; cancelled where the policy has no such deadline any more. */
export function moveDeadline<Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  deadline: Deadline,
  move: Move,
  context: DecisionContext,
): DeadlineEvent[] {
  const rule = ruleOf(context, deadline.kind);
  if (!rule) return [{ type: 'DeadlineCancelled', data: { key: deadline.key, kind: deadline.kind } }];
  const { why, reason, ...timing } = move;
  const repeats = why === 'extended' || why === 'resumed';
  const next = {
    ...deadline,
    ...timing,
    revision: deadline.revision + 1,
    performed: repeats ? [] : deadline.performed,
  };
  const plan = planOf(next, rule, planning(spec, state, deadline, context), spec.lawfulDueOn);
  const { key, kind, dueOn: previousDueOn } = deadline;
  const { fixedOn, pausedDays } = next;
  return [{ type: 'DeadlineMoved', data: { key, kind, why, reason, previousDueOn, fixedOn, pausedDays, ...plan } }];
}

/** A calendar changes when something is said; a policy also by which channel, in which words, and whether it may wait. */
const saidAlike = (before: DeadlineStep, step: DeadlineStep): boolean =>
  before.channel === step.channel && before.template === step.template && before.urgent === step.urgent;

const sameSteps = (deadline: Deadline, moved: DeadlineEvent): boolean =>
  moved.type === 'DeadlineMoved' &&
  moved.data.dueOn === deadline.dueOn &&
  moved.data.dueAt === deadline.dueAt &&
  moved.data.steps.length === deadline.steps.length &&
  moved.data.steps.every((step, n) => {
    const before = deadline.steps[n];
    if (before?.name !== step.name || before.at !== step.at || before.audience !== step.audience) return false;
    return moved.data.why !== 'policy' || saidAlike(before, step);
  });

/** All running deadlines by the present calendar and policy; those that stay as they are make no event. */
export const replanDeadlines = <Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  why: 'calendar' | 'policy',
  context: DecisionContext,
): DeadlineEvent[] =>
  runningDeadlines(spec, state).flatMap((deadline) =>
    moveDeadline(spec, state, deadline, { why }, context).filter((event) => !sameSteps(deadline, event)),
  );

/** After a suspension every open deadline gets back the days its clock stood still; `state`: still suspended. */
export const resumeDeadlines = <Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  days: number,
  context: DecisionContext,
): DeadlineEvent[] =>
  openDeadlines(state)
    .filter(({ kind }) => standsStill(spec, state, kind))
    .flatMap((deadline) =>
      moveDeadline(spec, state, deadline, { why: 'resumed', pausedDays: deadline.pausedDays + days }, context),
    );
