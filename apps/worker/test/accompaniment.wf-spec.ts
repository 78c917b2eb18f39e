import { isSealed, type JourneyEvent, type StoredEvent, type StreamId, workflowIdOf } from '@mourafaka/contracts';
import { actionsOf, foldDossier, type JourneyState, type RecordedEvent, standing } from '@mourafaka/domain';
import { testServerClock } from '@mourafaka/platform';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { journeys } from '../../../test/histories/journeys';
import { JourneyWorld } from '../../../test/support/journey-world';
import { sleepThrough, timeSkipping } from '../../../test/support/temporal';

const recordedOf = ({ meta, ...event }: StoredEvent): RecordedEvent<JourneyEvent> =>
  ({ ...event, actor: meta.actor }) as RecordedEvent<JourneyEvent>;

describe('the whole accompaniment of a cooperative, two years in a minute', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let stream: StreamId;
  let events: StoredEvent[];

  beforeAll(async () => {
    environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
    await world.worker();
    await world.relay({ restMs: 0 });
    const start = await world.now();
    stream = await world.apply();
    await journeys['accompanied in every point']?.(
      { world, sleepUntil: (instant) => sleepThrough(environment, instant) },
      stream,
      start,
    );
    await environment.sleep('1 day');
    events = await world.journal.read(stream);
  });

  afterAll(async () => {
    await world.close();
    await environment.teardown();
  });

  it('is a hundred and fifty events or more, and ends in graduation, and the run with it', async () => {
    expect(events.length).toBeGreaterThanOrEqual(150);
    const { state } = (await world.engine.state<JourneyState>(stream))?.state ?? {};
    const { status } = await environment.client.workflow.getHandle(workflowIdOf(stream)).describe();
    expect([state, status.name]).toEqual(['graduated', 'COMPLETED']);
  });

  it('leaves a dossier that counts as the head does', async () => {
    const state = (await world.engine.state<JourneyState>(stream))?.state;
    const dossier = foldDossier(events.map(recordedOf));
    const ids = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);
    expect(ids(standing(dossier.coaching.sessions))).toEqual(ids(state?.sessions));
    expect(ids(standing(dossier.coaching.attendance))).toEqual(ids(state?.attendance));
    expect(ids(standing(dossier.marketing.sales))).toEqual(ids(state?.sales));
    expect(actionsOf(dossier)).toEqual(state?.plan?.actions);
  });

  it('keeps the names of those who attended sealed, corrected ones as well', () => {
    const { coaching } = foldDossier(events.map(recordedOf));
    const corrected = coaching.attendance.find(({ id }) => id === 'M4')?.data.participants;
    expect(corrected?.map(({ name }) => isSealed(name))).toEqual([true, true]);
  });
});
