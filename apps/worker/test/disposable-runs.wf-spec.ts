import { ApplicationFailure, CancelledFailure, Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type StreamId, workflowIdOf } from '@mourafaka/contracts';
import type { PlannedDuty, ProcessView } from '@mourafaka/contracts/workflow';
import { followAll } from '@mourafaka/engine';
import { testServerClock } from '@mourafaka/platform';
import { activityFunctions, JourneyWorld } from '../../../test/support/journey-world';
import { sleepUntil, timeSkipping } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

describe('a journey’s run', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;

  beforeAll(async () => {
    environment = await timeSkipping();
  });

  beforeEach(async () => {
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
  });

  afterEach(() => world.close());
  afterAll(() => environment.teardown());

  const firstDuty = async (stream: StreamId): Promise<PlannedDuty> => {
    const [duty] = (await world.view(stream)).duties;
    if (!duty) throw new Error('nothing is due');
    return duty;
  };

  const timesPerformed = async (stream: StreamId, key: string): Promise<number> =>
    (await world.performed(stream)).filter(({ duty }) => duty === key).length;

  const performedOnce = (stream: StreamId, key: string) =>
    until(`${key} to be performed`, async () => (await timesPerformed(stream, key)) === 1);

  it('does not perform a duty that became moot a moment before, although no signal told it', async () => {
    await world.worker();
    const stream = await world.apply();
    await world.follow(stream);
    await world.caughtUp(stream);
    const duty = await firstDuty(stream);
    await sleepUntil(environment, Date.parse(duty.dueAt) - 1_000);
    await world.give(stream, 'declare-complete');
    await sleepUntil(environment, Date.parse(duty.dueAt) + 60_000);
    await world.caughtUp(stream);
    expect(await timesPerformed(stream, duty.key)).toBe(0);
    expect(await world.workflows.duties(stream)).not.toContainEqual(duty);
  });

  it('ends up the same, however its signals were lost, doubled, shuffled or late', async () => {
    await world.worker();
    const stream = await world.apply();
    const views: ProcessView[] = [await world.view(stream)];
    const commands = ['declare-complete', 'assess-eligibility', 'add-note', 'add-note', 'add-note'];
    for (const command of commands) {
      await world.give(stream, command, command === 'add-note' ? { text: 'appelée' } : {});
      views.push(await world.view(stream));
    }
    const [first, ...later] = views;
    const last = views.at(-1);
    const shuffled = [later[2], last, first, later[0], last, later[1], first, later[0]];
    for (const view of shuffled) if (view) await world.workflows.follow(stream, view);
    const status = await world.workflows.status(stream);
    expect(status).toMatchObject({ followedVersion: last?.version, waitingFor: last?.waitingFor, finished: false });
    expect(await world.workflows.duties(stream)).toEqual(last?.duties);
    expect(await world.version(stream)).toBe(last?.version);
  });

  it('performs its next duty when it was terminated on a quiet stream, without any new command', async () => {
    await world.worker();
    const relay = await world.relay({ graceMs: 1_000, sweepMs: 200 });
    const stream = await world.apply();
    await world.caughtUp(stream);
    const duty = await firstDuty(stream);
    await world.terminate(stream);
    await sleepUntil(environment, Date.parse(duty.dueAt) + 60_000);
    await performedOnce(stream, duty.key);
    await until('nothing to be late any more', async () => (await relay.status()).pastGrace === 0);
  });

  it('performs a duty once whose activity failed ten times', async () => {
    let failures = 0;
    const performDuty = (stream: StreamId, key: string) => {
      failures += 1;
      if (failures <= 10) throw new Error('the network is away');
      return world.activities.performDuty(stream, key);
    };
    await world.worker({ activities: activityFunctions(world.activities, { performDuty }) });
    const stream = await world.apply();
    await world.follow(stream);
    const duty = await firstDuty(stream);
    await sleepUntil(environment, Date.parse(duty.dueAt) + 30 * 60_000);
    await performedOnce(stream, duty.key);
    expect(failures).toBe(11);
  });

  it('keeps a failing duty for later and lets the others go on', async () => {
    const stream = await world.apply();
    const duty = await firstDuty(stream);
    const performDuty = (name: StreamId, key: string) => {
      if (key === duty.key) throw ApplicationFailure.nonRetryable('never');
      return world.activities.performDuty(name, key);
    };
    await world.worker({ activities: activityFunctions(world.activities, { performDuty }) });
    await world.follow(stream);
    const [, second] = (await world.view(stream)).duties;
    await sleepUntil(environment, Date.parse(second?.dueAt ?? '') + 60_000);
    await performedOnce(stream, second?.key ?? '');
    expect((await world.workflows.status(stream))?.held).toMatchObject([{ key: duty.key, reason: 'failed' }]);
  });

  it('goes on by another worker when one is stopped in the middle of a duty, which is performed once', async () => {
    let reached = 0;
    const performDuty = async (stream: StreamId, key: string) => {
      await world.activities.performDuty(stream, key);
      reached += 1;
      await Context.current().cancelled; // the worker stops after the command, before its answer
      throw new CancelledFailure('stopped');
    };
    const activities = activityFunctions(world.activities, { performDuty });
    const first = await world.worker({ activities, shutdownGraceTime: 0, maxCachedWorkflows: 0 });
    const stream = await world.apply();
    await world.follow(stream);
    const duty = await firstDuty(stream);
    const slept = sleepUntil(environment, Date.parse(duty.dueAt) + 60_000);
    await until('the first worker to be in the middle of it', async () => Promise.resolve(reached === 1));
    await first.stop();
    await world.worker();
    await slept;
    await world.caughtUp(stream);
    await until('the duty to be over', async () => {
      const duties = await world.workflows.duties(stream);
      return duties?.every(({ key }) => key !== duty.key);
    });
    expect(await timesPerformed(stream, duty.key)).toBe(1);
  });

  it('goes on as if nothing had happened when all were terminated and started again from the journal', async () => {
    await world.worker();
    const streams = [];
    for (const day of [0, 14, 45, 84]) streams.push(await world.applyUpTo(day));
    for (const stream of streams) await world.follow(stream);
    for (const stream of streams) await world.caughtUp(stream);
    const before = await Promise.all(streams.map((stream) => world.workflows.status(stream)));
    for (const stream of streams) await world.terminate(stream);
    const { journal, engine, workflows } = world;
    expect(await followAll({ journal, workflows, view: (stream) => engine.view(stream) })).toBe(world.streams.length);
    for (const stream of streams) await world.caughtUp(stream);
    expect(await Promise.all(streams.map((stream) => world.workflows.status(stream)))).toEqual(before);
    const next = await Promise.all(streams.map(firstDuty));
    await sleepUntil(environment, Math.max(...next.map(({ dueAt }) => Date.parse(dueAt))) + 60_000);
    for (const [index, stream] of streams.entries()) await performedOnce(stream, next[index]?.key ?? '');
  });

  it('reads its view by itself when nobody gave it one', async () => {
    await world.worker();
    const stream = await world.apply();
    await world.workflows.nudge(stream);
    await world.caughtUp(stream);
    expect(await world.workflows.duties(stream)).toEqual((await world.view(stream)).duties);
  });

  it('continues as new when it has grown long, and performs its next duty although no signal comes any more', async () => {
    await world.worker();
    const stream = await world.apply();
    await world.follow(stream);
    await world.caughtUp(stream);
    const handle = environment.client.workflow.getHandle(workflowIdOf(stream));
    const { runId } = await handle.describe();
    const view = await world.view(stream);
    for (let sent = 0; sent < 1_000; sent += 50) {
      await Promise.all(Array.from({ length: 50 }, () => world.workflows.follow(stream, view)));
    }
    await until('a fresh run', async () => (await handle.describe()).runId !== runId);
    await world.caughtUp(stream);
    const duty = await firstDuty(stream);
    await sleepUntil(environment, Date.parse(duty.dueAt) + 60_000);
    await performedOnce(stream, duty.key);
  });

  it('says how far it followed when asked to catch up, and refuses what is no version', async () => {
    await world.worker();
    const stream = await world.apply();
    await world.follow(stream);
    const version = await world.version(stream);
    expect(await world.workflows.caughtUp(stream, version)).toBe(version);
    expect(await world.workflows.caughtUp(stream, version + 1)).toBe(version);
    await expect(world.workflows.caughtUp(stream, 0)).rejects.toThrow('Update failed');
  });
});
