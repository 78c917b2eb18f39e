import { entityOf, systemActor } from '@mourafaka/contracts';
import { listAnyStreams, type Reading, readStreams } from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import { accept, anEnvelope, type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { playVariedJournal, type VariedJournal } from '../../../../test/support/varied-journal';
import { differencesFromMade, type RowDifference } from './compare';
import { Replay } from './replay';
import { readShapes } from './table-shape';

describe('rows made again', () => {
  let fixture: EngineFixture;
  let journal: VariedJournal;
  beforeAll(async () => {
    fixture = await openEngine();
    journal = await playVariedJournal(fixture);
  });
  afterAll(() => fixture.close());

  async function differences(from: Reading = fixture.dataSource): Promise<RowDifference[]> {
    const streams = await listAnyStreams(from, '', 1_000);
    const made = new MadeRows();
    await new Replay(fixture.journal.keys).run(await readStreams(from, streams), made);
    const found: RowDifference[] = [];
    for (const shape of await readShapes(from)) found.push(...(await differencesFromMade(from, shape, made, streams)));
    return found;
  }

  /** What is told after a change that nobody keeps. */
  async function told(sql: string, params: unknown[] = []): Promise<RowDifference[]> {
    let found: RowDifference[] = [];
    const undone = new Error('undone');
    const change = fixture.dataSource.transaction(async (manager) => {
      await manager.query(sql, params);
      found = await differences(manager);
      throw undone;
    });
    await expect(change).rejects.toBe(undone);
    return found;
  }

  it('are those the appends wrote, in every table', async () => {
    for (const { name } of await readShapes(fixture.dataSource)) {
      const rows = await fixture.dataSource.query<unknown[]>(`SELECT 1 FROM ${name} LIMIT 1`);
      expect([name, rows.length]).toEqual([name, 1]);
    }
    expect(await differences()).toEqual([]);
  });

  it('tell nothing of JSON that only is written otherwise', async () => {
    expect(await told('UPDATE read.journeys SET cooperative = cooperative::jsonb::json')).toEqual([]);
  });

  it('tell nothing of what the journal does not know: what was delivered, and which receipt came', async () => {
    expect(
      await told(`UPDATE read.outbox SET status = 'sent', sent_at = now(), parcel_id = 'x', attempts = 3`),
    ).toEqual([]);
    expect(await told(`UPDATE bulk.items SET outcome = 'refused', code = 'X', at = now()`)).toEqual([]);
  });

  it('tell the columns of a row that say something else, and whether older code wrote it', async () => {
    const { corrected: stream } = journal;
    const key = entityOf(stream);
    const of = { table: 'read.journeys', stream, key, fault: 'differs' };
    const sql = `UPDATE read.journeys SET lot = 'lot-9', cooperative = '{}' WHERE journey_id = $1`;
    expect(await told(sql, [key])).toEqual([{ ...of, columns: ['lot', 'cooperative'], older: false }]);
    const older = 'UPDATE read.journeys SET planner = planner - 1 WHERE journey_id = $1';
    expect(await told(older, [key])).toEqual([{ ...of, columns: ['planner'], older: true }]);
  });

  it('tell a row that is gone, and one too many', async () => {
    const { session: stream, withdrawn } = journal;
    const gone = await told('DELETE FROM read.session_enrolments WHERE session_id = $1', [entityOf(stream)]);
    expect(gone).toHaveLength(2);
    expect(gone[0]).toMatchObject({ table: 'read.session_enrolments', stream, fault: 'missing', columns: [] });
    expect(gone[0]?.key).toMatch(new RegExp(`^${entityOf(stream)}/[0-9a-f-]{36}$`));
    const again = `INSERT INTO read.duplicate_keys (journey_id, version, batch, province, names)
      VALUES ($1, 1, 'b', 'p', '{}')`;
    expect(await told(again, [entityOf(withdrawn)])).toMatchObject([
      { table: 'read.duplicate_keys', stream: withdrawn, fault: 'surplus' },
    ]);
  });

  it('know a phone by the sealed value, and nothing of a person who was forgotten', async () => {
    const { corrected: stream } = journal;
    const sql = `UPDATE read.duplicate_keys SET phone_digest = sha256(phone_digest) WHERE journey_id = $1`;
    expect(await told(sql, [entityOf(stream)])).toMatchObject([{ stream, columns: ['phone_digest'] }]);
    const state = await fixture.engine.state<{ representative: { personId: string } }>(stream);
    await fixture.journal.keys.destroy(state?.state.representative.personId ?? '', '2029-01-01T00:00:00.000Z');
    expect(await differences()).toMatchObject([{ table: 'read.duplicate_keys', stream, fault: 'surplus' }]);
  });

  it('miss items of bulks that are under way only: those of a finished one may be gone', async () => {
    const { bulk: stream } = journal;
    const sql = 'DELETE FROM bulk.items WHERE bulk_id = $1';
    const missing = await told(sql, [entityOf(stream)]);
    expect(missing.filter(({ table }) => table === 'bulk.items')).toHaveLength(2);
    const finish = { category: 'bulk', name: 'finish-bulk', entityId: entityOf(stream) } as const;
    await accept(fixture.engine, anEnvelope({ ...finish, payload: { accepted: 2, refused: 0 } }, systemActor));
    expect((await told(sql, [entityOf(stream)])).filter(({ table }) => table === 'bulk.items')).toEqual([]);
  });
});
