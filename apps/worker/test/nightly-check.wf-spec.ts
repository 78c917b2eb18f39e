import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { ScheduleHandle } from '@temporalio/client';
import { Client } from 'pg';
import { entityOf } from '@mourafaka/contracts';
import type { CheckActivities, CheckpointActivities } from '@mourafaka/contracts/workflow';
import { type VerifyReport, verifyStreams } from '@mourafaka/engine';
import { headerOf, readCheckpointFile, Verifications } from '@mourafaka/journal';
import { compose, Inbox } from '@mourafaka/messaging';
import { languages, readConfig, systemClock } from '@mourafaka/platform';
import { activityFunctions, JourneyWorld } from '../../../test/support/journey-world';
import { devServer } from '../../../test/support/servers';
import { connected } from '../../../test/support/temporal';
import { CheckActivitiesService } from '../src/checks/check.activities';
import { checkSchedule } from '../src/checks/check-schedule';
import { CheckpointActivitiesService } from '../src/checks/checkpoint.activities';
import { checkpointSchedule } from '../src/checks/checkpoint-schedule';
import { dropSchedule, keepSchedule } from '../src/schedules/keep-schedule';
import { Settings } from '../src/settings';
import { until } from '../../../test/support/until';

describe('what runs follow, and the check of every night', () => {
  let temporal: Awaited<ReturnType<typeof connected>>;
  let world: JourneyWorld;
  let schedule: ScheduleHandle;
  let daily: ScheduleHandle;
  let checks: CheckActivitiesService;
  let verifications: Verifications;
  let logged: string[];
  const scheduleId = `check-${randomUUID()}`;
  const dailyId = `checkpoint-${randomUUID()}`;
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-checkpoints-'));
  const file = join(folder, 'checkpoints.jsonl');
  const administrator = { id: 'admin', mailboxes: ['administrator'] };

  beforeAll(async () => {
    temporal = await connected((await devServer()).address);
    world = await JourneyWorld.open({ temporal, clock: systemClock });
    const { dataSource, keys } = world.journal;
    verifications = new Verifications(dataSource);
    const key = Buffer.alloc(32).toString('base64');
    const signing = { MOURAFAKA_CHECKPOINT_KEY: key, MOURAFAKA_CHECKPOINT_FILE: file };
    const settings = new Settings(readConfig({ DATABASE_URL: world.database.url, MOURAFAKA_KEK: key, ...signing }));
    checks = new CheckActivitiesService(settings, dataSource, keys, world.workflows, systemClock);
    const checkpoints = new CheckpointActivitiesService(settings, dataSource, systemClock);
    const activities: CheckActivities & CheckpointActivities = {
      signCheckpoint: () => checkpoints.signCheckpoint(),
      verifySample: () => checks.verifySample({ beat: () => undefined }),
      raiseAlarm: (id) => checks.raiseAlarm(id),
    };
    await world.worker({ activities: { ...activityFunctions(world.activities), ...activities } });
    await keepSchedule(
      temporal.client.schedule,
      checkSchedule({ at: '02:30', scheduleId, taskQueue: world.taskQueue }),
    );
    await keepSchedule(
      temporal.client.schedule,
      checkpointSchedule({ at: '00:30', scheduleId: dailyId, taskQueue: world.taskQueue }),
    );
    schedule = temporal.client.schedule.getHandle(scheduleId);
    daily = temporal.client.schedule.getHandle(dailyId);
    logged = [];
    const note = (...[line]: unknown[]) => void logged.push(String(line));
    for (const level of ['log', 'error'] as const) jest.spyOn(Logger.prototype, level).mockImplementation(note);
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await dropSchedule(temporal.client.schedule, scheduleId);
    await dropSchedule(temporal.client.schedule, dailyId);
    rmSync(folder, { recursive: true });
    await world.close();
    await temporal.close();
  });

  const verified = (patienceMs = 0): Promise<VerifyReport> => {
    const { dataSource, keys } = world.journal;
    return verifyStreams({ dataSource, keys, workflows: world.workflows, patienceMs });
  };

  /** A run from its schedule to its end: the night's, unless told. */
  async function night(of = schedule): Promise<void> {
    const before = (await of.describe()).info.recentActions.length;
    await of.trigger();
    await until('the check to end', async () => {
      const last = (await of.describe()).info.recentActions[before]?.action.workflow;
      const handle = last && temporal.client.workflow.getHandle(last.workflowId, last.firstExecutionRunId);
      return (await handle?.describe())?.status.name === 'COMPLETED';
    });
  }

  const inbox = () => new Inbox(world.journal.dataSource).list(administrator, { unreadOnly: false, limit: 10 });

  async function asOwner(sql: string, params: unknown[]): Promise<void> {
    const owner = new Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    await owner.query(sql, params);
    await owner.end();
  }

  it('no run follows what no relay sent', async () => {
    const stream = await world.apply();
    const report = await verified();
    expect(report.differences).toContainEqual({ stream, part: 'workflow', reason: 'WORKFLOW_MISSING' });
    expect(Object.keys(report.reasons)).toEqual(['WORKFLOW_MISSING']);
  });

  it('a run is behind while the relay is down, ahead of a journal that was set back, and may be ended by hand', async () => {
    const relay = await world.relay();
    const [followed, ahead, ended] = [await world.apply(), await world.apply(), await world.apply()];
    for (const stream of world.streams) await world.caughtUp(stream);
    expect((await verified(5_000)).differences).toEqual([]);
    await relay.stop();
    const version = await world.version(followed);
    await world.give(followed, 'add-note', { text: 'Appelé' });
    const view = await world.view(ahead);
    await world.workflows.follow(ahead, { ...view, version: view.version + 3 });
    await until('it to be adopted', async () => {
      return (await world.workflows.status(ahead))?.followedVersion === view.version + 3;
    });
    await world.terminate(ended);
    const { differences } = await verified();
    expect(differences).toHaveLength(3);
    expect(differences).toEqual(
      expect.arrayContaining([
        { stream: followed, part: 'workflow', reason: 'WORKFLOW_BEHIND', version },
        { stream: ahead, part: 'workflow', reason: 'WORKFLOW_AHEAD', version: view.version + 3 },
        { stream: ended, part: 'workflow', reason: 'WORKFLOW_ENDED' },
      ]),
    );
    await world.relay();
    await world.workflows.nudge(ended);
    await world.terminate(ahead);
    await world.workflows.nudge(ahead);
    for (const stream of world.streams) await world.caughtUp(stream);
  });

  it('says nothing to anybody where all agrees, and notes that it looked', async () => {
    await night();
    expect(await verifications.latest()).toMatchObject({ differences: 0, reasons: {} });
    expect(logged.at(-1)).toMatch(/^the nightly check found that all agrees: \d+ streams/);
    expect(await inbox()).toEqual([]);
  });

  it('tells administrators once, in their language, and the log, where something differs', async () => {
    const [stream = ''] = world.streams.slice(-1);
    await asOwner(`UPDATE read.journeys SET lot = 'lot-9' WHERE journey_id = $1`, [entityOf(stream)]);
    await night();
    const latest = await verifications.latest();
    expect(latest?.reasons).toEqual({ ROW_DIFFERS: 1 });
    expect(logged).toContainEqual(
      expect.stringContaining(`nightly check: ${stream}  rows  ROW_DIFFERS  read.journeys`),
    );
    await checks.raiseAlarm(latest?.id ?? '');
    const items = await inbox();
    expect(items).toMatchObject([{ template: 'journal-differs', params: { count: 1 } }]);
    const said = languages.map((language) => {
      const { template, params = {}, audience = 'administrator' } = items[0] ?? {};
      return compose({ template: template ?? '', params, audience, language, channel: 'inbox' }, {}).text;
    });
    expect(said).toEqual([
      expect.stringMatching(/عدد الفروق: \u2066?1/),
      expect.stringMatching(/écarts : 1/),
      expect.stringMatching(/differences: 1/),
    ]);
  });

  it('contradicts what was signed by day and taken away by night, though nothing is left that differs from it', async () => {
    const stream = await world.apply();
    await world.caughtUp(stream);
    await night(daily);
    const signed = (await readCheckpointFile(file)) ?? [];
    expect(signed.map((one) => headerOf(one))).toMatchObject([{ number: 1, streams: world.streams.length + 1 }]);
    expect(logged.at(-1)).toMatch(/^checkpoint 1 is signed: \d+ streams/);
    await night();
    expect((await verifications.latest())?.reasons).toEqual({ ROW_DIFFERS: 1 });
    await asOwner('DELETE FROM journal.events WHERE stream_id = $1', [stream]);
    await asOwner('DELETE FROM journal.heads WHERE stream_id = $1', [stream]);
    await night();
    expect((await verifications.latest())?.reasons).toMatchObject({ SIGNED_EVENT_REMOVED: 1 });
    expect(logged).toContainEqual(
      expect.stringContaining(`${stream}  checkpoint  SIGNED_EVENT_REMOVED  version 1 checkpoint 1`),
    );
  });

  it('may not be rewritten by whoever serves', async () => {
    const sql = 'UPDATE journal.verifications SET differences = 0';
    await expect(world.journal.dataSource.query(sql)).rejects.toThrow('permission denied');
  });
});
