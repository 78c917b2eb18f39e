import { taskQueues, workflowTypes } from '@mourafaka/contracts/workflow';
import type { Schedule } from '../schedules/keep-schedule';

export const reportScheduleId = 'monthly-report';

export interface ReportScheduleOptions {
  /** Local time, `09:00`. */
  at: string;
  scheduleId?: string;
  taskQueue?: string;
}

/**
 * On the first of each month. Its run waits for the first working day: feasts are announced late, and a schedule knows no
 * calendar of ours. One run at a time; what comes meanwhile waits for its end.
 */
export function reportSchedule({
  at,
  scheduleId = reportScheduleId,
  taskQueue = taskQueues.delivery,
}: ReportScheduleOptions): Schedule {
  const [hour = 9, minute = 0] = at.split(':').map(Number);
  return {
    scheduleId,
    spec: { calendars: [{ dayOfMonth: 1, hour, minute }], timezone: 'Africa/Casablanca' },
    action: {
      type: 'startWorkflow',
      workflowType: workflowTypes.report,
      workflowId: scheduleId,
      taskQueue,
      args: [{}],
    },
    policies: { overlap: 'BUFFER_ONE', catchupWindow: '10 days' },
  };
}
