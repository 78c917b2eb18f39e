import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { ReportActivities } from '@mourafaka/contracts/workflow';
import { timeSkipping, workflowBundle } from '../support/temporal';

/** A run that came too early, twice, since the calendar changed meanwhile; then it sends two mails. */
export async function recordReport() {
  const environment = await timeSkipping();
  const taskQueue = `report-${randomUUID()}`;
  const wakeAt = async (days: number) => new Date((await environment.currentTimeMs()) + days * 86_400_000).toISOString();
  let asked = 0;
  const activities: ReportActivities = {
    planReports: async () => {
      asked += 1;
      if (asked < 3) return { month: '2026-10', wakeAt: await wakeAt(asked), mails: [] };
      return { month: '2026-10', mails: ['a'.repeat(64), 'b'.repeat(64)] };
    },
    sendReport: async () => undefined,
  };
  const { nativeConnection: connection, client } = environment;
  const worker = await Worker.create({ connection, taskQueue, activities, workflowBundle: await workflowBundle() });
  const handle = await worker.runUntil(async () => {
    const started = await client.workflow.start('report', { workflowId: 'report', taskQueue, args: [{}] });
    await started.result();
    return started;
  });
  const history = await handle.fetchHistory();
  await environment.teardown();
  return history;
}
