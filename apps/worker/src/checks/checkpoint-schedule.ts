import { taskQueues, workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';
import type { CheckScheduleOptions } from './check-schedule';

export const checkpointScheduleId = 'daily-checkpoint';

/** Every day, soon after midnight. One that was missed is made up for; one at a time. */
export function checkpointSchedule({
  at,
  scheduleId = checkpointScheduleId,
  taskQueue = taskQueues.delivery,
}: CheckScheduleOptions): Schedule {
  const [hour = 0, minute = 30] = at.split(':').map(Number);
  return {
    scheduleId,
    spec: { calendars: [{ hour, minute }], timezone: 'Africa/Casablanca' },
    action: {
      type: 'startWorkflow',
      workflowType: workflowTypes.checkpoint,
      workflowId: scheduleId,
      taskQueue,
      args: [],
    },
    policies: { overlap: 'SKIP', catchupWindow: '2 days' },
  };
}
