import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, postgresAdminUrl } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';

describe("a stream's chain", () => {
  let fixture: JournalFixture;
  let superuser: Client;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
    const url = new URL(postgresAdminUrl());
    url.pathname = new URL(fixture.database.url).pathname;
    superuser = new Client({ connectionString: url.href });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await fixture.close();
  });

  async function fourEvents(): Promise<string> {
    const stream = newStream();
    for (let version = 0; version < 4; version += 1) {
      await fixture.journal.append(anAppend(stream, version, { recordedAt: `2026-03-0${version + 1}T09:00:00.000Z` }));
    }
    return stream;
  }

  it.each([
    ['a word of its data', 2, 'hash', `SET data = replace(data::text, 'called', 'Called')::json`],
    ['a space in its data', 2, 'hash', `SET data = (' ' || data::text)::json`],
    ['who did it', 3, 'hash', `SET meta = replace(meta::text, 'Salma', 'Sanaa')::json`],
    ['when it was known', 3, 'hash', `SET recorded_at = recorded_at + interval '1 millisecond'`],
    ['its type', 1, 'hash', `SET type = 'NoteWithdrawn'`],
    ['its schema version', 1, 'hash', `SET schema_version = 2`],
    ['its own hash', 2, 'hash', `SET hash = sha256(hash)`],
    ['the hash before it', 2, 'previous-hash', `SET prev_hash = sha256(hash)`],
  ] as const)('names the event of which somebody changed %s', async (_what, version, reason, change) => {
    const stream = await fourEvents();
    await superuser.query(`UPDATE journal.events ${change} WHERE stream_id = $1 AND version = $2`, [stream, version]);
    expect(await fixture.journal.verify(stream)).toEqual({ stream, version, reason });
  });

  it.each([1, 3, 4])('names event %i when it was taken out', async (version) => {
    const stream = await fourEvents();
    await superuser.query('DELETE FROM journal.events WHERE stream_id = $1 AND version = $2', [stream, version]);
    expect(await fixture.journal.verify(stream)).toEqual({ stream, version, reason: 'version-gap' });
  });

  it('notices a head that says something else, or is gone', async () => {
    const stream = await fourEvents();
    await superuser.query('UPDATE journal.heads SET hash = sha256(hash) WHERE stream_id = $1', [stream]);
    expect(await fixture.journal.verify(stream)).toEqual({ stream, version: 4, reason: 'head' });
    await superuser.query('DELETE FROM journal.heads WHERE stream_id = $1', [stream]);
    expect(await fixture.journal.verify(stream)).toEqual({ stream, version: 4, reason: 'head' });
  });

  it('is whole over thousands of events of any text', async () => {
    const stream = newStream();
    const texts = ['', '"', '\u2028', 'تعاونية الأمل', '😀', '\u0001', '\\', '1e400'];
    for (let version = 0; version < 1_200; version += 400) {
      const events = Array.from({ length: 400 }, (_, index) => ({
        eventId: randomUUID(),
        type: 'NoteAdded',
        schemaVersion: 1,
        data: { text: texts[index % texts.length], amount: 1e21, nothing: null },
      }));
      await fixture.journal.append(anAppend(stream, version, { events }));
    }
    expect(await fixture.journal.verify(stream)).toBeUndefined();
    expect(await fixture.journal.read(stream, { after: 1_000 })).toHaveLength(200);
    expect(await fixture.journal.verify('journey-of-nobody')).toBeUndefined();
  });
});
