import { setTimeout as pause } from 'node:timers/promises';
import { fold, journeyAggregate, type JourneyState } from '@mourafaka/domain';
import type { DataSource } from 'typeorm';
import { type FactsDatabase, openFacts } from '../../../../test/support/facts-database';
import type { JourneyRecord } from '../../../domain/src/testing';
import type { FactsSource } from '../facts/facts-at';
import { InsightQueries } from './insight.queries';
import { answers, recordAppend } from './spec/asked-facts';
import { inventedJourneys } from './spec/invented-journeys';
import { dateOf } from './spec/working-day-table';

const journeys = inventedJourneys().slice(0, 6);
const instants = journeys
  .flat()
  .map(({ recordedAt }) => recordedAt)
  .sort();
const instantAt = (share: number): string => instants[Math.floor((instants.length - 1) * share)] ?? '';

const asked = (at: string, rest: Partial<FactsSource> = {}): FactsSource => ({
  ...{ filter: {}, reach: { all: true }, at: new Date(at), today: dateOf(at), past: false },
  ...rest,
});
const agents: FactsSource['reach'] = { all: false, regions: ['09'], lots: [] };
const olderHead = `INSERT INTO journal.heads (stream_id, category, version, state, hash, recorded_at, finished, planner)
  VALUES ('journey-of-before', 'journey', 1, '{}', '', now(), false, 0)`;

/** After each event. */
function statesOf(record: JourneyRecord): JourneyState[] {
  const states: JourneyState[] = [];
  for (const event of record) states.push(fold(journeyAggregate, [event], states.at(-1)) as JourneyState);
  return states;
}
const halvesOf = (record: JourneyRecord): [JourneyState[], JourneyState[]] => {
  const states = statesOf(record);
  const half = Math.ceil(states.length / 2);
  return [states.slice(0, half), states.slice(half)];
};

describe('what is kept of insights', () => {
  let opened: FactsDatabase;
  let statements: number;
  let kept: InsightQueries;
  beforeEach(async () => {
    opened = await openFacts();
    statements = 0;
    const query = <T>(text: string, values?: unknown[]): Promise<T> => {
      statements += 1;
      return opened.dataSource.query<T>(text, values);
    };
    kept = new InsightQueries({ query: query as DataSource['query'] });
  });
  afterEach(() => opened.close());

  const record = (state: JourneyState): Promise<void> => recordAppend(opened.dataSource, state);
  /** The oldest open transaction, in whichever database of the server, began after all that was recorded. */
  const settled = async (): Promise<void> => {
    const sql =
      'SELECT bool_and(transaction_id < pg_snapshot_xmin(pg_current_snapshot())) AS settled FROM journal.events';
    while (!(await opened.dataSource.query<[{ settled: boolean }]>(sql))[0].settled) await pause(20);
  };
  const complete = async (source: FactsSource): Promise<number | undefined> =>
    (await kept.figures(['complete'], source))[0]?.figures.complete;
  const received = async (source: FactsSource): Promise<number | undefined> =>
    (await kept.figures(['received'], source))[0]?.figures.received;

  it('is never told where something was recorded since, or its time has come', async () => {
    const halves = journeys.map(halvesOf);
    for (const [n, [first]] of halves.entries()) {
      for (const state of [...(halves[n - 1]?.[1] ?? []), ...first]) await record(state);
      const now = new Date(Date.parse(instantAt(n / journeys.length)) + n * 5_000_000).toISOString();
      for (const source of [
        asked(now),
        asked(now, { reach: agents }),
        asked(now, { filter: { phase: 'training' } }),
        asked(instantAt(0.4), { past: true }),
        asked(instantAt(0.7), { past: true, reach: agents }),
      ]) {
        expect(await answers(kept, source)).toEqual(await answers(new InsightQueries(opened.dataSource), source));
      }
    }
  });

  it('has what was under way while it was counted, as soon as that is done', async () => {
    const [one, other] = [statesOf(journeys[0] ?? []), statesOf(journeys[1] ?? [])];
    await record(one[0] as JourneyState);
    const source = asked(instantAt(1));
    await opened.dataSource.transaction(async (manager) => {
      await recordAppend(manager, other[0] as JourneyState);
      expect(await received(source)).toBe(1);
    });
    expect(await received(source)).toBe(2);
  });

  it('is counted once, however many ask', async () => {
    for (const journey of journeys.slice(0, 4)) await record(statesOf(journey)[0] as JourneyState);
    await settled();
    const source = asked(instantAt(1));
    expect(await Promise.all([received(source), received(source), received(source)])).toEqual([4, 4, 4]);
    // Each asks what was recorded meanwhile; one counts.
    expect(statements).toBe(4);
  });

  it('is counted anew of the batch alone of which something was recorded', async () => {
    for (const journey of journeys) await record(statesOf(journey)[0] as JourneyState);
    await settled();
    const source = asked(instantAt(1));
    await kept.figures(['received', 'complete'], source, 'batch');
    // A count that is wrong on purpose shows which parts are told as they were.
    await opened.dataSource.query(`UPDATE read.journey_facts SET complete_at = submitted_at`);
    const [changed] = journeys;
    await record(statesOf(changed ?? [])[1] as JourneyState);
    const rows = await kept.figures(['complete'], source, 'batch');
    const again = await kept.figures(['received', 'complete'], source, 'batch');
    expect(again.map(({ key, figures }) => [key, (figures.complete ?? 0) > 0])).toEqual([
      ['3', false],
      ['4', true],
    ]);
    expect(rows.map(({ figures }) => (figures.complete ?? 0) > 0)).toEqual([true, true]);
  });

  it('ends with the table it was counted from, for a rebuild puts another in its place', async () => {
    await record(statesOf(journeys[0] ?? [])[0] as JourneyState);
    const source = asked(instantAt(1));
    expect(await received(source)).toBe(1);
    await opened.dataSource.query('ALTER TABLE read.journey_facts RENAME TO journey_facts_before');
    await opened.dataSource.query('CREATE TABLE read.journey_facts (LIKE read.journey_facts_before)');
    expect(await received(source)).toBe(0);
  });

  it('is nothing while newer code makes rows again, of which the journal says nothing', async () => {
    await record(statesOf(journeys[0] ?? [])[0] as JourneyState);
    const source = asked(instantAt(1));
    await opened.dataSource.query(olderHead);
    expect(await complete(source)).toBe(0);
    await opened.dataSource.query('UPDATE read.journey_facts SET complete_at = submitted_at');
    await opened.dataSource.query('UPDATE journal.heads SET finished = true');
    expect(await complete(source)).toBe(1);
  });

  it('is nothing where the count failed', async () => {
    await record(statesOf(journeys[0] ?? [])[0] as JourneyState);
    const source = asked(instantAt(1));
    await opened.dataSource.query('ALTER TABLE read.journey_facts RENAME COLUMN state TO state_before');
    await expect(kept.figures(['left'], source)).rejects.toThrow();
    await opened.dataSource.query('ALTER TABLE read.journey_facts RENAME COLUMN state_before TO state');
    expect(await kept.figures(['left'], source)).toEqual([{ key: null, figures: { left: 0 } }]);
  });
});
