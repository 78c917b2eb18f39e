import { CancelledFailure, Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { batchStream, type StreamId, workflowIdOf } from '@mourafaka/contracts';
import { endOfDay } from '@mourafaka/engine';
import { testServerClock } from '@mourafaka/platform';
import { messageId, Outbox } from '@mourafaka/read-models';
import { people } from '../../../libs/domain/src/testing';
import { activityFunctions, days, JourneyWorld } from '../../../test/support/journey-world';
import { sleepUntil, timeSkipping } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

const minute = 60_000;
/** The clock may skip on while a busy machine still performs the duty: what counts is the day, not the second. */
const promptly = 10 * minute;
/** The first instant after a local day, in milliseconds. */
const dayAfter = (date: string): number => Date.parse(endOfDay(date)) + 1;
const dayBefore = (date: string): string => new Date(Date.parse(date) - days(1)).toISOString().slice(0, 10);
/** Local midnight, in milliseconds. */
const midnight = (date: string): number => dayAfter(dayBefore(date));

describe('the call of a batch', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let batches = 0;

  beforeAll(async () => {
    environment = await timeSkipping();
  });

  beforeEach(async () => {
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
  });

  afterEach(() => world.close());
  afterAll(() => environment.teardown());

  /** A batch whose call is from one day to another, counted from today, both included. */
  async function callFor(from: number, to: number) {
    batches += 1;
    const [opensOn, closesOn] = [await world.dateIn(from), await world.dateIn(to)];
    const code = `C${batches}`;
    return { code, stream: await world.newBatch(code, { opensOn, closesOn }), opensOn, closesOn };
  }

  const recordedAt = async (stream: StreamId, type: string): Promise<number[]> =>
    (await world.journal.read(stream))
      .filter((event) => event.type === type)
      .map((event) => Date.parse(event.recordedAt));

  const happened = (stream: StreamId, type: string) =>
    until(`${type} to be recorded`, async () => (await recordedAt(stream, type))[0]);

  const reminders = async (stream: StreamId): Promise<string[]> =>
    (await world.performed(stream)).filter(({ type }) => type === 'MessageIssued').map(({ duty }) => duty);

  const stepsPlanned = async (stream: StreamId): Promise<{ key: string; at: string }[][]> =>
    (await world.journal.read(stream))
      .filter(({ type }) => type === 'CallScheduled')
      .map(({ data }) => (data as { steps: { key: string; at: string }[] }).steps);

  const applying = async (code: string): Promise<string> =>
    world.apply({ batch: code }).then(
      () => 'accepted',
      (error: Error) => /"code":"([^"]+)"/.exec(error.message)?.[1] ?? error.message,
    );

  it('takes no application before its first day, and opens by itself at that day’s local midnight', async () => {
    await world.worker();
    await world.relay({ restMs: 0 });
    const { code, stream, opensOn } = await callFor(4, 30);
    await world.caughtUp(stream);
    await sleepUntil(environment, midnight(opensOn) - minute);
    expect([await applying(code), (await world.workflows.status(stream))?.phase]).toEqual([
      'BATCH.CALL_NOT_OPEN',
      'planned',
    ]);
    await sleepUntil(environment, midnight(opensOn) + minute);
    const openedAt = await happened(stream, 'CallOpened');
    expect(openedAt - midnight(opensOn)).toBeGreaterThanOrEqual(0);
    expect(openedAt - midnight(opensOn)).toBeLessThan(promptly);
    await world.caughtUp(stream);
    expect([await applying(code), (await world.workflows.status(stream))?.phase]).toEqual(['accepted', 'call-open']);
  });

  it('closes by itself when its last day is over, and refuses who comes after, with the date', async () => {
    await world.worker();
    await world.relay({ restMs: 0 });
    const { code, stream, closesOn } = await callFor(0, 9);
    await sleepUntil(environment, dayAfter(closesOn) - minute);
    expect(await applying(code)).toBe('accepted');
    await sleepUntil(environment, dayAfter(closesOn) + minute);
    const closedAt = await happened(stream, 'CallClosed');
    expect(closedAt - dayAfter(closesOn)).toBeGreaterThanOrEqual(0);
    expect(closedAt - dayAfter(closesOn)).toBeLessThan(promptly);
    expect(await applying(code)).toBe('BATCH.CALL_CLOSED');
    await world.caughtUp(stream);
    expect((await world.workflows.status(stream))?.phase).toBe('assessment');
  });

  it('extended after reminders went out, reminds afresh, none twice, and closes after the new last day', async () => {
    await world.worker();
    await world.relay({ restMs: 0 });
    const { stream, closesOn } = await callFor(0, 20);
    await sleepUntil(environment, midnight(closesOn) + minute);
    await world.caughtUp(stream);
    const before = await reminders(stream);
    expect(before.length).toBeGreaterThan(0);

    const later = await world.dateIn(25);
    await world.give(
      stream,
      'extend-call',
      { closesOn: later, reason: 'Peu de candidatures' },
      people.programmeManager,
    );
    await sleepUntil(environment, dayAfter(closesOn) + minute);
    expect(await recordedAt(stream, 'CallClosed')).toEqual([]);
    await sleepUntil(environment, dayAfter(later) + minute);
    const closedAt = await happened(stream, 'CallClosed');
    expect(closedAt - dayAfter(later)).toBeLessThan(promptly);

    const all = await reminders(stream);
    const [, replanned = []] = await stepsPlanned(stream);
    expect(all).toEqual([...new Set(all)]);
    expect(all.slice(before.length).sort()).toEqual(replanned.map(({ key }) => key).sort());
    expect(replanned.length).toBeGreaterThan(0);
    const messages = await new Outbox(world.journal.dataSource).listLatest({ stream, limit: 100 });
    expect(messages.map(({ messageId: id }) => id).sort()).toEqual(all.map((key) => messageId(stream, key)).sort());
  });

  it('extended several times, closes once', async () => {
    await world.worker();
    await world.relay({ restMs: 0 });
    const { stream } = await callFor(0, 5);
    const last = await world.dateIn(16);
    for (const closesOn of [await world.dateIn(8), await world.dateIn(12), last]) {
      await world.give(
        stream,
        'extend-call',
        { closesOn, reason: 'À la demande des régions' },
        people.programmeManager,
      );
      await sleepUntil(environment, (await world.now()) + days(2));
    }
    await sleepUntil(environment, dayAfter(last) + days(1));
    await happened(stream, 'CallClosed');
    expect(await recordedAt(stream, 'CallClosed')).toHaveLength(1);
  });

  it('opens once although the worker is stopped in the middle of it and another goes on', async () => {
    let reached = 0;
    const performDuty = async (name: StreamId, key: string) => {
      await world.activities.performDuty(name, key);
      reached += 1;
      await Context.current().cancelled; // the worker stops after the command, before its answer
      throw new CancelledFailure('stopped');
    };
    const activities = activityFunctions(world.activities, { performDuty });
    const first = await world.worker({ activities, shutdownGraceTime: 0, maxCachedWorkflows: 0 });
    const { stream, opensOn } = await callFor(3, 30);
    await world.follow(stream);
    const slept = sleepUntil(environment, midnight(opensOn) + minute);
    await until('the first worker to be in the middle of it', async () => Promise.resolve(reached === 1));
    await first.stop();
    await world.worker();
    await slept;
    await until('the second to go on', async () => (await world.workflows.status(stream))?.phase === 'call-open');
    expect(await recordedAt(stream, 'CallOpened')).toHaveLength(1);
  });

  it('is driven on by a run started again from the journal when its run was lost', async () => {
    await world.worker();
    await world.relay({ graceMs: 1_000, sweepMs: 200 });
    const { stream, opensOn } = await callFor(3, 30);
    await world.caughtUp(stream);
    await environment.client.workflow.getHandle(workflowIdOf(stream)).terminate('test');
    await sleepUntil(environment, midnight(opensOn) + minute);
    await happened(stream, 'CallOpened');
  });

  it('is followed by a run that can be found by its batch, and says what it does next', async () => {
    await world.worker();
    const { code, stream } = await callFor(3, 30);
    expect(stream).toBe(batchStream(code));
    await world.follow(stream);
    await world.caughtUp(stream);
    const view = await world.view(stream);
    expect(view.attributes).toMatchObject({ batch: code, phase: 'planned' });
    expect(await world.workflows.status(stream)).toMatchObject({
      phase: 'planned',
      nextDuty: { kind: 'open-call' },
      followedVersion: view.version,
    });
  });
});
