import { type JourneyEvent, journeyStateNames } from '@mourafaka/contracts';
import {
  fold,
  journeyAggregate,
  type JourneyState,
  moveKind,
  type RecordedEvent,
  regionalCalendar,
  roundEndsIn,
  seedCalendar,
  workingDayOrdinals,
  workingDaysBetween,
} from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import { createDataSource, type Reach } from '@mourafaka/platform';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import {
  accepted,
  journeyCommand,
  journeyIn,
  type JourneyRecord,
  people,
  wholeJourney,
} from '../../../domain/src/testing';
import { projectJourney, readModelEntities } from '..';
import { MoveQueries } from './move.queries';
import type { MoveFilter, MovesSource } from './moves-sql';
import { projectMoves } from './moves.projection';

const names = { ar: 'موسم', fr: 'Moussem' };
const dayOff = { on: '2026-11-11', names, certainty: 'exceptional' as const, regions: ['09'] };
const calendar = { ...seedCalendar(), holidays: seedCalendar().holidays.concat(dayOff) };
const counted = workingDayOrdinals(calendar, '2026-10-01', '2031-12-31');
const places = [
  { region: '09', province: '09.581' },
  { region: '04', province: '04.421' },
];

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Found complete, its file was asked to be completed twice, and is complete at last. */
const roundAndRound = (): JourneyRecord => {
  const round = [
    journeyCommand('request-completion', { missing: ['statutes'] }),
    journeyCommand('complete-file', { documents: [{ kind: 'statutes', name: 'statuts.pdf' }] }),
    journeyCommand('declare-complete', {}),
  ];
  return [...round, ...round].reduce((record, command, n) => {
    const now = new Date(Date.parse('2026-11-09T09:00:00Z') + n * n * 86_400_000).toISOString();
    return accepted(record, command, people.agent, now);
  }, journeyIn('complete'));
};

/** A journey's events under an id of its own, in one of two batches and regions. */
const asJourney = (record: JourneyRecord, n: number): JourneyRecord =>
  record.map((event): RecordedEvent<JourneyEvent> => {
    if (event.type !== 'ApplicationSubmitted') return event;
    const data = event.data as Extract<JourneyEvent, { type: 'ApplicationSubmitted' }>['data'];
    const journeyId = `0190cccc-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const cooperative = { ...data.cooperative, ...places[n % 2] };
    return {
      ...event,
      data: { ...data, journeyId, batch: String(4 + (n % 3)), trackingCode: `T-${n}`, cooperative },
    };
  });

const journeys = [
  ...[...journeyStateNames, ...journeyStateNames].map(journeyIn),
  ...[roundAndRound(), roundAndRound(), wholeJourney()],
].map(asJourney);

interface Moved {
  journeyId: string;
  from: string;
  to: string;
  at: string;
  days: number | null;
  workingDays: number | null;
  after: JourneyState;
}

/** What a fold of the journal finds. */
function movesIn(record: JourneyRecord): Moved[] {
  let before: JourneyState | undefined;
  return record.flatMap((event) => {
    const state = before;
    const after = (before = journeyAggregate.evolve(state, event));
    if (state?.state === after.state) return [];
    const [since, on] = [state && dateOf(state.since), dateOf(event.recordedAt)];
    const working = regionalCalendar(calendar, after.cooperative.region);
    return {
      journeyId: after.journeyId,
      from: state?.state ?? 'new',
      to: after.state,
      at: event.recordedAt,
      days: since === undefined ? null : (Date.parse(on) - Date.parse(since)) / 86_400_000,
      workingDays: since === undefined ? null : workingDaysBetween(working, since, on),
      after,
    };
  });
}
const moves = journeys.flatMap(movesIn);
const instants = [...new Set(moves.map(({ at }) => at))].sort();
const [firstAt = '', lastAt = ''] = [instants[0], instants.at(-1)];

/** Of each instant at which something was recorded, and of a moment beside it. */
const anyInstant = fc
  .tuple(fc.constantFrom(...instants), fc.constantFrom(-1, 0, 1))
  .map(([at, beside]) => new Date(Date.parse(at) + beside));
const anyFilter: fc.Arbitrary<MoveFilter> = fc.record(
  {
    batch: fc.constantFrom('4', '5'),
    region: fc.constantFrom('09', '04'),
    agent: fc.constantFrom(...new Set(moves.flatMap(({ after: { agent } }) => agent ?? [])), 'nobody'),
    from: fc.constantFrom(...instants.map(dateOf)),
    to: fc.constantFrom(...instants.map(dateOf)),
  },
  { requiredKeys: [] },
);

const asked = ({ batch, region, agent, from, to }: MoveFilter, at: Date): Moved[] =>
  moves.filter(
    (move) =>
      Date.parse(move.at) <= at.getTime() &&
      (batch === undefined || move.after.batch === batch) &&
      (region === undefined || move.after.cooperative.region === region) &&
      (agent === undefined || move.after.agent === agent) &&
      (from === undefined || dateOf(move.at) >= from) &&
      (to === undefined || dateOf(move.at) <= to),
  );

/** By arc: how many moves, journeys, journeys that went more than once; all waits in order. */
function arcsOf(found: readonly Moved[]) {
  const byArc = grouped(found, ({ from, to }) => `${from}..${to}`);
  return Object.fromEntries(
    [...byArc].map(([arc, on]) => {
      const times = [...grouped(on, ({ journeyId }) => journeyId).values()].map(({ length }) => length);
      const waits = on.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b);
      return [
        arc,
        { moves: on.length, journeys: times.length, again: times.filter((count) => count > 1).length, waits },
      ];
    }),
  );
}

describe('the moves of journeys, counted', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let queries: MoveQueries;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.url, entities: readModelEntities, applicationName: 'moves-test' };
    dataSource = await createDataSource(options).initialize();
    queries = new MoveQueries(dataSource);
    for (const record of journeys) await project(record);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function project(record: JourneyRecord): Promise<void> {
    const states = record.reduce<(JourneyState | undefined)[]>(
      (before, event) => [...before, journeyAggregate.evolve(before.at(-1), event)],
      [undefined],
    );
    const last = fold(journeyAggregate, record);
    for (const { sql, params } of [...projectMoves(states, dateOf), ...(last ? [projectJourney(last)] : [])])
      await dataSource.query(
        sql((n) => `$${n + 1}`),
        params,
      );
  }

  const sourceOf = (filter: MoveFilter, at = new Date(lastAt), reach: Reach = { all: true }): MovesSource => ({
    filter,
    reach,
    at,
    past: true,
  });

  async function counts(source: MovesSource) {
    const rows = await queries.waits(source, counted);
    const byArc = grouped(rows, ({ from, to }) => `${from}..${to}`);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    return Object.fromEntries(
      [...byArc].map(([arc, on]) => [
        arc,
        {
          moves: sum(on.map(({ moves: count }) => count)),
          journeys: sum(on.map(({ first }) => first)),
          again: sum(on.map(({ second }) => second)),
          waits: on
            .flatMap(({ workingDays, moves: count }) =>
              workingDays === null ? [] : Array.from({ length: count }, () => workingDays),
            )
            .sort((a, b) => a - b),
        },
      ]),
    );
  }

  it('are those of the journal folded up to any instant, whatever they are narrowed by', () =>
    fc.assert(
      fc.asyncProperty(anyInstant, anyFilter, async (at, filter) => {
        expect(await counts(sourceOf(filter, at))).toEqual(arcsOf(asked(filter, at)));
      }),
      { numRuns: 100 },
    ));

  it('of journeys that are not the caller’s to see are not counted', async () => {
    const reach: Reach = { all: false, regions: ['04'], lots: [] };
    const theirs = moves.filter(({ journeyId }) =>
      moves.some((move) => move.journeyId === journeyId && move.after.cooperative.region === '04'),
    );
    expect(await counts(sourceOf({}, undefined, reach))).toEqual(arcsOf(theirs));
    expect(await counts(sourceOf({}, undefined, { all: false, regions: [], lots: [] }))).toEqual({});
  });

  it('are counted in days as well', async () => {
    const rows = await queries.waits(sourceOf({}), counted, { from: 'submitted', to: 'complete' });
    const expected = moves.flatMap(({ from, to, days }) =>
      from === 'submitted' && to === 'complete' && days !== null ? [days] : [],
    );
    expect(rows.flatMap(({ days, moves: count }) => Array.from({ length: count }, () => days)).sort()).toEqual(
      expected.sort(),
    );
  });

  describe('rounds', () => {
    const back = [...new Set(moves.map(({ from, to }) => `${from}..${to}`))]
      .map((arc) => arc.split('..') as ['submitted', 'submitted'])
      .flatMap(([from, to]) => (moveKind(from, to) === 'back' ? [{ from, to }] : []));

    it('last until the journey has come as far as it was, or until the instant asked for', () =>
      fc.assert(
        fc.asyncProperty(anyInstant, async (at) => {
          const rows = await queries.rounds(sourceOf({}, at), counted, back, dateOf(at.toISOString()));
          const known = asked({}, at);
          const expected = known.flatMap((move, n) => {
            if (!back.some(({ from, to }) => from === move.from && to === move.to)) return [];
            const ends: readonly string[] = roundEndsIn(move.from as 'submitted');
            const end = known.slice(n + 1).find((one) => one.journeyId === move.journeyId && ends.includes(one.to));
            const [on, until] = [dateOf(move.at), dateOf(end?.at ?? at.toISOString())];
            const working = regionalCalendar(calendar, move.after.cooperative.region);
            return [`${move.from} ${move.to} ${end !== undefined} ${workingDaysBetween(working, on, until)}`];
          });
          const found = rows.flatMap(({ from, to, over, workingDays, rounds }) =>
            Array.from({ length: rounds }, () => `${from} ${to} ${over} ${workingDays}`),
          );
          expect(found.sort()).toEqual(expected.sort());
        }),
        { numRuns: 40 },
      ));

    it('are none where no arc goes back', async () => {
      expect(await queries.rounds(sourceOf({}, new Date(firstAt)), counted, [], '2026-11-02')).toEqual([]);
    });
  });

  describe('the journeys on an arc', () => {
    const arc = { from: 'submitted', to: 'complete' } as const;
    const onArc = moves.filter(({ from, to }) => from === arc.from && to === arc.to);

    it('are listed page by page, the longest wait first, none twice', async () => {
      const seen: [string, number | null][] = [];
      for (let cursor: string | undefined, more = true; more;) {
        const page = await queries.journeysOn(arc, sourceOf({}), counted, { limit: 3, cursor });
        seen.push(
          ...page.items.map(({ journeyId, version, workingDays }): [string, number | null] => [
            `${journeyId} ${version}`,
            workingDays,
          ]),
        );
        cursor = page.nextCursor;
        more = cursor !== undefined;
      }
      expect(seen.map(([, wait]) => wait)).toEqual(
        onArc.map(({ workingDays }) => workingDays).sort((a, b) => Number(b) - Number(a)),
      );
      expect(new Set(seen.map(([id]) => id)).size).toBe(onArc.length);
    });

    it('have a name, a place and the two days the wait lies between', async () => {
      const { items } = await queries.journeysOn(arc, sourceOf({ region: '09' }), counted, { limit: 1 });
      const [first] = items;
      const known = onArc.find(({ journeyId, at }) => journeyId === first?.journeyId && at === first.at);
      expect(first).toMatchObject({
        denomination: known?.after.cooperative.denominationFr,
        region: '09',
        at: known?.at,
        days: known?.days,
      });
    });

    it('are narrowed to those that waited longer, or went once more', async () => {
      const longest = Math.max(...onArc.map(({ workingDays }) => workingDays ?? 0));
      const longer = await queries.journeysOn({ ...arc, longerThan: longest - 1 }, sourceOf({}), counted);
      expect(longer.items.every(({ workingDays }) => workingDays === longest)).toBe(true);
      expect(await queries.journeysOn({ ...arc, longerThan: longest }, sourceOf({}), counted)).toEqual({ items: [] });
      const back = { from: 'complete', to: 'incomplete', again: true } as const;
      const again = await queries.journeysOn(back, sourceOf({}), counted);
      expect(again.items.map(({ lap }) => lap).sort()).toEqual([2, 2]);
    });

    it('are refused a cursor of another list', async () => {
      const { nextCursor: cursor } = await queries.journeysOn(arc, sourceOf({}), counted, { limit: 1 });
      await expect(queries.journeysOn(arc, sourceOf({ batch: '4' }), counted, { cursor })).rejects.toThrow(
        'LIST.CURSOR_INVALID',
      );
      await expect(queries.journeysOn(arc, sourceOf({}, new Date(firstAt)), counted, { cursor })).rejects.toThrow(
        'LIST.CURSOR_INVALID',
      );
    });
  });
});
