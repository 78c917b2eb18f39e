import { setTimeout as pause } from 'node:timers/promises';
import { journeyStream, PLANNER_VERSION, workflowIdOf } from '@mourafaka/contracts';
import { engineQuery } from '@mourafaka/contracts/workflow';
import type { Journal } from '@mourafaka/journal';
import type { Client } from '@temporalio/client';

const atOnce = 24;

/** Whether the only relay's cursor has passed every event; cheaper than `Journal.lag`, which counts what is behind. */
const relayedSql = `SELECT EXISTS (
  SELECT FROM journal.relay_cursors AS cursor WHERE share = '0/1' AND NOT EXISTS (
    SELECT FROM journal.events AS event
    WHERE (event.transaction_id, event.position) > (cursor.transaction_id, cursor.position))) AS relayed`;

async function isRelayed({ dataSource }: Journal): Promise<boolean> {
  const [row] = await dataSource.query<{ relayed: boolean }[]>(relayedSql);
  return row?.relayed ?? false;
}

async function forAll<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const take = async (): Promise<void> => {
    for (const item of left) await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

/**
 * Resolves when the relay has handed everything over, no duty that is due is left to perform, and no run has a task to
 * do. Described, not queried: a query would be one more task for every run.
 */
export async function allFollowed(client: Client, journal: Journal, journeys: string[]): Promise<void> {
  let open = journeys;
  for (const deadline = Date.now() + 300_000; open.length > 0; await pause(20)) {
    if (Date.now() > deadline) throw new Error(`${open.length} journeys were not followed within five minutes.`);
    if (!(await isRelayed(journal))) continue;
    const now = new Date().toISOString();
    if ((await journal.sweep({ dueBefore: now, planner: PLANNER_VERSION, limit: 1 })).length > 0) continue;
    const busy: string[] = [];
    await forAll(open, async (journey) => {
      const { raw } = await client.workflow.getHandle(workflowIdOf(journeyStream(journey))).describe();
      if (raw.pendingWorkflowTask || raw.pendingActivities?.length) busy.push(journey);
    });
    open = busy;
  }
}

/** When the last of the runs completed its last task, by Temporal's own histories: milliseconds since the epoch. */
export async function lastTaskAt(client: Client, journeys: string[]): Promise<number> {
  let last = 0;
  await forAll(journeys, async (journey) => {
    const execution = { workflowId: workflowIdOf(journeyStream(journey)) };
    const request = { namespace: 'default', execution, maximumPageSize: 10 };
    const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse(request);
    const completed = history?.events?.find(
      ({ workflowTaskCompletedEventAttributes }) => workflowTaskCompletedEventAttributes,
    );
    if (!completed?.eventTime) throw new Error(`${execution.workflowId} completed no task lately.`);
    last = Math.max(last, Number(completed.eventTime.seconds) * 1000 + (completed.eventTime.nanos ?? 0) / 1e6);
  });
  return last;
}

/** Asks every run, not timed: throws where one has not followed its stream's last version. */
export async function checkFollowed(client: Client, journal: Journal, journeys: string[]): Promise<void> {
  await forAll(journeys, async (journey) => {
    const stream = journeyStream(journey);
    const head = await journal.readHead(stream);
    const { followedVersion } = await client.workflow.getHandle(workflowIdOf(stream)).query(engineQuery);
    if (followedVersion !== head?.version)
      throw new Error(`${stream} is at ${head?.version}, and its workflow at ${followedVersion}.`);
  });
}

/** Nothing of a round is left to disturb the next. */
export async function terminateAll(client: Client, journeys: string[]): Promise<void> {
  await forAll(journeys, async (journey) => {
    await client.workflow.getHandle(workflowIdOf(journeyStream(journey))).terminate('the bench is over');
  });
}
