import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Clock } from '@mourafaka/platform';

/** The test server's time, moved so that business begins on the same day whenever the test runs. */
export async function clockFrom(environment: TestWorkflowEnvironment, start: string): Promise<Clock> {
  const ahead = Date.parse(start) - (await environment.currentTimeMs());
  return {
    now: async () => new Date((await environment.currentTimeMs()) + ahead),
    toTimer: (instant) => new Date(Date.parse(instant) - ahead).toISOString(),
  };
}
