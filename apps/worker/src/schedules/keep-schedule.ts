import {
  ScheduleAlreadyRunning,
  type ScheduleClient,
  ScheduleNotFoundError,
  type ScheduleOptions,
} from '@temporalio/client';

/** A schedule as this code wants it. */
export type Schedule = Pick<ScheduleOptions, 'scheduleId' | 'spec' | 'policies'> & {
  action: ScheduleOptions['action'];
};

/**
 * Makes the schedule, or has the one there is do as this code says; however many workers start, there is one. Whether an
 * operator paused it is left as it is.
 */
export async function keepSchedule(
  client: ScheduleClient,
  { scheduleId, spec, action, policies }: Schedule,
): Promise<void> {
  try {
    await client.create({ scheduleId, spec, action, policies });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.getHandle(scheduleId).update(({ state }) => ({
      spec,
      action: { ...action, workflowId: action.workflowId ?? scheduleId },
      policies,
      state,
    }));
  }
}

/** Does nothing where there is none. */
export async function dropSchedule(client: ScheduleClient, scheduleId: string): Promise<void> {
  try {
    await client.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
