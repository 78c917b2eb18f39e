import { journeyStream, taskStream } from '@mourafaka/contracts';
import { beginning, type TailCursor } from '@mourafaka/journal';
import { accept, anEnvelope, apply, batch, type EngineFixture, openEngine } from '../../../test/support/engine-fixture';
import { people } from '../../domain/src/testing';
import { type Happening, HappeningReader } from './happenings';

describe('what happened', () => {
  let fixture: EngineFixture;
  let reader: HappeningReader;
  beforeAll(async () => {
    fixture = await openEngine();
    reader = new HappeningReader(fixture.journal);
  });
  afterAll(() => fixture.close());

  /** Everything behind a place, once all of it may be read. */
  async function all(from: TailCursor = beginning, pages = 500, using = reader): Promise<Happening[]> {
    for (let tries = 0; (await fixture.journal.lag({ index: 0, of: 1 })).held > 0; tries += 1) {
      if (tries > 1_000) throw new Error('a transaction of this cluster stays open');
      await new Promise((wake) => setTimeout(wake, 10));
    }
    const told: Happening[] = [];
    let place = from;
    for (let more = true; more;) {
      const stretch = await using.after(place, pages);
      told.push(...stretch.happenings);
      place = stretch.end ?? place;
      more = stretch.more;
    }
    return told;
  }

  const note = (journeyId: string) =>
    accept(
      fixture.engine,
      anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Chez Mme Exemple' } }),
    );
  const correct = (journeyId: string, region: string, province: string) =>
    accept(
      fixture.engine,
      anEnvelope({
        name: 'correct',
        entityId: journeyId,
        payload: { changes: { cooperative: { region, province } }, reason: 'Le siège a changé' },
      }),
    );

  it('holds nothing personal and no free text', async () => {
    const { entityId } = await applied();
    await note(entityId);
    const text = JSON.stringify(await all());
    expect(text).not.toMatch(/Exemple|\+2126|Fatima|\$sealed|denomination|registration/);
    expect(text).not.toContain(people.programmeManager.name);
  });

  it('tells where a journey stood before and after each event, whenever it is asked', async () => {
    const { entityId, from } = await applied();
    await note(entityId);
    await correct(entityId, '04', '421');
    const told = await all(from);
    const moved = told.find(({ item }) => item.type === 'DataCorrected');
    expect(moved).toMatchObject({
      stream: journeyStream(entityId),
      before: { batch, region: '09', phase: 'application', state: 'submitted' },
      after: { batch, region: '04', province: '421', suspended: false },
      item: {
        category: 'journey',
        journeyId: entityId,
        batch,
        region: '04',
        by: 'programme-manager',
        state: 'submitted',
      },
    });
    expect(told[0]).toMatchObject({
      version: 1,
      item: { type: 'ApplicationSubmitted', region: '09', by: 'applicant' },
    });
    expect(told[0]?.before).toBeUndefined();
    const others = [new HappeningReader(fixture.journal), reader];
    for (const other of others) for (const pages of [1, 2, 500]) expect(await all(from, pages, other)).toEqual(told);
  });

  it('tells of a batch, and of nobody’s calendar', async () => {
    const categories = new Set((await all()).map(({ item }) => item.category));
    expect(categories).toEqual(new Set(['batch', 'journey']));
    const [opened] = (await all()).filter(({ item }) => item.type === 'CallOpened');
    expect(opened).toMatchObject({ item: { category: 'batch', batch, by: 'programme-manager' }, after: { batch } });
  });

  it('tells who marks a task where the journey lies today', async () => {
    const { entityId, from } = await applied();
    await correct(entityId, '04', '421');
    const [row] = await fixture.dataSource.query<{ tasks: { key: string; kind: string }[] }[]>(
      'SELECT tasks FROM read.journeys WHERE journey_id = $1',
      [entityId],
    );
    const [task] = row?.tasks ?? [];
    const taskId = '01890000-0000-8000-8000-000000000009';
    const state = { stream: journeyStream(entityId), key: task?.key, kind: task?.kind };
    await fixture.journal.append({
      stream: taskStream(taskId),
      expectedVersion: 0,
      events: [{ eventId: taskId, type: 'TaskClaimed', schemaVersion: 1, data: state }],
      meta: { actor: people.agent, commandId: 'c', command: 'claim', correlationId: 'test' },
      recordedAt: '2026-11-02T09:00:00.000Z',
      head: { state, finished: true, planner: 1 },
      command: { id: 'c', requestHash: 'c', answer: {} },
    });
    await fixture.dataSource.query(
      `INSERT INTO read.task_marks (task_id, version, stream, key, updated_at) VALUES ($1, 1, $2, $3, now())`,
      [taskId, state.stream, state.key],
    );
    const claimed = (await all(from)).find(({ item }) => item.category === 'task');
    expect(claimed).toMatchObject({
      item: { taskId, journeyId: entityId, type: 'TaskClaimed', region: '04', by: 'agent' },
      after: { region: '04', batch },
    });
  });

  it('knows where journeys lie today', async () => {
    const { entityId } = await applied();
    await correct(entityId, '04', '421');
    const stream = journeyStream(entityId);
    expect(await reader.todayOf([stream, stream, 'batch-x'])).toEqual(new Map([[stream, { batch, region: '04' }]]));
  });

  async function applied(): Promise<{ entityId: string; from: TailCursor }> {
    const before = await all();
    const from = before.at(-1)?.place ?? beginning;
    const { stream } = await apply(fixture.engine);
    return { entityId: stream.slice('journey-'.length), from };
  }
});
