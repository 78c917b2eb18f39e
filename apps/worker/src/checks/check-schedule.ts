import { taskQueues, workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';

export const checkScheduleId = 'nightly-check';

export interface CheckScheduleOptions {
  /** Local time, `02:30`. */
  at: string;
  scheduleId?: string;
  taskQueue?: string;
}

/** Every night. A night that was missed is made up for in the morning; one check at a time. */
export function checkSchedule({
  at,
  scheduleId = checkScheduleId,
  taskQueue = taskQueues.delivery,
}: CheckScheduleOptions): Schedule {
  const [hour = 2, minute = 30] = at.split(':').map(Number);
  return {
    scheduleId,
    spec: { calendars: [{ hour, minute }], timezone: 'Africa/Casablanca' },
    action: { type: 'startWorkflow', workflowType: workflowTypes.check, workflowId: scheduleId, taskQueue, args: [] },
    policies: { overlap: 'SKIP', catchupWindow: '12 hours' },
  };
}
