import { workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';
import { runAt, type ScheduleOptions } from '../schedules/run-at';

export const checkScheduleId = 'nightly-check';

/** Every night. A night that was missed is made up for in the morning; one check at a time. */
export const checkSchedule = ({ at, scheduleId = checkScheduleId, taskQueue }: ScheduleOptions): Schedule =>
  runAt({
    ...{ at, scheduleId, taskQueue },
    workflowType: workflowTypes.check,
    policies: { overlap: 'SKIP', catchupWindow: '12 hours' },
  });
