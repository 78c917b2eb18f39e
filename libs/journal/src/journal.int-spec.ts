import { createTestDatabase } from '../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../test/fixture';
import { RefusalEntity } from './entities/refusal.entity';
import { EventEntity } from './entities/event.entity';

describe('the journal', () => {
  let fixture: JournalFixture;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterAll(() => fixture.close());

  it('records what was refused, to whom and why, and nothing of what they sent', async () => {
    const stream = newStream();
    await fixture.journal.recordRefusal({
      command: 'admit',
      stream,
      actor: { id: 'agent-09', name: 'Salma Idrissi', role: 'agent' },
      code: 'JOURNEY.NOT_SCORED',
      kind: 'wrong-moment',
      fields: ['decision.reason'],
      at: '2026-03-02T09:00:00.000Z',
      correlationId: 'request-1',
    });
    const found = await fixture.dataSource.getRepository(RefusalEntity).findBy({ streamId: stream });
    expect(found).toEqual([
      {
        id: expect.any(String) as string,
        command: 'admit',
        streamId: stream,
        actorId: 'agent-09',
        actorName: 'Salma Idrissi',
        actorRole: 'agent',
        actorOffice: null,
        code: 'JOURNEY.NOT_SCORED',
        kind: 'wrong-moment',
        fields: ['decision.reason'],
        at: new Date('2026-03-02T09:00:00.000Z'),
        correlationId: 'request-1',
      },
    ]);
    expect(await fixture.journal.readHead(stream)).toBeUndefined();
  });

  it('lists streams in order, a page at a time, finished ones left out when asked', async () => {
    const streams = Array.from({ length: 5 }, newStream).sort();
    for (const [index, stream] of streams.entries()) {
      const head = { state: {}, finished: index === 1, planner: 1 };
      await fixture.journal.append(anAppend(stream, 0, { head }));
    }
    await fixture.journal.append(anAppend('calendar-MA', 0));
    const journeys = await fixture.journal.listStreams({ category: 'journey' });
    expect(journeys).toEqual(streams);
    const unfinished = { category: 'journey', unfinished: true, limit: 2 };
    const page = await fixture.journal.listStreams(unfinished);
    expect(page).toEqual([streams[0], streams[2]]);
    expect(await fixture.journal.listStreams({ ...unfinished, after: page[1] })).toEqual([streams[3], streams[4]]);
  });

  it('is open to reading through its entities', async () => {
    const stream = newStream();
    const input = anAppend(stream, 0);
    await fixture.journal.append(input);
    const event = await fixture.dataSource.getRepository(EventEntity).findOneByOrFail({ streamId: stream, version: 1 });
    expect(event).toMatchObject({ type: 'NoteAdded', meta: input.meta, recordedAt: new Date(input.recordedAt) });
  });
});
