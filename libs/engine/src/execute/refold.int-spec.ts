import { PLANNER_VERSION } from '@mourafaka/contracts';
import type { BatchState, JourneyState } from '@mourafaka/domain';
import { createDataSource } from '@mourafaka/platform';
import { detailOf } from '@mourafaka/read-models';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';
import { Heads } from './heads';

const older = PLANNER_VERSION - 1;

describe('a head that older code folded', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  /** As if older code had written it, which folded no settings and knew of no suspicions. */
  async function makeOld(stream: string, fields: string[]): Promise<void> {
    const options = { url: fixture.database.ownerUrl, entities: [], applicationName: 'refold-test' };
    const owner = await createDataSource(options).initialize();
    await owner.query(
      `UPDATE journal.heads SET planner = $2, due_at = NULL, finished = true, state = (state::jsonb - $3::text[])::json
       WHERE stream_id = $1`,
      [stream, older, fields],
    );
    await owner.query(
      `UPDATE read.journeys SET planner = $2, tasks = '[]', detail = NULL WHERE 'journey-' || journey_id = $1`,
      [stream, older],
    );
    await owner.destroy();
  }

  const stored = async (stream: string) => (await fixture.journal.readHead<JourneyState>(stream)) ?? null;

  const standing = async (journeyId = '') =>
    (await fixture.queries.findStanding(journeyId, new Date('2026-11-03T09:00:00.000Z'))) ?? null;

  it('is read, seen and decided on as this code folds its events', async () => {
    const { engine } = fixture;
    const { stream, journeyId } = await apply(engine);
    const before = await engine.state<JourneyState>(stream);
    const view = await engine.view(stream);
    await makeOld(stream, ['settings', 'duplicates', 'deadlines']);
    expect((await stored(stream))?.state).not.toHaveProperty('settings');
    expect(await engine.state(stream)).toEqual(before);
    expect(await engine.view(stream)).toEqual(view);
    expect(await standing(journeyId)).toBeNull();

    await accept(engine, anEnvelope({ name: 'declare-complete', entityId: journeyId }, people.agent));
    const head = await stored(stream);
    expect(head).toMatchObject({ planner: PLANNER_VERSION, finished: false });
    expect(head?.state).toMatchObject({ state: 'complete', settings: before?.state.settings, duplicates: [] });
    expect(head?.state.deadlines.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'completeness-check met',
      'decision open',
      'eligibility open',
    ]);
    expect((await standing(journeyId))?.detail).toEqual(detailOf(head?.state as JourneyState));
  });

  it('is what other streams are decided by as this code folds it', async () => {
    await makeOld(`batch-${batch}`, ['policies', 'call']);
    const other = await fixture.another();
    expect(await apply(other)).toMatchObject({ ok: true });
    const adopted = (await other.state<BatchState>(`batch-${batch}`))?.state.policies;
    expect(Object.keys(adopted ?? {})).toEqual(['1']);
  });

  it('is stored when it is planned anew, with its row, and no event is added', async () => {
    const { engine, journal } = fixture;
    const { stream, journeyId = '', version } = await apply(engine);
    const [head, status] = [await stored(stream), await fixture.queries.findJourney(journeyId)];
    await makeOld(stream, ['settings']);
    await new Heads(journal).replan(stream);
    expect(await stored(stream)).toEqual(head);
    expect(await fixture.queries.findJourney(journeyId)).toEqual(status);
    expect(await journal.read(stream)).toHaveLength(version);
    expect(await journal.verify(stream)).toBeUndefined();
  });

  it('is compared with new applications once it is planned anew, though its phone is sealed', async () => {
    const { engine, journal, dataSource } = fixture;
    const name = { denominationFr: 'Coopérative Cèdre d’Azrou' };
    const { stream, journeyId } = await apply(engine, { payload: anApplication(name) });
    await dataSource.query('DELETE FROM read.duplicate_keys WHERE journey_id = $1', [journeyId]);
    await makeOld(stream, ['settings']);
    await new Heads(journal).replan(stream);
    const second = await apply(engine, { payload: anApplication(name) });
    expect((await stored(second.stream))?.state.duplicates).toMatchObject([{ of: journeyId }]);
  });

  it('is not stored over what came meanwhile', async () => {
    const { engine, journal } = fixture;
    const { stream, journeyId, version } = await apply(engine);
    await accept(engine, anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Called.' } }));
    const plan = { state: {}, finished: true, planner: PLANNER_VERSION };
    expect(await journal.replan(stream, version, plan)).toBe(false);
    expect((await stored(stream))?.state).toMatchObject({ notes: 1 });
  });

  it('does not let an expected version or a repeated command be taken for another', async () => {
    const { engine } = fixture;
    const { stream, journeyId, version } = await apply(engine);
    await makeOld(stream, ['settings']);
    const note = anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Called.' } });
    expect(outcome(await engine.execute({ ...note, expectedVersion: version - 1 }))).toBe('COMMAND.VERSION_CONFLICT');
    const first = await accept(engine, { ...note, expectedVersion: version });
    await makeOld(stream, ['settings']);
    expect(await accept(engine, note)).toEqual({ ...first, replayed: true });
  });
});
