import {
  type FigureKey,
  figureKeys,
  type JourneyEvent,
  type Milestone,
  milestoneAfter,
  milestones,
} from '@mourafaka/contracts';
import {
  journeyPhase,
  type JourneyState,
  overdueDeadlines,
  regionalCalendar,
  workingDaysBetween,
} from '@mourafaka/domain';
import fc from 'fast-check';
import { type FactsDatabase, openFacts } from '../../../../test/support/facts-database';
import type { JourneyRecord } from '../../../domain/src/testing';
import type { FactsSource } from '../facts/facts-at';
import type { InsightQueries } from './insight.queries';
import { type Dimension, dimensions } from './insight-rows';
import { answers, recordUntil } from './spec/asked-facts';
import { byHand, hasLeft, type Known, knownBy, reachedAt } from './spec/count-by-hand';
import { inventedJourneys } from './spec/invented-journeys';
import { calendar, dateOf, tableUntil } from './spec/working-day-table';

const journeys = inventedJourneys();
const instants = [...new Set(journeys.flat().map(({ recordedAt }) => recordedAt))].sort();
const last = instants.at(-1) ?? '';
const everything = { all: true } as const;

const sourceAt = (at: string, rest: Partial<FactsSource> = {}): FactsSource => ({
  filter: {},
  reach: everything,
  at: new Date(at),
  today: dateOf(at),
  past: true,
  ...rest,
});

/** At which something was recorded, beside it, or long after everything, when all that can be late is. */
const anyInstant = fc.oneof(
  fc.tuple(fc.constantFrom(...instants), fc.constantFrom(-1, 0, 1)).map(([at, beside]) => ({
    at: new Date(Date.parse(at) + beside).toISOString(),
    past: true,
  })),
  fc.nat(1_500).map((days) => ({ at: new Date(Date.parse(last) + days * 86_400_000).toISOString(), past: false })),
);
type Filter = FactsSource['filter'];
const values: { [K in keyof Required<Filter>]: readonly NonNullable<Filter[K]>[] } = {
  batch: ['4', '3', '9'],
  wave: ['wave-1', 'wave-2'],
  phase: ['application', 'training', 'closed'],
  state: ['training', 'rejected'],
  region: ['09', '04'],
  province: ['541', '001'],
  sector: ['argan', 'textile'],
  lot: ['lot-1', 'lot-2'],
  provider: ['Cabinet Exemple'],
  agent: ['agent-04', 'agent-09'],
  consultant: ['consultant-lot-1', 'consultant-lot-2'],
  assignee: ['agent-04', 'consultant-lot-2'],
  suspended: [true, false],
  overdue: [true, false],
  q: ['etoile', 'exemple coop', 'absente'],
  figure: figureKeys,
  deadline: ['plan', 'evaluation', 'completeness-check'],
  owner: ['agent', 'consultant'],
};
/** Two conditions at most, else nobody is left to be counted. */
const anyFilter = fc
  .shuffledSubarray(Object.entries<readonly unknown[]>(values), { maxLength: 2 })
  .chain((some) => fc.record(Object.fromEntries(some.map(([name, of]) => [name, fc.constantFrom(...of)]))))
  .map((filter) => filter as Filter);
const anyReach = fc.oneof(
  fc.constant<FactsSource['reach']>(everything),
  fc.record({
    all: fc.constant<false>(false),
    regions: fc.subarray(['09', '04']),
    lots: fc.subarray(['lot-1', 'lot-2']),
    consultant: fc.constantFrom(undefined, 'consultant-lot-1', 'consultant-lot-2'),
  }),
);

const words = ({ cooperative: { denominationFr, denominationAr, registrationNumber } }: JourneyState): string =>
  [denominationFr, denominationAr, registrationNumber].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const filters: {
  [K in keyof Required<Filter>]: (known: Known, wanted: NonNullable<Filter[K]>, at: string) => boolean;
} = {
  batch: ({ state }, wanted) => state.batch === wanted,
  wave: ({ state }, wanted) => state.wave === wanted,
  phase: ({ state }, wanted) => journeyPhase(state) === wanted,
  state: ({ state }, wanted) => state.state === wanted,
  region: ({ state }, wanted) => state.cooperative.region === wanted,
  province: ({ state }, wanted) => state.cooperative.province === wanted,
  sector: ({ state }, wanted) => state.cooperative.sector === wanted,
  lot: ({ state }, wanted) => state.lot === wanted,
  provider: ({ state }, wanted) => state.provider === wanted,
  agent: ({ state }, wanted) => state.agent === wanted,
  consultant: ({ state }, wanted) => state.consultant === wanted,
  assignee: ({ state }, wanted) => [state.agent, state.consultant].includes(wanted),
  suspended: ({ state }, wanted) => (state.suspended !== undefined) === wanted,
  overdue: ({ state }, wanted, at) => overdueDeadlines(state, at).length > 0 === wanted,
  q: ({ state }, wanted) => wanted.split(' ').every((word) => words(state).includes(word)),
  figure: (known, wanted, at) => byHand[wanted](known, { at, today: dateOf(at) }) > 0,
  deadline: ({ state }, wanted, at) => overdueDeadlines(state, at).some(({ kind }) => kind === wanted),
  owner: ({ state }, wanted, at) => overdueDeadlines(state, at).some(({ owner }) => owner === wanted),
};

const dimensionOf: Readonly<Record<Dimension, (state: JourneyState) => string | undefined>> = {
  batch: ({ batch }) => batch,
  wave: ({ wave }) => wave,
  region: ({ cooperative }) => cooperative.region,
  province: ({ cooperative }) => cooperative.province,
  sector: ({ cooperative }) => cooperative.sector,
  lot: ({ lot }) => lot,
  provider: ({ provider }) => provider,
  agent: ({ agent }) => agent,
  consultant: ({ consultant }) => consultant,
};

/** What a caller sees of every journey at an instant: as it was then, where it is theirs today. */
function seen({ at, filter, reach }: FactsSource): Known[] {
  const iso = at.toISOString();
  const isTheirs = (record: JourneyRecord): boolean => {
    const today = knownBy(record, last)?.state;
    if (reach.all || !today) return true;
    const { regions, lots, consultant } = reach;
    return (
      regions.includes(today.cooperative.region) ||
      lots.includes(today.lot ?? '') ||
      (consultant !== undefined && consultant === today.consultant)
    );
  };
  return journeys
    .filter(isTheirs)
    .flatMap((record) => knownBy(record, iso) ?? [])
    .filter((known) =>
      Object.entries(filter).every(([name, wanted]) => filters[name as keyof Filter](known, wanted as never, iso)),
    );
}

const countAll = (known: readonly Known[], { at, today }: FactsSource): Record<string, number> =>
  Object.fromEntries(
    figureKeys.map((key: FigureKey) => [
      key,
      known.reduce((sum, one) => sum + byHand[key](one, { at: at.toISOString(), today }), 0),
    ]),
  );
const groupsOf = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};
const sorted = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const anyQuestion = fc
  .tuple(anyInstant, anyFilter, anyReach)
  .map(([{ at, past }, filter, reach]) => sourceAt(at, { past, filter, reach }));

describe('insights', () => {
  let opened: FactsDatabase;
  let queries: InsightQueries;
  beforeAll(async () => {
    opened = await openFacts();
    ({ queries } = opened);
    await recordUntil(opened.dataSource, journeys, last);
  });
  afterAll(() => opened.close());

  it('count every figure as its definition says, for whatever instant, filter, and reach', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, async (source) => {
        const [row] = await queries.figures(figureKeys, source);
        expect(row).toEqual({ key: null, figures: countAll(seen(source), source) });
      }),
      { numRuns: 150 },
    ));

  it('leave no figure at nothing all the time, so that what is compared is something', async () => {
    const twoYears = new Date(Date.parse(last) + 730 * 86_400_000).toISOString();
    const asked = [...instants.filter((_, n) => n % 25 === 0), last].map((at) => sourceAt(at));
    const rows = await Promise.all(
      [...asked, sourceAt(twoYears, { past: false })].map((source) => queries.figures(figureKeys, source)),
    );
    expect(figureKeys.filter((key) => !rows.some(([row]) => (row?.figures[key] ?? 0) > 0))).toEqual([]);
  });

  it('tell figures apart by whatever dimension, those without a value as well', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, fc.constantFrom(...dimensions), async (source, by) => {
        const groups = groupsOf(seen(source), ({ state }) => dimensionOf[by](state) ?? 'nobody');
        const rows = await queries.figures(figureKeys, source, by);
        expect(new Map(rows.map(({ key, figures }) => [key ?? 'nobody', figures]))).toEqual(
          new Map([...groups].map(([key, known]) => [key, countAll(known, source)])),
        );
      }),
      { numRuns: 120 },
    ));

  it('sum up to the same in parts and in whole', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, fc.constantFrom(...dimensions), async (source, by) => {
        const [[all], parts] = await Promise.all([
          queries.figures(figureKeys, source),
          queries.figures(figureKeys, source, by),
        ]);
        const sums = figureKeys.map((key) => parts.reduce((sum, { figures }) => sum + (figures[key] ?? 0), 0));
        expect(sums).toEqual(figureKeys.map((key) => all?.figures[key]));
      }),
      { numRuns: 40 },
    ));

  it('count waits in working days of the region, step by step', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, async (source) => {
        const waited = seen(source).flatMap((known) =>
          milestones.flatMap((step) => {
            const [began, ended] = [reachedAt[milestoneAfter[step]](known), reachedAt[step](known)];
            if (began === undefined || ended === undefined) return [];
            const own = regionalCalendar(calendar, known.state.cooperative.region);
            return [{ step, days: workingDaysBetween(own, dateOf(began), dateOf(ended)) }];
          }),
        );
        const counted = [...groupsOf(waited, ({ step, days }) => `${step}/${days}`).values()].map((same) => ({
          ...(same[0] as { step: Milestone; days: number }),
          count: same.length,
        }));
        expect(sorted(await queries.waits(source, tableUntil(source.today)))).toEqual(sorted(counted));
      }),
      { numRuns: 60 },
    ));

  it('list what is overdue at the instant, by kind, whose it is and where', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, async (source) => {
        const at = source.at.toISOString();
        const overdue = seen(source).flatMap(({ state }) =>
          overdueDeadlines(state, at).map(({ kind, owner, dueAt }) => ({
            row: {
              kind,
              owner,
              person: (owner === 'agent' ? state.agent : owner === 'consultant' ? state.consultant : undefined) ?? null,
              region: state.cooperative.region,
            },
            dueAt,
            journeyId: state.journeyId,
          })),
        );
        const expected = [...groupsOf(overdue, ({ row }) => JSON.stringify(row)).values()].map((same) => ({
          ...same[0]?.row,
          deadlines: same.length,
          journeys: new Set(same.map(({ journeyId }) => journeyId)).size,
          oldest: same.map(({ dueAt }) => dueAt).sort()[0],
        }));
        const rows = await queries.delays(source);
        expect(sorted(rows)).toEqual(sorted(expected));
        expect(rows.map(({ deadlines }) => deadlines)).toEqual(
          rows.map(({ deadlines }) => deadlines).sort((a, b) => b - a),
        );
      }),
      { numRuns: 80 },
    ));

  it('tell why cooperatives left, in the words of whoever recorded it', () =>
    fc.assert(
      fc.asyncProperty(anyQuestion, async (source) => {
        const expected = [
          ...groupsOf(seen(source).filter(hasLeft), (known) => `${known.state.state}/${reasonOf(known)}`).values(),
        ].map((same) => ({
          state: same[0]?.state.state,
          reason: same[0] ? reasonOf(same[0]) : null,
          journeys: same.length,
        }));
        expect(sorted(await queries.reasons(source))).toEqual(sorted(expected));
      }),
      { numRuns: 60 },
    ));

  it('of a past instant are those of a database that knows no more than what was recorded by then', async () => {
    const then = await openFacts();
    try {
      let before = '';
      for (const at of fc.sample(fc.constantFrom(...instants), { numRuns: 15, seed: 7 }).sort()) {
        await recordUntil(then.dataSource, journeys, at, before);
        before = at;
        const asked = (past: boolean, from: InsightQueries) => answers(from, sourceAt(at, { past }));
        expect(await asked(true, queries)).toEqual(await asked(false, then.queries));
      }
    } finally {
      await then.close();
    }
  });
});

/** The last reason anybody wrote for it. */
function reasonOf({ record, state }: Known): string | null {
  for (const event of [...record].reverse() as JourneyEvent[]) {
    if (event.type === 'ApplicationRejected') return event.data.reasons.join('; ');
    if (event.type === 'JourneyWithdrawn' || event.type === 'JourneyExcluded') return event.data.reason;
    if (event.type === 'DuplicateMerged') return event.data.reason;
    if (event.type === 'FileLapsed') return null;
  }
  throw new Error(`${state.journeyId} has not left`);
}
