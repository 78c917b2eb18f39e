import { workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';
import { runAt, type ScheduleOptions } from '../schedules/run-at';

export const checkpointScheduleId = 'daily-checkpoint';

/** Every day, soon after midnight. One that was missed is made up for; one at a time. */
export const checkpointSchedule = ({ at, scheduleId = checkpointScheduleId, taskQueue }: ScheduleOptions): Schedule =>
  runAt({
    ...{ at, scheduleId, taskQueue },
    workflowType: workflowTypes.checkpoint,
    policies: { overlap: 'SKIP', catchupWindow: '2 days' },
  });
