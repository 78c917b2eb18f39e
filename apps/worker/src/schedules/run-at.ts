import { taskQueues } from '@mourafaka/contracts/workflow';
import type { Schedule } from './keep-schedule';

export interface ScheduleOptions {
  /** Local time, `02:30`. */
  at: string;
  scheduleId?: string;
  taskQueue?: string;
}

interface Run extends Required<Pick<ScheduleOptions, 'at' | 'scheduleId'>>, Pick<ScheduleOptions, 'taskQueue'> {
  workflowType: string;
  args?: unknown[];
  /** Every day when absent. */
  dayOfMonth?: number;
  policies: Schedule['policies'];
}

/** A workflow that is started at an hour of Morocco's clock, under the name of its schedule. */
export function runAt({
  at,
  scheduleId,
  taskQueue = taskQueues.delivery,
  workflowType,
  args = [],
  ...when
}: Run): Schedule {
  const [hour, minute] = at.split(':').map(Number);
  const { dayOfMonth, policies } = when;
  return {
    scheduleId,
    spec: { calendars: [{ dayOfMonth, hour, minute }], timezone: 'Africa/Casablanca' },
    action: { type: 'startWorkflow', workflowType, workflowId: scheduleId, taskQueue, args },
    policies,
  };
}
