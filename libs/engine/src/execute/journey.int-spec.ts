import { journeyStream, type StoredEvent } from '@mourafaka/contracts';
import { fold, journeyAggregate, type JourneyState, type RecordedEvent } from '@mourafaka/domain';
import { JourneyEntity, journeyRow } from '@mourafaka/read-models';
import { journeyScript, people, sampleApplication } from '../../../domain/src/testing';
import { accept, anEnvelope, batch, openEngine, type EngineFixture } from '../../../../test/support/engine-fixture';

const recordedOf = (events: StoredEvent[]): RecordedEvent[] =>
  events.map(({ meta, ...event }) => ({ ...event, actor: meta.actor }));

describe('a cooperative’s whole path, given by commands', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const foldJournal = async (journeyId: string): Promise<JourneyState> => {
    const events = await fixture.journal.read(journeyStream(journeyId));
    return fold(journeyAggregate, recordedOf(events) as never) as JourneyState;
  };

  it('leads from the application to graduation, and after every command head and list say what the journal says', async () => {
    const { engine, clock, dataSource } = fixture;
    const rows = dataSource.getRepository(JourneyEntity);
    let journeyId: string | undefined;
    const steps = journeyScript({ startOn: '2026-11-02', application: sampleApplication({ court: 'TPI Tiznit' }) });
    for (const { day, by, command, payload } of steps) {
      clock.set(new Date(Date.parse('2026-11-02T09:00:00Z') + day * 86_400_000).toISOString());
      const envelope = anEnvelope({ name: command, entityId: journeyId, batch, payload }, people[by]);
      const accepted = await accept(engine, envelope);
      journeyId ??= accepted.journeyId;
      const state = await foldJournal(journeyId ?? '');
      const head = await engine.state<JourneyState>(accepted.stream);
      expect(head).toEqual({ version: accepted.version, state });
      expect(await rows.findOneBy({ journeyId })).toEqual(journeyRow(state));
      expect(accepted.phase).toBe(journeyRow(state).phase);
    }
    const status = await fixture.queries.findJourney(journeyId ?? '');
    expect(status).toMatchObject({ phase: 'closed', state: 'graduated', progress: { sessionsDone: 12 } });
    expect(status?.nextDeadline).toBeUndefined();
    expect(await fixture.journal.verify(journeyStream(journeyId ?? ''))).toBeUndefined();
    expect(await engine.view(journeyStream(journeyId ?? ''))).toMatchObject({ phase: 'closed' });
  });
});
