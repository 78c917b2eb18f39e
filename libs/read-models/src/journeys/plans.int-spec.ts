import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { journeyIn, stateOf } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import type { FactsSource } from '../facts/facts-at';
import { projectFacts } from '../facts/facts.projection';
import { countSql, type JourneySort, placesSql } from './list-query';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const columnsOf = (table: string): string =>
  `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns
    WHERE table_schema = 'read' AND table_name = '${table}' AND column_name NOT IN ('journey_id', 'version')`;

/** One journey a hundred times in each of a hundred batches, and each three times before. */
const copies = 'generate_series(1, 10000) AS n';
const varied = `UPDATE read.journey_facts SET region = lpad((1 + version % 12)::text, 2, '0'), batch = 'b' || (version % 100), submitted_at = submitted_at - version * interval '1 hour',
  phase = (ARRAY['application', 'diagnosis', 'training'])[1 + version % 3], search_text = 'cooperative word' || version`;

describe('a page of ten thousand journeys', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.ownerUrl, entities: readModelEntities, applicationName: 'plans-test' };
    dataSource = await createDataSource(options).initialize();
    const [facts] = projectFacts(stateOf(journeyIn('submitted'))).slice(1);
    if (!facts) throw new Error('no facts');
    await dataSource.query(
      facts.sql((index) => `$${index + 1}`),
      facts.params,
    );
    const [{ columns } = { columns: '' }] = await dataSource.query<{ columns: string }[]>(columnsOf('journey_facts'));
    await dataSource.query(
      `INSERT INTO read.journey_facts (journey_id, version, ${columns}) SELECT gen_random_uuid(), n, ${columns} FROM read.journey_facts, ${copies}`,
    );
    await dataSource.query(varied);
    const listed = columns.replace(/, name_ar|, name_fr/g, '');
    await dataSource.query(
      `INSERT INTO read.journey_facts_past (journey_id, version, valid_to, ${listed})
       SELECT journey_id, version - n, valid_from - (n - 1) * interval '1 hour', ${listed.replace('valid_from', `valid_from - n * interval '1 hour'`)}
       FROM read.journey_facts, generate_series(1, 3) AS n`,
    );
    await dataSource.query('VACUUM (ANALYZE) read.journey_facts, read.journey_facts_past');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const at = new Date('2026-11-02T08:00:00Z');
  const source = (filter: FactsSource['filter'], past = false): FactsSource => ({
    ...{ filter, past, at, today: '2026-11-02', reach: { all: true } },
  });
  const page = (filter: FactsSource['filter'], past = false, sort: JourneySort = '-submittedAt') =>
    placesSql({ source: source(filter, past), sort, limit: 51 });

  const ofAgent = (filter: FactsSource['filter']) =>
    placesSql({
      source: { ...source(filter), reach: { all: false, regions: ['09'], lots: [] } },
      ...{ sort: '-submittedAt', limit: 51 },
    });

  it.each([
    ['of an agent', ofAgent({}), ['journey_facts_region_submitted']],
    ['of a region', page({ region: '09' }), ['journey_facts_region_submitted']],
    ['of a region that is not the agent’s', ofAgent({ region: '08' }), []],
    ['as submitted', page({}), ['journey_facts_submitted']],
    ['of a phase', page({ phase: 'training' }), ['journey_facts_phase']],
    ['of a batch', page({ batch: 'b7' }), ['journey_facts_batch']],
    ['of a word few have', page({ q: 'word77' }), ['journey_facts_words']],
    ['of a word nobody has', page({ q: 'zzyzx' }), ['journey_facts_words']],
    ['by what is due', page({}, false, 'dueAt'), ['journey_facts_due']],
    ['by name', page({}, false, 'nameFr'), ['journey_facts_name_fr']],
    ['as it was', page({}, true), ['journey_facts_past_until', 'journey_facts_submitted']],
    [
      'of a phase, as it was',
      page({ phase: 'training' }, true),
      ['journey_facts_past_until', 'journey_facts_submitted'],
    ],
    [
      'of a region, as it was',
      page({ region: '09' }, true),
      ['journey_facts_past_corrected', 'journey_facts_past_until', 'journey_facts_submitted'],
    ],
    ['of a batch, as it was', page({ batch: 'b7' }, true), ['journey_facts_batch', 'journey_facts_past_until']],
    // Nothing was corrected here; of many corrections the words would be looked up.
    [
      'of a word, as it was',
      page({ q: 'word77' }, true),
      ['journey_facts_past_corrected', 'journey_facts_past_until', 'journey_facts_pkey', 'journey_facts_words'],
    ],
    ['and how many are overdue', countSql(source({ overdue: true })), ['journey_facts_due']],
  ])('%s goes by its indexes', async (_name, { text, values }, indexes) => {
    const statement = `EXPLAIN (FORMAT JSON) ${text}`;
    const [row] = await dataSource.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(statement, values);
    if (!row) throw new Error('no plan');
    const used = nodesOf(row['QUERY PLAN'][0].Plan).flatMap((node) => {
      if (node['Node Type'] === 'Seq Scan') return [`all of ${node['Relation Name'] ?? ''}`];
      return node['Index Name'] ?? [];
    });
    expect(used.sort()).toEqual(indexes);
  });
});
