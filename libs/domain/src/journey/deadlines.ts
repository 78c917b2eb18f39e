/** Which deadlines a journey has, counted from when; how deadlines work is the same in every stream. */
import { accompanied, type DeadlineKind, type JourneyStateName } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { daysBetween } from '../calendar/working-days';
import { type Deadline, type DeadlineSpec, openDeadlines, type Wanted as WantedOf } from '../deadlines';
import { isLegal, legalAnchor, legalDueOn, legallySettled } from './legal-calendar';
import { journeyPhase, type JourneyState } from './state';

type Wanted = WantedOf<JourneyState>;

const inStates =
  (states: readonly JourneyStateName[], anchor: (state: JourneyState) => string | undefined = ({ since }) => since) =>
  (state: JourneyState): { at: string } | undefined => {
    const at = states.includes(state.state) ? anchor(state) : undefined;
    return at === undefined ? undefined : { at };
  };

const byLaw =
  (kind: Parameters<typeof legalAnchor>[0]): Wanted =>
  (state, { policy, dateOf }) => {
    const on = legalAnchor(kind, state, policy.legal, dateOf);
    return on === undefined ? undefined : { on };
  };

/** Kind → counted from when, or undefined where it does not apply. */
const wanted: DeadlineSpec<DeadlineKind, JourneyState>['wanted'] = {
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

/** Left without its matter being dealt with: the journey itself ended. */
const abandoned: readonly JourneyStateName[] = ['withdrawn', 'excluded', 'lapsed', 'merged'];

function isSettled({ kind, anchorOn }: Deadline, state: JourneyState): boolean {
  if (isLegal(kind)) return legallySettled(kind, anchorOn, state);
  return kind === 'appeal-window' || kind === 'appeal-decision' || !abandoned.includes(state.state);
}

/** Whose clock stands still in which state: while the cooperative completes its file, nobody else's days run. */
const pausedIn: Readonly<Partial<Record<DeadlineKind, readonly JourneyStateName[]>>> = { decision: ['incomplete'] };

export const journeyDeadlines: DeadlineSpec<DeadlineKind, JourneyState> = {
  wanted,
  pausedIn: ({ kind }, { state }) => pausedIn[kind]?.includes(state) ?? false,
  settled: isSettled,
  suspended: ({ suspended }) => suspended !== undefined,
  lawfulDueOn: legalDueOn,
  regionOf: ({ cooperative }) => cooperative.region,
};

/** Days its clocks have stood still since it was suspended. */
export const pausedDays = (state: JourneyState, context: DecisionContext): number =>
  state.suspended ? Math.max(0, daysBetween(context.dateOf(state.suspended.since), context.today)) : 0;

/** Open deadlines of one journey that are overdue at an instant. */
export const overdueDeadlines = (state: JourneyState, at: string): Deadline[] =>
  journeyPhase(state) === 'closed' && state.closing?.final
    ? []
    : openDeadlines(state).filter((deadline) => !state.suspended && deadline.dueAt <= at);
