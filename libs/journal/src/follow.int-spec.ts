import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { beginning } from './follow';
import type { TailCursor, TailEvent } from './types';

describe('who follows the journal', () => {
  let fixture: JournalFixture;
  beforeEach(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterEach(() => fixture.close());

  /** All that may be read: an open transaction of another test holds some of it back for a moment. */
  async function all(count: number, after: TailCursor = beginning): Promise<TailEvent[]> {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const events = await fixture.journal.follow(after, 100);
      if (events.length === count) return events;
      await new Promise((wake) => setTimeout(wake, 10));
    }
    throw new Error(`there are not ${count} events to be read`);
  }

  async function appended(count: number, at = '2026-03-02T09:00:00.000Z'): Promise<string[]> {
    const streams = Array.from({ length: count }, newStream);
    for (const stream of streams) await fixture.journal.append(anAppend(stream, 0, { recordedAt: at }));
    return streams;
  }

  it('is not told that a place of another journal is one of this', async () => {
    await appended(1);
    const [{ transactionId, position } = beginning] = await all(1);
    const { journal } = fixture;
    expect(await journal.isPlace({ transactionId, position })).toBe(true);
    expect(await journal.isPlace(beginning)).toBe(true);
    const elsewhere = [
      { transactionId, position: '999999' },
      { transactionId: '1', position },
      { transactionId: '18446744073709551615', position: '9223372036854775807' },
    ];
    for (const place of elsewhere) expect(await journal.isPlace(place)).toBe(false);
  });

  it('reads what every event is, and in which role it was caused, from a place on', async () => {
    const streams = await appended(3);
    const events = await all(3);
    expect(events.map(({ stream, type, role, version }) => ({ stream, type, role, version }))).toEqual(
      streams.map((stream) => ({ stream, type: 'NoteAdded', role: 'agent', version: 1 })),
    );
    expect(await all(2, events[0])).toEqual(events.slice(1));
    const { transactionId, position } = events[2] ?? beginning;
    expect(await fixture.journal.tailEnd()).toEqual({ transactionId, position });
    expect(await fixture.journal.behind(events[0] ?? beginning, 10)).toEqual({
      events: 2,
      since: '2026-03-02T09:00:00.000Z',
    });
    expect(await fixture.journal.behind(beginning, 2)).toMatchObject({ events: 2 });
  });

  it('begins at the beginning while there is nothing, and knows nothing behind it', async () => {
    expect(await fixture.journal.tailEnd()).toEqual(beginning);
    expect(await fixture.journal.behind(beginning, 10)).toEqual({ events: 0 });
    expect(await fixture.journal.placeBefore('2026-03-02T09:00:00.000Z')).toEqual(beginning);
  });

  it('finds the place before all that was recorded from an instant on', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      await appended(1, `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`);
    }
    const events = await all(24);
    const placeOf = ({ transactionId, position }: TailCursor) => ({ transactionId, position });
    const { journal } = fixture;
    expect(await journal.placeBefore('2020-01-01T00:00:00.000Z')).toEqual(beginning);
    expect(await journal.placeBefore('2026-03-02T15:00:00.000Z')).toEqual(placeOf(events[14] ?? beginning));
    expect(await journal.placeBefore('2026-03-02T15:00:00.001Z')).toEqual(placeOf(events[15] ?? beginning));
    expect(await journal.placeBefore('2026-03-03T00:00:00.000Z')).toEqual(placeOf(events[23] ?? beginning));
  });

  it('reads parts of several streams at once', async () => {
    const [one = '', other = ''] = await appended(2);
    for (const version of [1, 2, 3]) await fixture.journal.append(anAppend(one, version));
    const read = await fixture.journal.readRanges([
      { stream: one, after: 1, upTo: 3 },
      { stream: other, after: 0, upTo: 9 },
    ]);
    expect(read.map(({ stream, version }) => [stream === one ? 'one' : 'other', version])).toEqual([
      ['one', 2],
      ['one', 3],
      ['other', 1],
    ]);
    expect(read[0]).toMatchObject({ type: 'NoteAdded', data: { text: 'called back' }, schemaVersion: 1 });
    expect(await fixture.journal.readRanges([])).toEqual([]);
  });
});
