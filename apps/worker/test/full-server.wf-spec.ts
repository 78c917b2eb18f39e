import { workflowIdOf } from '@mourafaka/contracts';
import { scaledClock, systemClock } from '@mourafaka/platform';
import { devServer } from '../../../test/support/servers';
import { JourneyWorld } from '../../../test/support/journey-world';
import { connected, OwnTemporal } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

describe('on a full Temporal server', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;

  beforeAll(async () => {
    temporal = await connected((await devServer()).address);
  });

  beforeEach(async () => {
    world = await JourneyWorld.open({ temporal, clock: systemClock });
  });

  afterEach(() => world.close());
  afterAll(() => temporal.close());

  it('runs that share one worker and one bundle share nothing else', async () => {
    await world.worker({ reuseV8Context: true });
    await world.relay();
    const streams = await Promise.all([0, 14, 45].map((day) => world.applyUpTo(day)));
    await Promise.all(streams.map((stream) => world.caughtUp(stream)));
    for (const stream of streams) {
      const view = await world.view(stream);
      expect(await world.workflows.status(stream)).toMatchObject({
        followedVersion: view.version,
        phase: view.phase,
        waitingFor: view.waitingFor,
      });
      expect(await world.workflows.duties(stream)).toEqual(view.duties);
    }
  });

  it('runs can be found and counted by what their journeys are', async () => {
    await world.worker();
    await world.relay();
    const stream = await world.apply();
    const workflowId = workflowIdOf(stream);
    const found = async (query: string): Promise<boolean> => {
      const { count } = await temporal.client.workflow.count(`WorkflowId = '${workflowId}' AND ${query}`);
      return count === 1;
    };
    await until('the application to be found', () =>
      found(`phase = 'application' AND batch = 'B4' AND province = '541' AND overdue = false`),
    );
    const dueAt = Date.parse((await world.view(stream)).attributes.nextDueAt ?? '');
    const [from, to] = [dueAt - 1_000, dueAt + 1_000].map((at) => new Date(at).toISOString());
    await until('its next deadline to be found', () => found(`nextDueAt BETWEEN '${from}' AND '${to}'`));
    await world.give(stream, 'withdraw', { reason: 'À sa demande' });
    await until('it to be found closed', () => found(`phase = 'closed'`));
    await until('no deadline to be left', () => found('nextDueAt IS NULL'));
  });

  it('a stopped journey’s run ends, and no new one is started', async () => {
    await world.worker();
    await world.relay();
    const stream = await world.apply();
    await world.caughtUp(stream);
    await world.give(stream, 'withdraw', { reason: 'À sa demande' });
    const handle = temporal.client.workflow.getHandle(workflowIdOf(stream));
    await until('the run to end', async () => (await handle.describe()).status.name === 'COMPLETED');
    const { runId } = await handle.describe();
    await world.give(stream, 'add-note', { text: 'classé' });
    await world.follow(stream);
    expect((await handle.describe()).runId).toBe(runId);
  });
});

describe('while Temporal is away', () => {
  it('commands go on, and the engine catches up when it is back', async () => {
    const server = await OwnTemporal.start();
    const temporal = await connected(server.address);
    const now = new Date().toISOString();
    const clock = scaledClock({ epoch: now, startedAt: now, factor: 86_400 });
    const world = await JourneyWorld.open({ temporal, clock });
    await world.worker();
    const relay = await world.relay({ graceMs: 2_000 });
    const stream = await world.apply();
    await world.caughtUp(stream);

    await server.stop();
    const later = await world.apply();
    await world.give(stream, 'add-note', { text: 'appelée' });
    await until('the relay to notice', async () => (await relay.status()).awaySince !== undefined);
    const [duty] = (await world.view(stream)).duties;
    await until('the first duty to be due', async () => (await world.now()) > Date.parse(duty?.dueAt ?? ''));

    server.start();
    await until('both to be followed', async () => (await relay.status()).awaySince === undefined);
    await world.caughtUp(later);
    await world.caughtUp(stream);
    await until('the duty to be performed', async () =>
      (await world.performed(stream)).some(({ duty: key }) => key === duty?.key),
    );
    await world.close();
    await temporal.close();
    await server.stop();
  });
});
