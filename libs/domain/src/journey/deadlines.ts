/**
 * Deadlines are planned from the state, not by each command: after a command's own events, what should be open is compared
 * with what is open, and the difference is recorded. A deadline is the same one as long as its kind and anchor are.
 */
import {
  accompanied,
  type DeadlineKind,
  type DeadlineRule,
  type JourneyEvent,
  type JourneyStateName,
} from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays, addWorkingDays, daysBetween, workingDayOnOrAfter } from '../calendar/working-days';
import { planSteps } from './deadline-steps';
import { isLegal, legalAnchor, legalDueOn, legallySettled } from './legal-calendar';
import { type Deadline, journeyPhase, type JourneyState, openDeadlines } from './state';

/** An instant, or a local date: what a deadline's days are counted from. */
type Anchor = { at: string } | { on: string } | undefined;

const inStates =
  (states: readonly JourneyStateName[], anchor: (state: JourneyState) => string | undefined = ({ since }) => since) =>
  (state: JourneyState): Anchor => {
    const at = states.includes(state.state) ? anchor(state) : undefined;
    return at === undefined ? undefined : { at };
  };

type Wanted = (state: JourneyState, context: DecisionContext) => Anchor;

const byLaw =
  (kind: Parameters<typeof legalAnchor>[0]): Wanted =>
  (state, { policy, dateOf }) => {
    const on = legalAnchor(kind, state, policy.legal, dateOf);
    return on === undefined ? undefined : { on };
  };

/** Kind → counted from when, or undefined where it does not apply. */
const wanted: Readonly<Record<DeadlineKind, Wanted>> = {
  'completeness-check': inStates(['submitted']),
  'file-completion': inStates(['incomplete']),
  decision: inStates(
    ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'scored'],
    ({ decisionFrom }) => decisionFrom,
  ),
  'consultant-assignment': (state) => (state.consultant ? undefined : inStates(['admitted'])(state)),
  plan: inStates(['diagnosing', 'plan-returned']),
  'plan-approval': inStates(['plan-submitted']),
  'training-start': inStates(['plan-approved']),
  'coaching-session': (state) => {
    if (!['training', 'marketing'].includes(state.state)) return undefined;
    if (state.sessions.length >= state.settings.sessionsPlanned) return undefined;
    const last = state.sessions
      .map((session) => session.occurredOn)
      .sort()
      .at(-1);
    if (last) return { on: last };
    return state.trainingStartedAt ? { at: state.trainingStartedAt } : undefined;
  },
  'marketing-plan': (state) =>
    state.marketingPlan ? undefined : inStates(['marketing'], ({ marketingStartedAt }) => marketingStartedAt)(state),
  evaluation: inStates(accompanied, ({ admittedAt }) => admittedAt),
  graduation: inStates(['evaluated']),
  'appeal-window': (state) =>
    state.closing?.final === false ? inStates(['rejected', 'lapsed', 'excluded'])(state) : undefined,
  'appeal-decision': inStates(['appealed']),
  'place-answer': inStates(['offered']),
  'yearly-assembly': byLaw('yearly-assembly'),
  'accounts-filing': byLaw('accounts-filing'),
  'capital-payment': byLaw('capital-payment'),
};

/**
 * The date it falls due: counted in its own unit, never on a day off; an extension replaces the count, a pause shifts it.
 * What the law sets is its own date, whatever the calendar, the policy or a pause.
 */
function dueOnOf(
  rule: Pick<DeadlineRule, 'kind' | 'days' | 'unit'>,
  { anchorOn, fixedOn, pausedDays }: Pick<Deadline, 'anchorOn' | 'fixedOn' | 'pausedDays'>,
  { calendar }: Pick<DecisionContext, 'calendar'>,
): string {
  const lawful = legalDueOn(rule.kind, anchorOn);
  if (lawful !== undefined) return lawful;
  if (fixedOn) return workingDayOnOrAfter(calendar, addDays(fixedOn, pausedDays));
  const from = addDays(anchorOn, pausedDays);
  return rule.unit === 'working'
    ? addWorkingDays(calendar, from, rule.days)
    : workingDayOnOrAfter(calendar, addDays(from, rule.days));
}

const ruleOf = (context: DecisionContext, kind: DeadlineKind): DeadlineRule | undefined =>
  context.policy.deadlines.find((rule) => rule.kind === kind);

type Timing = Pick<Deadline, 'key' | 'anchorOn' | 'fixedOn' | 'pausedDays' | 'revision' | 'performed'>;

/** Everything planned about one deadline: its day, its instants, and which rule and calendar said so. */
function planOf(timing: Timing, rule: DeadlineRule, context: DecisionContext) {
  const dueOn = dueOnOf(rule, timing, context);
  return {
    revision: timing.revision,
    dueOn,
    dueAt: context.instantOf(addDays(dueOn, 1), '00:00'),
    rule: { days: rule.days, unit: rule.unit },
    calendarVersion: context.calendarVersion,
    policyVersion: context.policyVersion,
    ...planSteps(timing, rule, dueOn, context),
  };
}

function setEvent(
  state: JourneyState,
  kind: DeadlineKind,
  rule: DeadlineRule,
  anchorOn: string,
  context: DecisionContext,
) {
  const key = `${kind}#${state.deadlines.filter((deadline) => deadline.kind === kind).length + 1}`;
  const timing = { key, anchorOn, pausedDays: 0, revision: 1, performed: [] };
  const data = { key, kind, owner: rule.owner, anchorOn, ...planOf(timing, rule, context) };
  return { type: 'DeadlineSet', data } satisfies JourneyEvent;
}

/** Left without its matter being dealt with: the journey itself ended. */
const abandoned: readonly JourneyStateName[] = ['withdrawn', 'excluded', 'lapsed', 'merged'];

function isSettled(state: JourneyState, { kind, anchorOn }: Deadline): boolean {
  if (isLegal(kind)) return legallySettled(kind, anchorOn, state);
  return kind === 'appeal-window' || kind === 'appeal-decision' || !abandoned.includes(state.state);
}

function closeEvent(state: JourneyState, deadline: Deadline, context: DecisionContext): JourneyEvent {
  const { key, kind, dueAt } = deadline;
  const settled = isSettled(state, deadline);
  return settled
    ? { type: 'DeadlineMet', data: { key, kind, late: context.now >= dueAt } }
    : { type: 'DeadlineCancelled', data: { key, kind } };
}

/** Whose clock stands still in which state: while the cooperative completes its file, nobody else's days run. */
const pausedIn: Readonly<Partial<Record<DeadlineKind, readonly JourneyStateName[]>>> = { decision: ['incomplete'] };

/** A clock is stopped, or goes on with as many days as it had when it stopped. */
function clockEvents(state: JourneyState, deadline: Deadline, context: DecisionContext): JourneyEvent[] {
  const { key, kind, status, pausedOn } = deadline;
  const stands = pausedIn[kind]?.includes(state.state) ?? false;
  if (stands)
    return status === 'paused' ? [] : [{ type: 'DeadlinePaused', data: { key, kind, pausedOn: context.today } }];
  if (pausedOn === undefined) return [];
  const days = deadline.pausedDays + daysBetween(pausedOn, context.today);
  return moveDeadline(deadline, 'resumed', context, { pausedDays: days });
}

/** Events that bring the open deadlines in line with the state. A suspended journey's clock stands still. */
export function alignDeadlines(state: JourneyState, context: DecisionContext): JourneyEvent[] {
  if (state.suspended) return [];
  const live = state.deadlines.filter(({ status }) => status === 'open' || status === 'paused');
  const anchors = new Map<DeadlineKind, string>();
  for (const { kind } of context.policy.deadlines) {
    const anchor = wanted[kind](state, context);
    if (anchor) anchors.set(kind, 'on' in anchor ? anchor.on : context.dateOf(anchor.at));
  }
  const missing = [...anchors].filter(([kind, on]) => !live.some((it) => it.kind === kind && it.anchorOn === on));
  return [
    ...live.flatMap((deadline) =>
      anchors.get(deadline.kind) === deadline.anchorOn
        ? clockEvents(state, deadline, context)
        : [closeEvent(state, deadline, context)],
    ),
    ...missing.flatMap(([kind, on]) => {
      const rule = ruleOf(context, kind);
      // Expired once, a deadline of that anchor is over: nobody gets the same days twice.
      const over = state.deadlines.some((it) => it.kind === kind && it.anchorOn === on && it.status === 'expired');
      return rule && !over ? [setEvent(state, kind, rule, on, context)] : [];
    }),
  ];
}

type Why = Extract<JourneyEvent, { type: 'DeadlineMoved' }>['data']['why'];

/** One deadline planned again, with what a move changes about its timing. */
export function moveDeadline(
  deadline: Deadline,
  why: Why,
  context: DecisionContext,
  change: { fixedOn?: string; pausedDays?: number; reason?: string } = {},
): JourneyEvent[] {
  const rule = ruleOf(context, deadline.kind);
  if (!rule) return [{ type: 'DeadlineCancelled', data: { key: deadline.key, kind: deadline.kind } }];
  const { reason, ...timing } = change;
  const repeats = why === 'extended' || why === 'resumed';
  const next = {
    ...deadline,
    ...timing,
    revision: deadline.revision + 1,
    performed: repeats ? [] : deadline.performed,
  };
  const plan = planOf(next, rule, context);
  const { key, kind, dueOn: previousDueOn } = deadline;
  const { fixedOn, pausedDays } = next;
  return [{ type: 'DeadlineMoved', data: { key, kind, why, reason, previousDueOn, fixedOn, pausedDays, ...plan } }];
}

const sameSteps = (deadline: Deadline, moved: JourneyEvent): boolean =>
  moved.type === 'DeadlineMoved' &&
  moved.data.dueOn === deadline.dueOn &&
  moved.data.steps.length === deadline.steps.length &&
  moved.data.steps.every((step, n) => {
    const before = deadline.steps[n];
    return before?.name === step.name && before.at === step.at && before.audience === step.audience;
  });

/** All open deadlines by the present calendar and policy; those that stay as they are make no event. */
export const replanDeadlines = (state: JourneyState, why: 'calendar' | 'policy', context: DecisionContext) =>
  openDeadlines(state).flatMap((deadline) =>
    moveDeadline(deadline, why, context).filter((event) => !sameSteps(deadline, event)),
  );

/** After a suspension every open deadline gets back the days its clock stood still. */
export function resumeDeadlines(state: JourneyState, context: DecisionContext): JourneyEvent[] {
  const days = pausedDays(state, context);
  return openDeadlines(state).flatMap((deadline) =>
    moveDeadline(deadline, 'resumed', context, { pausedDays: deadline.pausedDays + days }),
  );
}

export const pausedDays = (state: JourneyState, context: DecisionContext): number =>
  state.suspended ? Math.max(0, daysBetween(context.dateOf(state.suspended.since), context.today)) : 0;

/** Open deadlines of one journey that are overdue at an instant. */
export const overdueDeadlines = (state: JourneyState, at: string): Deadline[] =>
  journeyPhase(state) === 'closed' && state.closing?.final
    ? []
    : openDeadlines(state).filter((deadline) => !state.suspended && deadline.dueAt <= at);
