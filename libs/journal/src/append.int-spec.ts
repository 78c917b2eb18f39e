import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { CommandRepeated, KeyTaken, RecordedAtGoesBack, VersionConflict } from './errors';

describe('an append', () => {
  let fixture: JournalFixture;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterAll(() => fixture.close());

  it('is refused when somebody else appended since the stream was loaded', async () => {
    const stream = newStream();
    await fixture.journal.append(anAppend(stream, 0));
    await expect(fixture.journal.append(anAppend(stream, 0))).rejects.toBeInstanceOf(VersionConflict);
    await expect(fixture.journal.append(anAppend(stream, 2))).rejects.toBeInstanceOf(VersionConflict);
    expect(await fixture.journal.read(stream)).toHaveLength(1);
  });

  it.each([0, 1])('lets exactly one of many win that race from version %i', async (from) => {
    const stream = newStream();
    if (from === 1) await fixture.journal.append(anAppend(stream, 0));
    const tries = Array.from({ length: 8 }, () => fixture.journal.append(anAppend(stream, from)));
    const outcomes = await Promise.allSettled(tries);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(lost).toHaveLength(7);
    for (const reason of lost) expect(reason).toBeInstanceOf(VersionConflict);
    expect((await fixture.journal.readHead(stream))?.version).toBe(from + 1);
  });

  it('is refused under a command id that was accepted before, and says what was answered then', async () => {
    const stream = newStream();
    const command = { id: randomUUID(), requestHash: 'the first body', answer: { version: 1 } };
    await fixture.journal.append(anAppend(stream, 0, { command }));
    const again = fixture.journal.append(anAppend(stream, 1, { command: { ...command, answer: { version: 2 } } }));
    await expect(again).rejects.toMatchObject({ requestHash: 'the first body', answer: { version: 1 } });
    await expect(again).rejects.toBeInstanceOf(CommandRepeated);
    const { answer, head } = await fixture.journal.load(stream, command.id);
    expect(answer).toEqual({ requestHash: 'the first body', answer: { version: 1 } });
    expect(head?.version).toBe(1);
  });

  it('answers the same command sent twice at once by one acceptance and one repetition', async () => {
    const command = { id: randomUUID(), requestHash: 'a', answer: null };
    const tries = [newStream(), newStream()].map((stream) => fixture.journal.append(anAppend(stream, 0, { command })));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(CommandRepeated);
  });

  it('is refused when its time lies before the event it follows', async () => {
    const stream = newStream();
    await fixture.journal.append(anAppend(stream, 0));
    const earlier = anAppend(stream, 1, { recordedAt: '2026-03-02T08:59:59.999Z' });
    await expect(fixture.journal.append(earlier)).rejects.toBeInstanceOf(RecordedAtGoesBack);
  });

  it('is refused without events', async () => {
    await expect(fixture.journal.append(anAppend(newStream(), 0, { events: [] }))).rejects.toThrow('without events');
  });

  it('is refused with a text that PostgreSQL could never give out again', async () => {
    const event = { eventId: randomUUID(), type: 'NoteAdded', schemaVersion: 1, data: { text: 'a\u0000b' } };
    await expect(fixture.journal.append(anAppend(newStream(), 0, { events: [event] }))).rejects.toThrow('Unicode');
  });

  it('keeps events byte for byte, in order, with who did it and when', async () => {
    const stream = newStream();
    const texts = ['é → \\ " \u0001', 'تعاونية'];
    const events = texts.map((text) => ({
      eventId: randomUUID(),
      type: 'NoteAdded',
      schemaVersion: 1,
      data: { text },
    }));
    const input = anAppend(stream, 0, { events });
    expect(await fixture.journal.append(input)).toEqual({ version: 2 });
    const stored = await fixture.journal.read(stream);
    expect(stored.map(({ version, data }) => [version, data])).toEqual([
      [1, { text: texts[0] }],
      [2, { text: texts[1] }],
    ]);
    expect(stored[0]).toMatchObject({ meta: input.meta, recordedAt: input.recordedAt, schemaVersion: 1 });
    const [row] = await fixture.dataSource.query<{ text: string }[]>(
      'SELECT data::text AS text FROM journal.events WHERE stream_id = $1 AND version = 1',
      [stream],
    );
    expect(row?.text).toBe(JSON.stringify({ text: texts[0] }));
  });

  it('is not read by a programme older than its schema', async () => {
    const stream = newStream();
    const event = { eventId: randomUUID(), type: 'NoteAdded', schemaVersion: 2, data: { text: 'later' } };
    await fixture.journal.append(anAppend(stream, 0, { events: [event] }));
    await expect(fixture.journal.read(stream)).rejects.toThrow('upgrade it first');
  });

  it('is read back as of an instant, inclusive', async () => {
    const stream = newStream();
    await fixture.journal.append(anAppend(stream, 0));
    await fixture.journal.append(anAppend(stream, 1, { recordedAt: '2026-03-05T10:00:00.000Z' }));
    expect(await fixture.journal.read(stream, { upTo: '2026-03-05T09:59:59.999Z' })).toHaveLength(1);
    expect(await fixture.journal.read(stream, { upTo: '2026-03-05T10:00:00.000Z' })).toHaveLength(2);
    expect(await fixture.journal.read(stream, { after: 1 })).toHaveLength(1);
  });

  it('loads head, stored answer and versions of other streams at once', async () => {
    const [stream, batch] = [newStream(), `batch-${randomUUID()}`];
    await fixture.journal.append(anAppend(batch, 0));
    expect(await fixture.journal.load(stream, 'unknown', [batch, 'calendar-MA'])).toEqual({ versions: { [batch]: 1 } });
    const dueAt = '2026-04-01T22:59:59.999Z';
    const head = { state: { phase: 'training' }, dueAt, finished: false, planner: 3 };
    await fixture.journal.append(anAppend(stream, 0, { head }));
    expect((await fixture.journal.load(stream, 'unknown')).head).toMatchObject({ ...head, version: 1 });
  });

  describe('with natural keys', () => {
    it('is refused when a key belongs to another stream, and names that stream', async () => {
      const [first, second, key] = [newStream(), newStream(), `registration:${randomUUID()}`];
      await fixture.journal.append(anAppend(first, 0, { keys: { reserve: [key], release: [] } }));
      const taken = fixture.journal.append(anAppend(second, 0, { keys: { reserve: [key], release: [] } }));
      await expect(taken).rejects.toBeInstanceOf(KeyTaken);
      await expect(taken).rejects.toMatchObject({ key, stream: first });
      expect(await fixture.journal.readHead(second)).toBeUndefined();
    });

    it('moves a reservation, and the old key is free for others', async () => {
      const [first, second] = [newStream(), newStream()];
      const [old, corrected] = [randomUUID(), randomUUID()];
      await fixture.journal.append(anAppend(first, 0, { keys: { reserve: [old], release: [] } }));
      await fixture.journal.append(anAppend(first, 1, { keys: { reserve: [corrected], release: [old] } }));
      await fixture.journal.append(anAppend(second, 0, { keys: { reserve: [old], release: [] } }));
      expect(await fixture.journal.findByKey(corrected)).toBe(first);
      expect(await fixture.journal.findByKey(old)).toBe(second);
    });

    it('releases no key of another stream', async () => {
      const [first, second, key] = [newStream(), newStream(), randomUUID()];
      await fixture.journal.append(anAppend(first, 0, { keys: { reserve: [key], release: [] } }));
      await fixture.journal.append(anAppend(second, 0, { keys: { reserve: [], release: [key] } }));
      expect(await fixture.journal.findByKey(key)).toBe(first);
    });
  });

  describe('with rows of its own', () => {
    const retry = (stream: string, dueAt: string | null) => ({
      name: 'retry_row',
      sql: (param: (index: number) => string) =>
        `INSERT INTO journal.relay_retries (stream_id, due_at, attempts, last_error) VALUES (${param(0)}, ${param(1)}, 0, '')`,
      params: [stream, dueAt],
    });
    const rows = async (stream: string): Promise<number> => {
      const sql = 'SELECT count(*)::integer AS count FROM journal.relay_retries WHERE stream_id LIKE $1';
      const [row] = await fixture.dataSource.query<{ count: number }[]>(sql, [`${stream}%`]);
      return row?.count ?? 0;
    };

    it('stores neither when one of them fails', async () => {
      const stream = newStream();
      await expect(fixture.journal.append(anAppend(stream, 0, { also: [retry(stream, null)] }))).rejects.toThrow(
        'due_at',
      );
      expect(await fixture.journal.readHead(stream)).toBeUndefined();
      await fixture.journal.append(anAppend(stream, 0));
      const late = anAppend(stream, 0, { also: [retry(stream, '2026-03-02T09:00:00Z')] });
      await expect(fixture.journal.append(late)).rejects.toBeInstanceOf(VersionConflict);
      expect(await rows(stream)).toBe(0);
    });

    it('stores all of them together', async () => {
      const stream = newStream();
      const also = ['x', 'y'].map((end) => retry(`${stream}${end}`, '2026-03-02T09:00:00Z'));
      await fixture.journal.append(anAppend(stream, 0, { also }));
      expect(await rows(stream)).toBe(2);
    });
  });
});
