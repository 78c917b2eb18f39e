/** Which deadlines a journey has, counted from when; how deadlines work is the same in every stream. */
import { accompanied, type DeadlineKind, type JourneyDeadlineKind, type JourneyStateName } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { daysBetween } from '../calendar/working-days';
import { type Anchor, type Deadline, type DeadlineSpec, runningDeadlines, type Wanted as WantedOf } from '../deadlines';
import { dueOfInstalment } from './financing';
import { openRequests } from './privacy-state';
import { isLegal, legalAnchor, legalDueOn, legallySettled } from './legal-calendar';
import { type AssistanceStatus, journeyPhase, type JourneyState, openSuspicions } from './state';

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

/** One for each of several things that wait, as long as the journey is open. */
const whileOpen =
  (anchors: (state: JourneyState) => Anchor[]): Wanted =>
  (state) =>
    journeyPhase(state) === 'closed' ? undefined : anchors(state);

const requestsAt = (status: AssistanceStatus): Wanted =>
  whileOpen(({ assistance }) =>
    assistance.flatMap(({ id: about, status: at, since }) => (at === status ? [{ at: since, about }] : [])),
  );

/** The next part of each grant that is not wholly paid, on its own day. */
const unpaid = whileOpen(({ financing }) =>
  financing.flatMap((request): Anchor[] => {
    const { id, status, instalments = [] } = request;
    const number = instalments.findIndex((_, n) => dueOfInstalment(request, n + 1) > 0) + 1;
    const next = instalments[number - 1];
    return status === 'granted' && next ? [{ on: next.dueOn, about: `${id}.${number}` }] : [];
  }),
);

const nextSession: Wanted = (state) => {
  if (!['training', 'marketing'].includes(state.state)) return undefined;
  if (state.sessions.length >= state.settings.sessionsPlanned) return undefined;
  const last = state.sessions
    .map((session) => session.occurredOn)
    .sort()
    .at(-1);
  if (last) return { on: last };
  return state.trainingStartedAt ? { at: state.trainingStartedAt } : undefined;
};

/** Until the journey is taken up again; where no day was said, as long as the policy leaves it at most. */
const resumption: Wanted = ({ suspended }) =>
  suspended && { at: suspended.since, ...(suspended.until !== undefined && { fixedOn: suspended.until }) };

/** Kind → counted from when, or undefined where it does not apply. */
const wanted: DeadlineSpec<JourneyDeadlineKind, JourneyState>['wanted'] = {
  'completeness-check': inStates(['submitted']),
  'file-completion': inStates(['incomplete']),
  eligibility: inStates(['complete']),
  decision: inStates(
    ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'scored'],
    ({ decisionFrom }) => decisionFrom,
  ),
  'duplicate-check': whileOpen((state) => openSuspicions(state).map(({ of: about, at }) => ({ at, about }))),
  'consultant-assignment': (state) => (state.consultant ? undefined : inStates(['admitted'])(state)),
  // Where the system opens the diagnosis by itself, nobody has to.
  'diagnosis-start': (state) =>
    state.consultant === undefined || state.settings.automaticPhases.includes('diagnosis')
      ? undefined
      : inStates(['admitted'], ({ progressAt }) => progressAt)(state),
  plan: inStates(['diagnosing', 'plan-returned']),
  'plan-approval': inStates(['plan-submitted']),
  'plan-amendment': whileOpen(({ plan }) => (plan?.amendment ? [{ at: plan.amendment.at }] : [])),
  'training-start': inStates(['plan-approved']),
  'coaching-session': nextSession,
  'session-dispute': whileOpen(({ sessions }) =>
    sessions.flatMap(({ id: about, dispute }) => (dispute && !dispute.settled ? [{ at: dispute.at, about }] : [])),
  ),
  'assistance-assignment': requestsAt('requested'),
  'assistance-visit': requestsAt('assigned'),
  'assistance-recommendation': requestsAt('visited'),
  'assistance-conclusion': requestsAt('recommended'),
  'training-delivery': inStates(['training'], ({ trainingStartedAt }) => trainingStartedAt),
  'marketing-plan': (state) =>
    state.marketingPlan ? undefined : inStates(['marketing'], ({ marketingStartedAt }) => marketingStartedAt)(state),
  instalment: unpaid,
  evaluation: inStates(accompanied, ({ admittedAt }) => admittedAt),
  graduation: inStates(['evaluated']),
  'appeal-window': (state) =>
    state.closing?.final === false ? inStates(['rejected', 'lapsed', 'excluded'])(state) : undefined,
  'appeal-decision': inStates(['appealed']),
  'waiting-list': inStates(['waitlisted']),
  'place-answer': inStates(['offered']),
  resumption,
  'yearly-assembly': byLaw('yearly-assembly'),
  'accounts-filing': byLaw('accounts-filing'),
  'capital-payment': byLaw('capital-payment'),
  // Whatever became of the journey, people keep their rights.
  'data-request': (state) => openRequests(state).map(({ id: about, at }) => ({ at, about })),
};

/** Left without its matter being dealt with: the journey itself ended. */
const abandoned: readonly JourneyStateName[] = ['withdrawn', 'excluded', 'lapsed', 'merged'];

function isSettled({ kind, anchorOn }: Deadline, state: JourneyState): boolean {
  if (kind === 'duplicate-check' && state.state === 'merged') return true;
  if (isLegal(kind)) return legallySettled(kind, anchorOn, state);
  return ['appeal-window', 'appeal-decision', 'data-request'].includes(kind) || !abandoned.includes(state.state);
}

/** Whose clock stands still in which state: while the cooperative completes its file, nobody else's days run. */
const pausedIn: Readonly<Partial<Record<DeadlineKind, readonly JourneyStateName[]>>> = { decision: ['incomplete'] };

export const journeyDeadlines: DeadlineSpec<JourneyDeadlineKind, JourneyState> = {
  wanted,
  pausedIn: ({ kind }, { state }) => pausedIn[kind]?.includes(state) ?? false,
  settled: isSettled,
  suspended: ({ suspended }) => suspended !== undefined,
  goesOn: (kind) => kind === 'resumption' || kind === 'data-request',
  lawfulDueOn: legalDueOn,
  regionOf: ({ cooperative }) => cooperative.region,
};

/** Days its clocks have stood still since it was suspended. */
export const pausedDays = (state: JourneyState, context: DecisionContext): number =>
  state.suspended ? Math.max(0, daysBetween(context.dateOf(state.suspended.since), context.today)) : 0;

/** Running deadlines of one journey that are overdue at an instant. */
export const overdueDeadlines = (state: JourneyState, at: string): Deadline[] =>
  runningDeadlines(journeyDeadlines, state).filter(
    ({ kind, dueAt }) =>
      dueAt <= at && (kind === 'data-request' || !(journeyPhase(state) === 'closed' && state.closing?.final)),
  );
