import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { RetentionActivities } from '@mourafaka/contracts/workflow';
import { Eraser, ErasureRegister } from '@mourafaka/engine';
import { RetentionRuns } from '@mourafaka/journal';
import { readConfig } from '@mourafaka/platform';
import { SetClock } from '../../../test/support/engine-fixture';
import { activityFunctions, JourneyWorld } from '../../../test/support/journey-world';
import { devServer } from '../../../test/support/servers';
import { connected } from '../../../test/support/temporal';
import { RetentionActivitiesService } from '../src/privacy/retention.activities';
import { retentionSchedule } from '../src/privacy/retention-schedule';
import { dropSchedule, keepSchedule } from '../src/schedules/keep-schedule';
import { Settings } from '../src/settings';
import { until } from '../../../test/support/until';

const documents = { list: () => Promise.resolve([]), remove: () => Promise.resolve() };

describe('the daily retention', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;
  let register: ErasureRegister;
  const clock = new SetClock('2026-11-02T09:00:00.000Z');
  const scheduleId = `retention-${randomUUID()}`;
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-retention-'));
  const logged: string[] = [];
  let applied: RetentionActivities['applyRetention'];

  const serviceOf = (switched: 'on' | 'off') => {
    const { engine, journal } = world;
    const config = readConfig({
      ...{ DATABASE_URL: world.database.url, MOURAFAKA_KEK: Buffer.alloc(32).toString('base64') },
      ...{ MOURAFAKA_RETENTION: switched, MOURAFAKA_RETENTION_LIMIT: '1' },
    });
    const eraser = new Eraser({ engine, journal, documents, clock, register });
    return new RetentionActivitiesService(new Settings(config), engine, journal, eraser, clock);
  };

  beforeAll(async () => {
    temporal = await connected((await devServer()).address);
    world = await JourneyWorld.open({ temporal, clock });
    register = new ErasureRegister(join(folder, 'erasures.jsonl'));
    const service = serviceOf('on');
    applied = () => service.applyRetention({ before: 0, beat: () => undefined });
    const activities: RetentionActivities = { applyRetention: () => applied() };
    await world.worker({ activities: { ...activityFunctions(world.activities), ...activities } });
    const { schedule } = temporal.client;
    await keepSchedule(schedule, retentionSchedule({ at: '03:30', scheduleId, taskQueue: world.taskQueue }));
    for (const level of ['log', 'warn'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation((...[line]: unknown[]) => void logged.push(String(line)));
    for (let count = 0; count < 2; count++) await world.give(await world.apply(), 'withdraw', { reason: 'Fermée' });
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await dropSchedule(temporal.client.schedule, scheduleId);
    rmSync(folder, { recursive: true });
    await world.close();
    await temporal.close();
  });

  /** A run from its schedule to its end. */
  async function day(): Promise<unknown> {
    const handle = temporal.client.schedule.getHandle(scheduleId);
    const before = (await handle.describe()).info.recentActions.length;
    await handle.trigger();
    return until('the run to end', async () => {
      const last = (await handle.describe()).info.recentActions[before]?.action.workflow;
      const run = last && temporal.client.workflow.getHandle(last.workflowId, last.firstExecutionRunId);
      return (await run?.describe())?.status.name === 'COMPLETED' && run?.result();
    });
  }

  it('erases nobody before their period is over, nor after it where it is not switched on', async () => {
    expect(await day()).toEqual({ erased: 0, refused: 0, more: false });
    clock.set('2028-11-03T09:00:00.000Z');
    expect(await serviceOf('off').applyRetention({ before: 0, beat: () => undefined })).toMatchObject({ erased: 0 });
    expect(logged.at(-1)).toBe(
      'retention: 2 persons are past their period; nobody is erased: MOURAFAKA_RETENTION is off',
    );
    const runs = new RetentionRuns(world.journal.dataSource);
    expect(await runs.latest()).toMatchObject({ enabled: false, erased: 0, due: 2 });
    expect(await register.list()).toEqual([]);
  });

  it('stops at its limit, says so, and goes on the next day until nobody is left', async () => {
    expect(await day()).toEqual({ erased: 1, refused: 0, more: true });
    expect(logged.at(-1)).toBe(
      'retention: 1 persons were erased, and it stopped at its limit of 1: others wait for the next day',
    );
    expect(await register.list()).toMatchObject([{ why: 'retention' }]);
    expect(await day()).toEqual({ erased: 1, refused: 0, more: false });
    expect(await day()).toEqual({ erased: 0, refused: 0, more: false });
    expect(await register.list()).toHaveLength(2);
  });
});
