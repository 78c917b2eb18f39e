/**
 * Figures counted a second time, one journey after the other, from what is recorded of it: what the words of each definition
 * say, written without a look at the SQL. Specifications compare the two.
 */
import type { FigureKey, Indicators, JourneyEvent, JourneyStateName, Milestone } from '@mourafaka/contracts';
import { journeyAggregate, journeyPhase, type JourneyState, overdueDeadlines } from '@mourafaka/domain';
import type { JourneyRecord } from '../../../../domain/src/testing';

/** What is known of a journey by an instant. */
export interface Known {
  record: JourneyRecord;
  /** After each event of the record. */
  states: readonly JourneyState[];
  state: JourneyState;
}
export interface When {
  /** ISO 8601, UTC. */
  at: string;
  /** The local date of it. */
  today: string;
}

const folded = new WeakMap<JourneyRecord, JourneyState[]>();

function statesOf(record: JourneyRecord): JourneyState[] {
  const before = folded.get(record);
  if (before) return before;
  const states: JourneyState[] = [];
  for (const event of record) states.push(journeyAggregate.evolve(states.at(-1), event));
  folded.set(record, states);
  return states;
}

export function knownBy(record: JourneyRecord, at: string): Known | undefined {
  const length = record.filter(({ recordedAt }) => recordedAt <= at).length;
  const states = statesOf(record).slice(0, length);
  const state = states.at(-1);
  return state && { record: record.slice(0, length), states, state };
}

type Saying = (event: JourneyEvent) => boolean;
const one =
  (...types: JourneyEvent['type'][]): Saying =>
  ({ type }) =>
    types.includes(type);
const admission: Saying = (event) =>
  one('ApplicationAdmitted', 'OfferAccepted')(event) ||
  (event.type === 'AppealDecided' && event.data.outcome === 'admit');
const eligibility: Saying = (event) =>
  (event.type === 'EligibilityAssessed' && event.data.eligible) || admission(event);

const firstTime = ({ record }: Known, saying: Saying): string | undefined =>
  record.find((event) => saying(event as JourneyEvent))?.recordedAt;

/** Since when it has been so without a break. */
function since({ record, states }: Known, holds: (state: JourneyState) => boolean): string | undefined {
  const lastWithout = states.findLastIndex((state) => !holds(state));
  return record[lastWithout + 1]?.recordedAt;
}

const attended = ({ settings, attendance }: JourneyState): number =>
  settings.modules.filter((module) =>
    attendance.some((meeting) => meeting.module === module && meeting.participants >= settings.minParticipants),
  ).length;
const trained = (state: JourneyState): boolean =>
  state.settings.modules.length > 0 && attended(state) === state.settings.modules.length;
const coached = ({ sessions, settings }: JourneyState): boolean =>
  settings.sessionsPlanned > 0 && sessions.length >= settings.sessionsPlanned;
const marketed = ({ marketingPlan, productImprovements, outlets }: JourneyState): boolean =>
  marketingPlan && productImprovements >= 1 && outlets >= 1;

/** When a step of the funnel was reached, as far as it is. */
export const reachedAt: Readonly<Record<Milestone | 'received', (known: Known) => string | undefined>> = {
  received: (known) => firstTime(known, one('ApplicationSubmitted')),
  complete: (known) => firstTime(known, one('FileDeclaredComplete')),
  eligible: (known) => firstTime(known, eligibility),
  selected: (known) => firstTime(known, admission),
  diagnosed: (known) => firstTime(known, one('DevelopmentPlanSubmitted')),
  'plan-approved': (known) => firstTime(known, one('DevelopmentPlanApproved')),
  trained: (known) => since(known, trained),
  coached: (known) => since(known, coached),
  marketed: (known) => since(known, marketed),
  graduated: (known) => firstTime(known, one('CooperativeGraduated')),
};

type Count = (known: Known, when: When) => number;
const yes =
  (holds: (known: Known, when: When) => boolean): Count =>
  (known, when) =>
    holds(known, when) ? 1 : 0;
const isIn = (...states: JourneyStateName[]): Count => yes(({ state }) => states.includes(state.state));
const reached = (step: Milestone): Count => yes((known) => reachedAt[step](known) !== undefined);
const inPhase = (phase: ReturnType<typeof journeyPhase>): Count => yes(({ state }) => journeyPhase(state) === phase);

export const hasLeft = ({ state }: Known): boolean =>
  ['rejected', 'lapsed', 'merged', 'withdrawn', 'excluded'].includes(state.state);
const isSelected = (known: Known): boolean => reachedAt.selected(known) !== undefined;
/** Only of those selected. */
const selected =
  (count: Count): Count =>
  (known, when) =>
    isSelected(known) ? count(known, when) : 0;
/** Only of those selected and not left. */
const staying = (count: Count): Count => selected((known, when) => (hasLeft(known) ? 0 : count(known, when)));
/** Only of those under way. */
const open = (count: Count): Count => staying((known, when) => (isOpen(known) ? count(known, when) : 0));
const isOpen = ({ state }: Known): boolean => journeyPhase(state) !== 'closed';

const label = (done: number, planned: number, share: number): string | undefined => {
  if (planned === 0) return undefined;
  if (done >= planned) return 'done';
  return done / planned >= share / 100 ? 'medium' : 'low';
};
const training = (name: string): Count =>
  selected(
    yes(
      ({ state }) =>
        label(attended(state), state.settings.modules.length, state.settings.completion?.training ?? 75) === name,
    ),
  );
const coaching = (name: string): Count =>
  selected(
    yes(
      ({ state }) =>
        label(state.sessions.length, state.settings.sessionsPlanned, state.settings.completion?.coaching ?? 70) ===
        name,
    ),
  );

type Measure = 'members' | 'women' | 'youth' | 'disabled' | 'jobs' | 'turnoverMad';
const evaluated = ({ state }: Known): Indicators | undefined => state.evaluation?.indicators;
const lastKnown =
  (name: 'members' | 'women' | 'youth' | 'disabled'): Count =>
  (known) =>
    evaluated(known)?.[name] ?? known.state.baseline?.[name] ?? known.state.cooperative[name] ?? 0;
const isTwice = (known: Known): boolean => known.state.baseline !== undefined && evaluated(known) !== undefined;
const then =
  (name: Measure): Count =>
  (known) =>
    isTwice(known) ? (known.state.baseline?.[name] ?? 0) : 0;
const now =
  (name: Measure): Count =>
  (known) =>
    isTwice(known) ? (evaluated(known)?.[name] ?? 0) : 0;

const lastByAPerson = ({ record }: Known): string =>
  record.filter(({ actor }) => actor.role !== 'system').at(-1)?.recordedAt ?? '';
const isDormant = (known: Known, { at }: When): boolean => {
  const days = known.state.settings.reporting?.dormantAfterDays ?? 90;
  return (
    isOpen(known) &&
    known.state.suspended === undefined &&
    Date.parse(at) - Date.parse(lastByAPerson(known)) >= days * 86_400_000
  );
};

export const byHand: Readonly<Record<FigureKey, Count>> = {
  received: () => 1,
  complete: reached('complete'),
  eligible: reached('eligible'),
  selected: reached('selected'),
  diagnosed: reached('diagnosed'),
  'plan-approved': reached('plan-approved'),
  trained: reached('trained'),
  coached: reached('coached'),
  marketed: reached('marketed'),
  graduated: reached('graduated'),
  left: yes(hasLeft),

  'in-application': inPhase('application'),
  'in-diagnosis': inPhase('diagnosis'),
  'in-training': inPhase('training'),
  'in-marketing': inPhase('marketing'),
  closed: inPhase('closed'),
  suspended: yes(({ state }) => state.suspended !== undefined),
  overdue: yes(({ state }, { at }) => overdueDeadlines(state, at).length > 0),
  dormant: yes(isDormant),

  'training-done': training('done'),
  'training-medium': training('medium'),
  'training-low': training('low'),
  'training-none': selected(yes(({ state }) => attended(state) === 0)),
  'coaching-done': coaching('done'),
  'coaching-medium': coaching('medium'),
  'coaching-low': coaching('low'),
  'coaching-none': selected(yes(({ state }) => state.sessions.length === 0)),

  'sessions-promised': staying(({ state }) => state.settings.sessionsPlanned),
  'sessions-delivered': staying(({ state }) => state.sessions.length),
  'sessions-missing': open(
    ({ state }, { today }) =>
      state.coachingPlan.filter(
        ({ number, plannedOn }) => plannedOn < today && !state.sessions.some((held) => held.number === number),
      ).length,
  ),
  'modules-promised': staying(({ state }) => state.settings.modules.length),
  'modules-delivered': staying(({ state }) => attended(state)),
  'modules-missing': staying(({ state }) => state.settings.modules.length - attended(state)),
  'actions-promised': staying(
    ({ state }) => (state.plan?.actions ?? []).filter(({ status }) => status !== 'dropped').length,
  ),
  'actions-delivered': staying(
    ({ state }) => (state.plan?.actions ?? []).filter(({ status }) => status === 'done').length,
  ),
  'actions-late': open(
    ({ state }, { today }) =>
      (state.plan?.actions ?? []).filter(
        ({ status, dueOn }) => dueOn < today && status !== 'done' && status !== 'dropped',
      ).length,
  ),

  members: selected(lastKnown('members')),
  women: selected(lastKnown('women')),
  youth: selected(lastKnown('youth')),
  disabled: selected(lastKnown('disabled')),
  'women-led': selected(yes(({ state }) => state.cooperative.womanLed)),
  'measured-baseline': yes(({ state }) => state.baseline !== undefined),
  'measured-twice': yes(isTwice),
  'members-then': then('members'),
  'members-now': now('members'),
  'women-then': then('women'),
  'women-now': now('women'),
  'youth-then': then('youth'),
  'youth-now': now('youth'),
  'disabled-then': then('disabled'),
  'disabled-now': now('disabled'),
  'jobs-then': then('jobs'),
  'jobs-now': now('jobs'),
  'turnover-then': then('turnoverMad'),
  'turnover-now': now('turnoverMad'),
  'beneficiaries-direct': selected(lastKnown('members')),
  'beneficiaries-indirect': selected((known, when) => {
    const tenths = Math.round((known.state.settings.reporting?.householdSize ?? 4) * 10) - 10;
    return Math.round((lastKnown('members')(known, when) * tenths) / 10);
  }),

  rejected: isIn('rejected'),
  lapsed: isIn('lapsed'),
  merged: isIn('merged'),
  withdrawn: isIn('withdrawn'),
  excluded: isIn('excluded'),
  'left-after-selection': selected(yes(hasLeft)),
};
