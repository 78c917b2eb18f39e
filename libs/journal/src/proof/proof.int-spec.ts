import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, postgresAdminUrl } from '../../../../test/support/servers';
import { anAppend, type JournalFixture, newStream, openJournal } from '../../test/fixture';
import { checkJournal, type ProofFault } from './check-checkpoints';
import { readCheckpointFile, writeCheckpointFile } from './checkpoint-file';
import { headerOf } from './checkpoint';
import { listCheckpoints, signCheckpoint } from './checkpoints';
import { ProofCheck, type ProofFileReport, proofLines } from './proof-file';
import { Signer } from './signing';

const signer = new Signer(Buffer.alloc(32, 5));
const stranger = new Signer(Buffer.alloc(32, 6));

/** Rewrites a stream from a version on, with every hash worked out anew, and its head: its chain is whole again. */
const rewriteSql = `
DO $do$
DECLARE
  v_event journal.events;
  v_prev bytea;
BEGIN
  FOR v_event IN SELECT * FROM journal.events WHERE stream_id = '$1' AND version >= $2 ORDER BY version LOOP
    SELECT coalesce((SELECT hash FROM journal.events WHERE stream_id = '$1' AND version = v_event.version - 1), ''::bytea) INTO v_prev;
    UPDATE journal.events SET data = replace(data::text, 'called', 'Called')::json, prev_hash = v_prev,
      hash = journal.chain_hash(v_prev, stream_id, version, event_id, type, schema_version, recorded_at,
        replace(data::text, 'called', 'Called'), meta::text)
    WHERE stream_id = '$1' AND version = v_event.version;
  END LOOP;
  UPDATE journal.heads SET hash = (SELECT hash FROM journal.events WHERE stream_id = '$1' ORDER BY version DESC LIMIT 1)
  WHERE stream_id = '$1';
END $do$`;

describe('signed checkpoints', () => {
  let fixture: JournalFixture;
  let superuser: Client;
  let folder: string;
  let file: string;
  let day: number;

  beforeEach(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
    const url = new URL(postgresAdminUrl());
    url.pathname = new URL(fixture.database.url).pathname;
    superuser = new Client({ connectionString: url.href });
    await superuser.connect();
    folder = mkdtempSync(join(tmpdir(), 'mourafaka-proof-'));
    file = join(folder, 'checkpoints.jsonl');
    day = 0;
  });
  afterEach(async () => {
    await superuser.end();
    await fixture.close();
    rmSync(folder, { recursive: true });
  });

  async function append(stream: string, from: number, to: number): Promise<void> {
    for (let version = from; version < to; version += 1) await fixture.journal.append(anAppend(stream, version));
  }

  async function streams(count: number, events: number): Promise<string[]> {
    const made = Array.from({ length: count }, newStream);
    for (const stream of made) await append(stream, 0, events);
    return made.sort();
  }

  async function sign(): Promise<void> {
    day += 1;
    await signCheckpoint(fixture.dataSource, signer, new Date(Date.UTC(2026, 2, day)));
    await writeCheckpointFile(file, await listCheckpoints(fixture.dataSource));
  }

  const check = async (publicKey = signer.publicKey): Promise<ProofFault[]> =>
    checkJournal(fixture.dataSource, { publicKey, outside: await readCheckpointFile(file) });

  it('agree with a journal that goes on, and stand in a file outside, each once', async () => {
    const [first = '', second = ''] = await streams(3, 4);
    await sign();
    await append(first, 4, 6);
    await sign();
    await append(second, 4, 5);
    await sign();
    await writeCheckpointFile(file, await listCheckpoints(fixture.dataSource));
    expect(await check()).toEqual([]);
    const outside = (await readCheckpointFile(file)) ?? [];
    expect(outside.map((one) => headerOf(one))).toMatchObject([
      { number: 1, streams: 3, events: 12, previous: '' },
      { number: 2, streams: 3, events: 14 },
      { number: 3, streams: 3, events: 15 },
    ]);
    expect(outside.map(({ changes }) => changes.split('\n').length)).toEqual([3, 1, 1]);
  });

  it.each([
    [
      'its tail cut off',
      'event-removed',
      3,
      `DELETE FROM journal.events WHERE stream_id = '$1' AND version > 2;
      UPDATE journal.heads SET version = 2, hash = (SELECT hash FROM journal.events WHERE stream_id = '$1' AND version = 2) WHERE stream_id = '$1'`,
    ],
    [
      'it removed as a whole',
      'event-removed',
      1,
      `DELETE FROM journal.events WHERE stream_id = '$1'; DELETE FROM journal.heads WHERE stream_id = '$1'`,
    ],
    ['it rewritten from its third event on', 'event-rewritten', 3, rewriteSql.replaceAll('$2', '3')],
    ['it rewritten from its first event on', 'event-rewritten', 1, rewriteSql.replaceAll('$2', '1')],
  ] as const)(
    'find a stream with %s, though its chain is whole, and name the first bad event',
    async (_what, reason, version, sql) => {
      const [, stream = ''] = await streams(3, 4);
      await sign();
      await superuser.query(sql.replaceAll('$1', stream));
      expect(await fixture.journal.verify(stream)).toBeUndefined();
      expect(await check()).toEqual([{ reason, checkpoint: 1, stream, version }]);
      expect(await checkJournal(fixture.dataSource, { publicKey: signer.publicKey, stream: newStream() })).toEqual([]);
      // What was signed first stands, though the next checkpoint signs what there is by then.
      await sign();
      expect(await check()).toEqual([{ reason, checkpoint: 1, stream, version }]);
    },
  );

  it('find what somebody changed of the checkpoints themselves', async () => {
    const [first = ''] = await streams(2, 3);
    await sign();
    await append(first, 3, 4);
    await sign();
    await sign();
    expect(await check(stranger.publicKey)).toEqual(
      [1, 2, 3].map((checkpoint) => ({ reason: 'signature', checkpoint })),
    );
    await superuser.query('DELETE FROM journal.checkpoints WHERE number = 3');
    expect(await check()).toEqual([{ reason: 'removed', checkpoint: 3 }]);
    await superuser.query(
      `UPDATE journal.checkpoints SET header = replace(header, '"events":7', '"events":6') WHERE number = 2`,
    );
    const inside = await checkJournal(fixture.dataSource, { publicKey: signer.publicKey });
    expect(inside).toContainEqual({ reason: 'signature', checkpoint: 2 });
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[2], ''].join('\n'));
    expect(await check()).toContainEqual({ reason: 'link', checkpoint: 3 });
  });

  it('are written whole after a crash in the middle of a line, and nothing is taken out', async () => {
    await streams(1, 2);
    await sign();
    await sign();
    const whole = readFileSync(file, 'utf8');
    truncateSync(file, whole.length - 20);
    await writeCheckpointFile(file, await listCheckpoints(fixture.dataSource));
    expect(readFileSync(file, 'utf8').startsWith(whole.slice(0, -20))).toBe(true);
    expect(await check()).toEqual([]);
  });

  it('may not be changed by whoever serves', async () => {
    await streams(1, 1);
    await sign();
    const change = fixture.dataSource.query('UPDATE journal.checkpoints SET header = header');
    await expect(change).rejects.toThrow('permission denied');
  });

  describe('in a file that is checked without the database', () => {
    const linesOf = async (stream?: string): Promise<string[]> => {
      const lines: string[] = [];
      for await (const line of proofLines(fixture.dataSource, stream)) lines.push(line);
      return lines;
    };

    function checked(lines: readonly string[], publicKey = signer.publicKey): ProofFileReport {
      const proof = new ProofCheck(publicKey);
      for (const line of lines) proof.take(line);
      return proof.end();
    }

    it('say that all is there, and what was not signed yet', async () => {
      const [first = ''] = await streams(5, 3);
      await sign();
      await append(first, 3, 5);
      expect(checked(await linesOf())).toMatchObject({ streams: 5, events: 17, unsigned: 2, faults: [] });
      expect(checked(await linesOf(first))).toMatchObject({ streams: 1, events: 5, unsigned: 2, faults: [] });
    });

    it('are nobody else’s, and nothing for a stream none of them knows', async () => {
      await expect(linesOf()).rejects.toThrow('There is no checkpoint yet');
      await streams(1, 1);
      await sign();
      expect(checked(await linesOf(), stranger.publicKey).faults).toEqual([{ reason: 'signature' }]);
      await expect(linesOf(newStream())).rejects.toThrow('No checkpoint knows');
      expect(checked(['nothing of the kind']).faults).toEqual([{ reason: 'unreadable', line: 1 }]);
      expect(checked([]).faults).toEqual([{ reason: 'unreadable', line: 1 }]);
    });

    it('name the first bad event that somebody changed, left out, put in or put elsewhere', async () => {
      const [stream = '', other = ''] = await streams(2, 4);
      await sign();
      const lines = await linesOf();
      const [top = '', leaf = '', one = '', two = '', three = '', four = '', ...rest] = lines;
      const faultsOf = (...some: string[]) => checked([top, leaf, ...some, ...rest]).faults;
      const fault = (reason: string, version: number) => [{ reason, stream, version }];
      expect(faultsOf(one, two.replace('called', 'Called'), three, four)).toEqual(fault('event-changed', 2));
      expect(faultsOf(one, three, four)).toEqual(fault('event-missing', 2));
      expect(faultsOf(one, two, three)).toEqual(fault('event-missing', 4));
      expect(faultsOf(one, three, two, four)).toEqual(fault('event-missing', 2));
      expect(faultsOf(one, two, two.replace('"version":2', '"version":3'), four)).toEqual(fault('event-relinked', 3));
      expect(checked([top, ...rest]).faults).toEqual([{ reason: 'streams' }]);
      await superuser.query(rewriteSql.replaceAll('$1', other).replaceAll('$2', '2'));
      expect(checked(await linesOf(other)).faults).toEqual([{ reason: 'event-rewritten', stream: other, version: 4 }]);
      const [, , ...events] = await linesOf(stream);
      const foreign = leaf.replace(stream, other);
      expect(checked([(await linesOf(stream))[0] ?? '', foreign, ...events]).faults).toContainEqual({
        ...{ reason: 'streams', stream: other },
      });
    });
  });
});
