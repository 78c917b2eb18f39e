import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { workflowIdOf, type StreamId } from '@mourafaka/contracts';
import { testServerClock } from '@mourafaka/platform';
import { journeyScript, people } from '../../../libs/domain/src/testing';
import { days, type JourneyWorld as World, JourneyWorld } from '../../../test/support/journey-world';
import { sleepThrough, timeSkipping } from '../../../test/support/temporal';

const minute = 60_000;

interface Step {
  key: string;
  at: string;
}

describe('a cooperative’s two years', () => {
  let environment: TestWorkflowEnvironment;
  let world: World;
  let stream: StreamId;
  let start: number;

  /** Every instant planned, by the key of its duty. */
  const planned = async (): Promise<Map<string, number>> => {
    const events = await world.journal.read(stream);
    const steps = events.flatMap(({ data }) => (data as { steps?: Step[] }).steps ?? []);
    return new Map(steps.map(({ key, at }) => [key, Date.parse(at)]));
  };

  beforeAll(async () => {
    environment = await timeSkipping();
    world = await JourneyWorld.open({
      temporal: { native: environment.nativeConnection, client: environment.client },
      clock: testServerClock(environment),
    });
    await world.worker();
    await world.relay({ restMs: 0 });
    start = await world.now();
    stream = await world.apply();
    const startOn = new Date(start).toISOString().slice(0, 10);
    for (const step of journeyScript({ startOn, skipAutomatic: true }).slice(1)) {
      await sleepThrough(environment, start + days(step.day));
      await world.give(stream, step.command, step.payload, people[step.by]);
      await world.caughtUp(stream);
    }
    await environment.sleep('1 day');
  });

  afterAll(async () => {
    await world.close();
    await environment.teardown();
  });

  it('end in graduation, and the run with them', async () => {
    const { phase, state } = (await world.engine.state<{ phase?: string; state: string }>(stream))?.state ?? {};
    expect({ phase, state }).toMatchObject({ state: 'graduated' });
    const { status } = await environment.client.workflow.getHandle(workflowIdOf(stream)).describe();
    expect(status.name).toBe('COMPLETED');
  });

  it('see each reminder and escalation on the very minute it was planned for', async () => {
    const plan = await planned();
    const late = (await world.performed(stream))
      .map(({ duty, at }) => ({ duty, late: at - (plan.get(duty) ?? at) }))
      .filter((one) => one.late < 0 || one.late > minute);
    expect(late).toEqual([]);
  });

  it('see none left out: whatever was not performed had lost its deadline before', async () => {
    const performed = new Set((await world.performed(stream)).map(({ duty }) => duty));
    const events = await world.journal.read(stream);
    const standing = new Map<string, string[]>();
    const over = new Map<string, number>();
    for (const { type, data, recordedAt } of events.filter((event) => event.type.startsWith('Deadline'))) {
      const { key, steps = [] } = data as { key?: string; steps?: Step[] };
      const deadline = key ?? (data as { deadline: string }).deadline;
      for (const step of standing.get(deadline) ?? []) over.set(step, Date.parse(recordedAt));
      standing.set(deadline, type === 'DeadlineExpired' ? [] : steps.map((step) => step.key));
    }
    const forgotten = [...(await planned())]
      .filter(([key, at]) => !performed.has(key) && at < (over.get(key) ?? Infinity))
      .map(([key]) => key);
    expect(forgotten).toEqual([]);
  });

  it('see the consultant reminded a fortnight before each session, and the phases opened as soon as they may be', async () => {
    const performed = await world.performed(stream);
    const reminders = performed.filter(({ duty }) => /^coaching-session#\d+\/remind-14/.test(duty));
    expect(reminders.length).toBeGreaterThanOrEqual(10);
    const day = ({ at }: { at: number }) => Math.floor((at - start) / days(1));
    const opened = performed.filter(({ type }) => type.endsWith('Started')).map((one) => [one.type, day(one)]);
    expect(opened).toEqual([
      ['DiagnosisStarted', 45],
      ['TrainingStarted', 84],
      ['MarketingStarted', 350],
    ]);
  });

  it('see every duty performed once', async () => {
    const keys = (await world.performed(stream)).filter(({ type }) => type === 'MessageIssued').map(({ duty }) => duty);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('cost a run of some hundred events', async () => {
    const { historyLength } = await environment.client.workflow.getHandle(workflowIdOf(stream)).describe();
    expect(historyLength).toBeLessThan(1_000);
  });
});
