import { entityOf } from '@mourafaka/contracts';
import { listAnyStreams } from '@mourafaka/journal';
import { Client } from 'pg';
import { type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { postgresAdminUrl } from '../../../../test/support/servers';
import { playVariedJournal, type VariedJournal } from '../../../../test/support/varied-journal';
import type { Difference, Reason } from './difference';
import { type Verified, Verifier } from './verifier';

describe('what must agree', () => {
  let fixture: EngineFixture;
  let journal: VariedJournal;
  let superuser: Client;
  let verifier: Verifier;
  beforeAll(async () => {
    fixture = await openEngine();
    journal = await playVariedJournal(fixture, 60);
    const url = new URL(postgresAdminUrl());
    url.pathname = new URL(fixture.database.url).pathname;
    superuser = new Client({ connectionString: url.href });
    await superuser.connect();
    verifier = new Verifier({ dataSource: fixture.dataSource, keys: fixture.journal.keys });
  });
  afterAll(async () => {
    await superuser.end();
    await fixture.close();
  });

  const all = async (): Promise<Verified> => verifier.verify(await listAnyStreams(fixture.dataSource, '', 1_000));

  /** What is found after a change, which is taken back again. */
  async function foundAfter(change: string, params: unknown[], back: () => Promise<unknown>): Promise<Difference[]> {
    await superuser.query(change, params);
    try {
      return (await all()).differences;
    } finally {
      await back();
    }
  }

  /** The same for one row of a table. */
  async function changed(table: string, where: string, params: unknown[], set: string): Promise<Difference[]> {
    await superuser.query(`CREATE TEMP TABLE aside AS SELECT * FROM ${table} WHERE ${where}`, params);
    return foundAfter(`UPDATE ${table} SET ${set} WHERE ${where}`, params, async () => {
      await superuser.query(`DELETE FROM ${table} WHERE ${where}`, params);
      await superuser.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM aside`);
      await superuser.query('DROP TABLE aside');
    });
  }

  const reasonsOf = (differences: readonly Difference[]): Reason[] => differences.map(({ reason }) => reason);

  it('does, of streams of every kind', async () => {
    const { streams, events, differences, notes } = await all();
    expect(differences).toEqual([]);
    expect(notes).toEqual([]);
    expect(streams).toBeGreaterThan(8);
    expect(events).toBeGreaterThan(100);
  });

  it.each([
    ['a word of an event', 'EVENT_CHANGED', `data = (' ' || data::text)::json`],
    ['when it was recorded', 'EVENT_CHANGED', `recorded_at = recorded_at + interval '1 millisecond'`],
    ['what it follows', 'EVENT_RELINKED', `prev_hash = sha256(hash)`],
  ] as const)('does not where somebody changed %s: that alone is told of its stream', async (_what, reason, set) => {
    const { corrected: stream } = journal;
    const found = await changed('journal.events', 'stream_id = $1 AND version = 2', [stream], set);
    expect(found).toEqual([{ stream, part: 'chain', reason, version: 2 }]);
  });

  /** What is found after a stream's events were changed by hand. */
  async function tampered(sql: string): Promise<Difference[]> {
    const { corrected: stream } = journal;
    await superuser.query('CREATE TEMP TABLE aside AS SELECT * FROM journal.events WHERE stream_id = $1', [stream]);
    return foundAfter(sql.replaceAll('$1', superuser.escapeLiteral(stream)), [], async () => {
      await superuser.query('DELETE FROM journal.events WHERE stream_id = $1', [stream]);
      await superuser.query('INSERT INTO journal.events OVERRIDING SYSTEM VALUE SELECT * FROM aside');
      await superuser.query('DROP TABLE aside');
    });
  }

  /** A copy of the second event at another version, with a name of its own. */
  const copyAs = (version: string, prev: string) => `
    INSERT INTO journal.events (stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
    SELECT stream_id, ${version}, gen_random_uuid(), type, schema_version, data, meta, recorded_at, ${prev}, sha256(hash)
    FROM journal.events WHERE stream_id = $1 AND version = 2`;

  it.each([
    ['an event was taken out', 'EVENT_MISSING', 2, 'DELETE FROM journal.events WHERE stream_id = $1 AND version = 2'],
    [
      'two events changed places',
      'EVENT_RELINKED',
      2,
      `UPDATE journal.events SET version = -version WHERE stream_id = $1 AND version IN (2, 3);
       UPDATE journal.events SET version = 5 + version WHERE stream_id = $1 AND version < 0`,
    ],
    [
      'an event was put between two',
      'EVENT_CHANGED',
      3,
      `UPDATE journal.events SET version = -version - 1 WHERE stream_id = $1 AND version > 2;
       UPDATE journal.events SET version = -version WHERE stream_id = $1 AND version < 0;
       ${copyAs('3', 'hash')}`,
    ],
  ] as const)('does not where %s', async (_what, reason, version, sql) => {
    expect(await tampered(sql)).toEqual([{ stream: journal.corrected, part: 'chain', reason, version }]);
  });

  it('does not where an event was put behind the last, rightly hashed', async () => {
    const found = await tampered(`
      INSERT INTO journal.events (stream_id, version, event_id, type, schema_version, data, meta, recorded_at, prev_hash, hash)
      SELECT stream_id, version + 1, id, type, schema_version, data, meta, recorded_at, hash,
        journal.chain_hash(hash, stream_id, version + 1, id, type, schema_version, recorded_at, data::text, meta::text)
      FROM (SELECT *, gen_random_uuid() AS id FROM journal.events WHERE stream_id = $1 ORDER BY version DESC LIMIT 1) AS last`);
    const { rows } = await superuser.query<{ version: number }>(
      'SELECT version FROM journal.heads WHERE stream_id = $1',
      [journal.corrected],
    );
    const version = (rows[0]?.version ?? 0) + 1;
    expect(found).toEqual([{ stream: journal.corrected, part: 'chain', reason: 'EVENT_ADDED', version }]);
  });

  it.each([
    ['its state', 'HEAD_STATE_DIFFERS', `state = (state::jsonb || '{"agent": "somebody"}')::json`],
    ['when it is due', 'HEAD_PLAN_DIFFERS', `due_at = '2030-01-01'`],
    ['that it is finished', 'HEAD_PLAN_DIFFERS', 'finished = NOT finished'],
    ['the end of its chain', 'HEAD_OFF_CHAIN', 'hash = sha256(hash)'],
  ] as const)('does not where a head says otherwise of %s', async (_what, reason, set) => {
    const { corrected: stream } = journal;
    const found = await changed('journal.heads', 'stream_id = $1', [stream], set);
    expect(found).toEqual([expect.objectContaining({ stream, part: 'head', reason })]);
  });

  it('does not where a head is gone: its stream is found all the same', async () => {
    const { task: stream } = journal;
    await superuser.query('CREATE TEMP TABLE aside AS SELECT * FROM journal.heads WHERE stream_id = $1', [stream]);
    const found = await foundAfter('DELETE FROM journal.heads WHERE stream_id = $1', [stream], async () => {
      await superuser.query('INSERT INTO journal.heads SELECT * FROM aside');
      await superuser.query('DROP TABLE aside');
    });
    expect(reasonsOf(found)).toEqual(['HEAD_OFF_CHAIN']);
  });

  it('does not where a row says something else', async () => {
    const { corrected: stream } = journal;
    const [row] = await changed('read.journeys', 'journey_id = $1', [entityOf(stream)], `lot = 'lot-9'`);
    const of = { table: 'read.journeys', key: entityOf(stream), columns: ['lot'] };
    expect(row).toEqual({ stream, part: 'rows', reason: 'ROW_DIFFERS', ...of });
  });

  it('may have been written by older code, which is noted and no difference; of newer code nothing is said', async () => {
    const { corrected: stream } = journal;
    const set = `planner = planner - 1, state = (state::jsonb - 'settings')::json`;
    const sqlOf = (by: string) => `UPDATE journal.heads SET ${by} WHERE stream_id = $1`;
    await superuser.query('CREATE TEMP TABLE aside AS SELECT * FROM journal.heads WHERE stream_id = $1', [stream]);
    await superuser.query(sqlOf(set), [stream]);
    expect(await all()).toMatchObject({ differences: [], notes: [{ stream, note: 'OLDER_CODE' }] });
    await superuser.query(sqlOf('planner = planner + 2'), [stream]);
    expect(await all()).toMatchObject({ differences: [], notes: [{ stream, note: 'NEWER_CODE' }] });
    await superuser.query('DELETE FROM journal.heads WHERE stream_id = $1', [stream]);
    await superuser.query('INSERT INTO journal.heads SELECT * FROM aside; DROP TABLE aside');
    expect((await all()).differences).toEqual([]);
  });
});
