import { workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';
import { runAt, type ScheduleOptions } from '../schedules/run-at';

export const reportScheduleId = 'monthly-report';

/**
 * On the first of each month. Its run waits for the first working day: feasts are announced late, and a schedule knows no
 * calendar of ours. One run at a time; what comes meanwhile waits for its end.
 */
export const reportSchedule = ({ at, scheduleId = reportScheduleId, taskQueue }: ScheduleOptions): Schedule =>
  runAt({
    ...{ at, scheduleId, taskQueue },
    dayOfMonth: 1,
    workflowType: workflowTypes.report,
    args: [{}],
    policies: { overlap: 'BUFFER_ONE', catchupWindow: '10 days' },
  });
