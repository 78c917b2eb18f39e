import { type JourneyStateName, journeyStateNames, phaseOf, stateNames } from '@mourafaka/contracts';
import { type MoveFrom, moveKind, moveName } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import type { Arc, ArcWait, RoundTime, StandingCount } from '@mourafaka/read-models';
import type { Wait } from '../percentiles';
import type { TransitionsView } from './transitions-view';
import { beyond, fenceFactor, fenceOf, lengthOf, minimumCases, totalOf } from './waits';

const order: readonly MoveFrom[] = ['new', ...journeyStateNames];
const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Items of the same arc, in the order of the path. */
function byArc<Item extends Arc>(items: readonly Item[]): [Arc, Item[]][] {
  const groups = new Map<string, [Arc, Item[]]>();
  for (const item of items) {
    const name = moveName(item.from, item.to);
    const group = groups.get(name) ?? [{ from: item.from, to: item.to }, []];
    group[1].push(item);
    groups.set(name, group);
  }
  const place = ({ from, to }: Arc): number => order.indexOf(from) * 100 + order.indexOf(to);
  return [...groups.values()].sort(([a], [b]) => place(a) - place(b));
}

type Counted = { days: number | null; workingDays: number | null };
const waits = <Item extends Counted>(
  items: readonly Item[],
  unit: keyof Counted,
  countOf: (item: Item) => number,
): Wait[] => items.flatMap((item) => (item[unit] === null ? [] : [{ days: item[unit], count: countOf(item) }]));

const waitingOf = <Item extends Counted>(items: readonly Item[], countOf: (item: Item) => number) => ({
  workingDays: lengthOf(waits(items, 'workingDays', countOf)),
  days: lengthOf(waits(items, 'days', countOf)),
});

export const stateName = (state: MoveFrom, language: Language): string =>
  state === 'new' ? translate('INSIGHT.beginning', {}, language) : stateNames[state][language];

export const endsOf = ({ from, to }: Arc, language: Language) => ({
  arc: moveName(from, to),
  from,
  to,
  fromName: stateName(from, language),
  toName: stateName(to, language),
});

/** Whatever went this way: above which wait it is out of the ordinary. */
export const fenceOfArc = (found: readonly ArcWait[]): number | null =>
  fenceOf(waits(found, 'workingDays', ({ moves }) => moves));

export interface FoundTransitions {
  asOf: string;
  waits: readonly ArcWait[];
  rounds: readonly RoundTime[];
  standing: readonly StandingCount[];
}

interface Opening {
  /** Of the journeys on an arc. */
  arc: (arc: Arc, only?: 'outliers' | 'again') => string;
  /** Of the journeys in a state. */
  state: (state: JourneyStateName) => string;
}

function showArc([arc, found]: [Arc, ArcWait[]], open: Opening, language: Language): TransitionsView['arcs'][number] {
  const moves = ({ moves: count }: ArcWait): number => count;
  const above = fenceOfArc(found);
  return {
    ...endsOf(arc, language),
    kind: moveKind(arc.from, arc.to),
    count: sum(found, moves),
    journeys: sum(found, ({ first }) => first),
    again: sum(found, ({ second }) => second),
    waiting: waitingOf(found, moves),
    outliers: { above, moves: beyond(waits(found, 'workingDays', moves), above), open: open.arc(arc, 'outliers') },
    open: open.arc(arc),
  };
}

function showRework(
  [arc, found]: [Arc, RoundTime[]],
  arcs: TransitionsView['arcs'],
  open: Opening,
  language: Language,
): TransitionsView['rework'][number] {
  const ends = endsOf(arc, language);
  const rounds = ({ rounds: count }: RoundTime): number => count;
  const { journeys = 0, again = 0 } = arcs.find((one) => one.arc === ends.arc) ?? {};
  const time = (unit: keyof Counted) => {
    const times = waits(found, unit, rounds);
    return { ...lengthOf(times), total: totalOf(times) };
  };
  return {
    ...ends,
    rounds: sum(found, rounds),
    journeys,
    again,
    unfinished: sum(
      found.filter(({ over }) => !over),
      rounds,
    ),
    time: { workingDays: time('workingDays'), days: time('days') },
    open: open.arc(arc, again > 0 ? 'again' : undefined),
  };
}

function showNode(
  state: JourneyStateName,
  { waits: moved, standing }: FoundTransitions,
  open: Opening,
  language: Language,
): TransitionsView['nodes'][number] {
  const here = standing.filter((one) => one.state === state);
  const of = (way: 'from' | 'to') =>
    sum(
      moved.filter((one) => one[way] === state),
      ({ moves }) => moves,
    );
  const count = ({ count: journeys }: StandingCount): number => journeys;
  return {
    state,
    name: stateName(state, language),
    phase: phaseOf(state),
    entered: of('to'),
    left: of('from'),
    standing: { journeys: sum(here, count), waiting: waitingOf(here, count), open: open.state(state) },
  };
}

/** The map of a whole path: states anybody came to or stands in, and the ways between them. */
export function showTransitions(found: FoundTransitions, open: Opening, language: Language): TransitionsView {
  const arcs = byArc(found.waits).map((arc) => showArc(arc, open, language));
  const rework = byArc(found.rounds).map((arc) => showRework(arc, arcs, open, language));
  const nodes = journeyStateNames.map((state) => showNode(state, found, open, language));
  const text = translate('INSIGHT.outliers', { cases: minimumCases, factor: fenceFactor }, language);
  return {
    asOf: found.asOf,
    nodes: nodes.filter(({ entered, left, standing }) => entered + left + standing.journeys > 0),
    arcs,
    rework: rework.sort((a, b) => b.time.workingDays.total - a.time.workingDays.total),
    rule: { factor: fenceFactor, minimumCases, text },
  };
}
