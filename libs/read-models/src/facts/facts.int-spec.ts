import { journeyStateNames } from '@mourafaka/contracts';
import { fold, journeyAggregate, type JourneyState } from '@mourafaka/domain';
import { createDataSource } from '@mourafaka/platform';
import fc from 'fast-check';
import sql, { raw } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { type JourneyRecord, journeyIn, wholeJourney } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import { snake } from '../sql-upsert';
import { factColumns, factsRow, projectFacts, type WrittenFacts } from './facts.projection';
import { conditionsOf, factsAt, type FactsSource } from './facts-at';

const everything = { all: true } as const;

/** A journey's events under an id of its own. */
const asJourney = (record: JourneyRecord, journeyId: string): JourneyRecord =>
  record.map((event) =>
    event.type === 'ApplicationSubmitted' ? ({ ...event, data: { ...event.data, journeyId } } as typeof event) : event,
  );

const journeys = [...journeyStateNames.map(journeyIn), wholeJourney()].map((record, n) =>
  asJourney(record, `0190bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`),
);
const instants = [...new Set(journeys.flat().map(({ recordedAt }) => recordedAt))].sort();

/** Of each instant at which something was recorded, and of a moment beside it. */
const anyInstant = fc
  .tuple(fc.constantFrom(...instants), fc.constantFrom(-1, 0, 1))
  .map(([at, beside]) => new Date(Date.parse(at) + beside));

const money = (amount: unknown): unknown => (typeof amount === 'number' ? amount.toFixed(2) : amount);

/** As PostgreSQL gives it back, instants as texts again: exact amounts are texts as well. */
const asStored = (row: WrittenFacts) => ({
  ...row,
  declaredTurnoverMad: money(row.declaredTurnoverMad),
  baselineTurnoverMad: money(row.baselineTurnoverMad),
  evaluatedTurnoverMad: money(row.evaluatedTurnoverMad),
});

describe('the facts of journeys', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.url, entities: readModelEntities, applicationName: 'facts-test' };
    dataSource = await createDataSource(options).initialize();
    for (const record of journeys) await projectAll(record);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const write = async (state: JourneyState): Promise<void> => {
    for (const { sql, params } of projectFacts(state))
      await dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
  };

  /** Append by append, as the engine does: what one command recorded has one instant. */
  async function projectAll(record: JourneyRecord): Promise<void> {
    for (const [n, { recordedAt }] of record.entries()) {
      if (record[n + 1]?.recordedAt === recordedAt) continue;
      const state = fold(journeyAggregate, record.slice(0, n + 1));
      if (state) await write(state);
    }
  }

  const rowsOf = async (source: Partial<FactsSource> & { at: Date }): Promise<Record<string, unknown>[]> => {
    const whole = { filter: {}, reach: everything, today: '2026-11-02', past: true, ...source };
    const columns = factColumns
      .map((name) => `f.${snake(name)}${name.startsWith('open') ? '::text[]' : ''} AS "${name}"`)
      .join(', ');
    const from = factsAt(whole);
    const where = conditionsOf(whole);
    const { text, values } = sql`SELECT ${raw(columns)} FROM ${from} WHERE ${where} ORDER BY f.journey_id`;
    return dataSource.query(text, values);
  };

  it('are those of the journal folded up to any instant, which counts as well', () =>
    fc.assert(
      fc.asyncProperty(anyInstant, async (at) => {
        const folded = journeys.flatMap((record) => {
          const known = record.filter(({ recordedAt }) => Date.parse(recordedAt) <= at.getTime());
          const state = fold(journeyAggregate, known);
          return state ? [factsRow(state)] : [];
        });
        expect(JSON.parse(JSON.stringify(await rowsOf({ at })))).toEqual(folded.map(asStored));
      }),
      { numRuns: 60 },
    ));

  it('as they stand are those of the whole journal', async () => {
    const at = new Date(instants.at(-1) ?? '');
    expect(await rowsOf({ at, past: false })).toEqual(await rowsOf({ at, past: true }));
  });

  it('projected once more, or late, change nothing', async () => {
    const before = await tables();
    const [first = []] = journeys;
    await projectAll(journeys.at(-1) ?? []);
    const early = fold(journeyAggregate, first.slice(0, 3));
    if (early) await write(early);
    expect(await tables()).toEqual(before);
  });

  const tables = () =>
    dataSource.query<unknown[]>(
      `SELECT journey_id, version, valid_from, NULL AS valid_to FROM read.journey_facts
       UNION ALL SELECT journey_id, version, valid_from, valid_to FROM read.journey_facts_past ORDER BY 1, 2`,
    );
});
