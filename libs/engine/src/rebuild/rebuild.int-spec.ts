import { join } from 'node:path';
import { entityOf } from '@mourafaka/contracts';
import { journalEntities } from '@mourafaka/journal';
import { schemaDifferences } from '@mourafaka/platform';
import { readModelEntities, rebuiltTables } from '@mourafaka/read-models';
import { Client } from 'pg';
import { people } from '../../../domain/src/testing';
import { accept, anEnvelope, type EngineFixture, kek, openEngine } from '../../../../test/support/engine-fixture';
import { playVariedJournal, type VariedJournal } from '../../../../test/support/varied-journal';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild';

describe('the read tables', () => {
  let fixture: EngineFixture;
  let journal: VariedJournal;
  let owner: Client;
  beforeAll(async () => {
    fixture = await openEngine();
    journal = await playVariedJournal(fixture, 60);
    owner = new Client({ connectionString: fixture.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await fixture.close();
  });

  const again = (options: Partial<RebuildOptions> = {}): Promise<RebuildReport> =>
    rebuild({ ownerUrl: fixture.database.ownerUrl, kek, ...options });
  const rows = async (sql: string, params: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await owner.query<Record<string, unknown>>(sql, params)).rows;
  const everything = async (): Promise<unknown> => {
    const all: Record<string, unknown> = {};
    for (const { name } of rebuiltTables) all[name] = await rows(`SELECT * FROM ${name} AS t ORDER BY t::text`);
    return all;
  };
  /** All there is to say of the tables besides their rows. */
  const definitions = (): Promise<unknown> =>
    rows(
      `SELECT c.relname, c.relkind, pg_get_userbyid(c.relowner) AS owner, c.relacl::text, c.reloptions,
         CASE WHEN c.relkind = 'i' THEN pg_get_indexdef(c.oid) END AS index,
         (SELECT array_agg(conname || ' ' || pg_get_constraintdef(k.oid) ORDER BY conname) FROM pg_constraint k WHERE k.conrelid = c.oid) AS constraints,
         (SELECT array_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull ORDER BY attnum) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE nspname = 'read' AND relkind IN ('r', 'i', 'S')
       ORDER BY c.relname`,
    );
  const schemas = async (): Promise<string[]> =>
    (await rows(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'read%' ORDER BY 1`)).map(({ nspname }) =>
      String(nspname),
    );

  it('are made again as they were, row by row, with their rights, indexes and settings', async () => {
    const [before, made] = [await everything(), await definitions()];
    const report = await again();
    expect(report).toMatchObject({ swapped: true, differing: [], differences: [] });
    expect(report.events).toBe(Number((await rows('SELECT count(*) FROM journal.events'))[0]?.count));
    expect(await everything()).toEqual(before);
    expect(await definitions()).toEqual(made);
    expect(await schemas()).toEqual(['read']);
    const { ownerUrl } = fixture.database;
    expect(await schemaDifferences(ownerUrl, [...journalEntities, ...readModelEntities])).toEqual([]);
  });

  it('are filled by threads as well, each with sessions of its own', async () => {
    const before = await everything();
    const runSource = join(__dirname, '../../../../test/support/run-source.cjs');
    const execArgv = ['--require', 'reflect-metadata', '--require', runSource];
    expect(await again({ threads: 2, threadOptions: { execArgv } })).toMatchObject({ swapped: true, differing: [] });
    expect(await everything()).toEqual(before);
  });

  it('stay as they are where a thread cannot begin', async () => {
    const before = await everything();
    const broken = again({ threads: 1, threadOptions: { execArgv: ['--require', './nothing-of-the-kind.cjs'] } });
    await expect(broken).rejects.toThrow('nothing-of-the-kind');
    expect(await everything()).toEqual(before);
    expect(await schemas()).toEqual(['read']);
  });

  it('are read and written as before by sessions that planned their statements before', async () => {
    const { engine, queries } = fixture;
    const journeyId = entityOf(journal.corrected);
    const note = () =>
      accept(engine, anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Vu.' } }, people.agent));
    for (let n = 0; n < 8; n++) await note(); // more often than PostgreSQL plans for each value
    await again();
    const { version } = await note();
    expect(await queries.findJourney(journeyId)).toMatchObject({ version });
    expect(await again({ dryRun: true })).toMatchObject({ differences: [] });
  });

  describe('where they say something else', () => {
    const [gone, too] = [{ fault: 'missing' }, { fault: 'surplus' }];
    let before: unknown;
    beforeAll(async () => {
      before = await everything();
      const { corrected, withdrawn, session, graduated } = journal;
      await owner.query(`UPDATE read.journeys SET lot = 'lot-9' WHERE journey_id = $1`, [entityOf(corrected)]);
      await owner.query('DELETE FROM read.journey_facts_past WHERE journey_id = $1', [entityOf(withdrawn)]);
      await owner.query('DELETE FROM read.session_enrolments WHERE session_id = $1', [entityOf(session)]);
      await owner.query(
        `INSERT INTO read.journey_moves SELECT journey_id, 999, lap, at, from_since, moved_on, since_on, from_state, to_state, batch,
           region, province, sector FROM read.journey_moves WHERE journey_id = $1 LIMIT 1`,
        [entityOf(graduated)],
      );
      await owner.query(`UPDATE read.duplicate_keys SET names = '{other}' WHERE journey_id = $1`, [
        entityOf(corrected),
      ]);
    });

    it('are left alone by a dry run, which tells every difference', async () => {
      const wrong = await everything();
      const { swapped, waitedMs, differing, differences } = await again({ dryRun: true });
      expect([swapped, waitedMs]).toEqual([false, undefined]);
      expect(differing).toEqual(
        expect.arrayContaining([
          { table: 'read.journeys', streams: 1 },
          { table: 'read.journey_facts_past', streams: 1 },
          { table: 'read.session_enrolments', streams: 1 },
          { table: 'read.journey_moves', streams: 1 },
          { table: 'read.duplicate_keys', streams: 1 },
        ]),
      );
      expect(differing).toHaveLength(5);
      expect(differences).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ stream: journal.corrected, fault: 'differs', columns: ['lot'] }),
          expect.objectContaining({ stream: journal.withdrawn, ...gone }),
          expect.objectContaining({ stream: journal.graduated, key: `${entityOf(journal.graduated)}/999`, ...too }),
          expect.objectContaining({ stream: journal.corrected, fault: 'differs', columns: ['names'] }),
        ]),
      );
      expect(await everything()).toEqual(wrong);
      expect(await schemas()).toEqual(['read']);
    });

    it('are put right, and say so', async () => {
      expect((await again()).differing).toHaveLength(5);
      const keys = `SELECT * FROM read.duplicate_keys WHERE journey_id = $1`;
      const [key] = await rows(keys, [entityOf(journal.corrected)]);
      const after = (await everything()) as Record<string, unknown[]>;
      const expected = before as Record<string, Record<string, unknown>[]>;
      for (const row of expected['read.duplicate_keys'] ?? []) {
        // Whoever remembers names reads those again that changed.
        if (row.journey_id === key?.journey_id) row.transaction_id = key?.transaction_id;
      }
      expect(after).toEqual(expected);
      expect(await again({ dryRun: true })).toMatchObject({ differing: [], differences: [] });
    });
  });

  it('of messages keep what became of them; what was lost is not sent as if it were new', async () => {
    const { graduated, batch } = journal;
    await owner.query(
      `UPDATE read.outbox SET status = 'sent', sent_at = now(), attempts = 2, parcel_id = 'digest'
      WHERE stream = $1`,
      [graduated],
    );
    await owner.query(`UPDATE read.outbox SET template = 'other', status = 'delivered' WHERE stream = $1`, [batch]);
    const of = (stream: string) => rows('SELECT * FROM read.outbox WHERE stream = $1 ORDER BY message_id', [stream]);
    const sent = await of(graduated);
    const columns = Object.keys(sent[0] ?? {});
    const values = columns.map((column) => (column === 'message_id' ? `'unknown'` : column));
    await owner.query(
      `INSERT INTO read.outbox (${columns.join(', ')}) SELECT ${values.join(', ')} FROM read.outbox WHERE stream = $1 LIMIT 1`,
      [graduated],
    );

    expect((await again()).differing).toEqual([{ table: 'read.outbox', streams: 2 }]);
    expect((await of(graduated)).filter(({ message_id }) => message_id !== 'unknown')).toEqual(sent);
    expect(await rows(`SELECT status FROM read.outbox WHERE message_id = 'unknown'`)).toEqual([{ status: 'sent' }]);
    for (const row of await of(batch)) {
      expect(row.template).not.toBe('other');
      expect(row.status).toBe('delivered');
    }
    await owner.query(`DELETE FROM read.outbox WHERE message_id = 'unknown'`);

    const lost = await rows(
      'DELETE FROM read.outbox RETURNING *, not_before > (SELECT max(recorded_at) FROM journal.heads) AS ahead',
    );
    await again();
    const back = await rows('SELECT message_id, status, code FROM read.outbox ORDER BY message_id');
    const expected = lost.map(({ message_id, ahead, otherwise_at: digest }) => ({
      message_id,
      // In time it is sent as planned; alone, its gateway is asked; of a digest nobody knows in which it left.
      status: ahead ? 'pending' : digest === null ? 'sending' : 'uncertain',
      code: ahead || digest === null ? null : 'LOST',
    }));
    expect(back).toEqual(expected.sort((a, b) => (String(a.message_id) < String(b.message_id) ? -1 : 1)));
    expect(new Set(back.map(({ status }) => status))).toEqual(new Set(['pending', 'sending', 'uncertain']));
  });

  it('are not touched while another rebuild is under way, nor by older code', async () => {
    const ended = await Promise.allSettled([again(), again()]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String(ended.find((end) => end.status === 'rejected')?.reason)).toContain('is under way');
    await owner.query('UPDATE journal.heads SET planner = planner + 1 WHERE stream_id = $1', [journal.graduated]);
    await expect(again()).rejects.toThrow('a newer version');
    await owner.query('UPDATE journal.heads SET planner = planner - 1 WHERE stream_id = $1', [journal.graduated]);
  });

  it('stay whole when a rebuild breaks off, and the next clears up after one that was killed', async () => {
    const before = await everything();
    const stop = new AbortController();
    const broken = again({ signal: stop.signal, onProgress: ({ step }) => step === 'compare' && stop.abort() });
    await expect(broken).rejects.toThrow('aborted');
    expect(await schemas()).toEqual(['read']);
    await owner.query('CREATE SCHEMA read_shadow; CREATE TABLE read_shadow.journeys (left_behind text)');
    await again();
    expect(await schemas()).toEqual(['read']);
    expect(await everything()).toEqual(before);
  });
});
