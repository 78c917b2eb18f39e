import { createDataSource } from '@mourafaka/platform';
import { createTestDatabase } from '../../../test/support/servers';
import { openJournal, type JournalFixture } from '../test/fixture';
import { behindSql, endSql, followSql, followStreamSql, isPlaceSql, rangesSql } from './follow';
import { loadSql, readSql } from './load';
import { refusalsSql } from './refusals';
import { cursorSql, dueRetriesSql, lagSql, sweepSql, tailSql } from './tail';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** 200 batches' worth of history: what a sequential scan would be felt in. */
const history = [
  `INSERT INTO journal.heads (stream_id, category, version, state, hash, recorded_at, due_at, finished, planner)
   SELECT 'journey-' || n, 'journey', 20, '{}', '', timestamptz '2026-01-01' + n * interval '1 minute',
     CASE WHEN n % 3 > 0 THEN timestamptz '2026-01-01' + n * interval '1 hour' END, n % 5 = 0, 1
   FROM generate_series(1, 10000) AS n`,
  `INSERT INTO journal.events (transaction_id, stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
   SELECT (100 + n / 3)::text::xid8, 'journey-' || (n % 10000 + 1), n / 10000 + 1, gen_random_uuid(), 'NoteAdded', 1, '{}', '{}',
     timestamptz '2026-01-01' + n * interval '1 second', '', '' FROM generate_series(0, 99999) AS n`,
  `INSERT INTO journal.commands (id, stream_id, request_hash, answer, recorded_at)
   SELECT 'agent|journey-' || n || '|key', 'journey-' || n, '', '{}', timestamptz '2026-01-01' FROM generate_series(1, 20000) AS n`,
  `INSERT INTO journal.relay_retries (stream_id, due_at, attempts, last_error)
   SELECT 'journey-' || n, timestamptz '2026-01-01' + n * interval '1 minute', 1, '' FROM generate_series(1, 5000) AS n`,
  `INSERT INTO journal.refusals (command, stream_id, actor_id, actor_role, actor_name, code, kind, fields, at, correlation_id)
   SELECT 'admit', 'journey-' || n % 2000, 'agent-09', 'agent', '', 'JOURNEY.WRONG_MOMENT', 'wrong-moment', '{}',
     timestamptz '2026-01-01' + n * interval '1 minute', '' FROM generate_series(1, 20000) AS n`,
  `INSERT INTO journal.relay_cursors SELECT n || '/4', '30000', 90000 FROM generate_series(0, 3) AS n`,
];

describe('a hot read, by the application, over a long history', () => {
  let fixture: JournalFixture;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
    const { ownerUrl: url } = fixture.database;
    const owner = await createDataSource({ url, entities: [], applicationName: 'journal-test' }).initialize();
    for (const statement of history) await owner.query(statement);
    await owner.query(
      'ANALYZE journal.heads, journal.events, journal.commands, journal.refusals, journal.relay_retries',
    );
    await owner.destroy();
  });
  afterAll(() => fixture.close());

  const due = '2026-02-01T00:00:00Z';
  const reads: [string, string, unknown[], string[]][] = [
    [
      'load',
      loadSql,
      ['journey-7', 'agent|journey-7|key', ['journey-8', 'journey-9']],
      ['commands_pkey', 'heads_pkey', 'heads_pkey'],
    ],
    ['read', readSql, ['journey-7', 3, due, 100], ['events_stream_version']],
    ['refusals of a stream', refusalsSql, ['journey-7', '-infinity', '0', due, 100], ['refusals_stream']],
    ['tail', tailSql, ['30000', '90000', 1, 4, 500], ['events_tail']],
    ['follow', followSql, ['30000', '90000', 500], ['events_tail']],
    ['follow of a stream', followStreamSql, ['journey-7', 3, 50], ['events_stream_version']],
    ['the end of the tail', endSql, [], ['events_tail']],
    ['a place', isPlaceSql, ['30000', '90000'], ['events_pkey']],
    ['what is behind a place', behindSql, ['30000', '90000', 10_000], ['events_tail']],
    [
      'ranges',
      rangesSql,
      [
        ['journey-7', 'journey-8'],
        [3, 5],
        [9, 9],
      ],
      ['events_stream_version'],
    ],
    ['lag', lagSql, ['30000', '90000', 1, 4], ['events_tail']],
    ['sweep', sweepSql, [1, due, 100, '-infinity', '', 0, 1], ['heads_due', 'heads_planner']],
    ['retries', dueRetriesSql, ['2026-01-01T01:00:00Z', 0, 1, 100], ['relay_retries_due']],
  ];

  it.each(reads)('%s goes by its index, planned for its values', async (_name, sql, params, indexes) => {
    expect(await indexesOf(`EXPLAIN (FORMAT JSON) ${sql}`, params)).toEqual(indexes);
  });

  it.each(reads)('%s goes by its index, planned once for any values', async (_name, sql, _params, indexes) => {
    expect(await indexesOf(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`)).toEqual(indexes);
  });

  it('the tail begins at its cursor and ends at the safe horizon, within the index', async () => {
    const [row] = await fixture.dataSource.query<Explained[]>(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${tailSql}`);
    if (!row) throw new Error('no plan');
    const scan = nodesOf(row['QUERY PLAN'][0].Plan).find((node) => node['Index Name'] === 'events_tail');
    expect(scan?.['Index Cond']).toMatch(/ROW\(transaction_id, "position"\) > .*transaction_id < pg_snapshot_xmin/);
  });

  it('the cursors are few and need none', async () => {
    expect(await fixture.dataSource.query(cursorSql, ['0/1'])).toEqual([{ transactionId: '30000', position: '90000' }]);
  });

  interface Explained {
    'QUERY PLAN': [{ Plan: PlanNode }];
  }

  /** Names of the indexes a plan uses; a table that is read from end to end shows up by name. */
  async function indexesOf(statement: string, params?: unknown[]): Promise<string[]> {
    const [row] = await fixture.dataSource.query<Explained[]>(statement, params);
    if (!row) throw new Error('no plan');
    const used = nodesOf(row['QUERY PLAN'][0].Plan).flatMap((node) => {
      if (node['Node Type'] === 'Seq Scan') return [`all of ${node['Relation Name'] ?? ''}`];
      return node['Index Name'] ?? [];
    });
    return used.sort();
  }
});
