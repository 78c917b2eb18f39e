import { workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';
import { runAt, type ScheduleOptions } from '../schedules/run-at';

const retentionScheduleId = 'daily-retention';

/** Every day. One that was missed is made up for within the day; one at a time. */
export const retentionSchedule = ({ at, scheduleId = retentionScheduleId, taskQueue }: ScheduleOptions): Schedule =>
  runAt({
    ...{ at, scheduleId, taskQueue },
    workflowType: workflowTypes.retention,
    policies: { overlap: 'SKIP', catchupWindow: '12 hours' },
  });
