import { proxyActivities } from '@temporalio/workflow';
import type { CheckActivities } from '@mourafaka/contracts/workflow';

/** Without an end: a database that is away comes back, and the night's check with it; the next night's waits for no other. */
const { verifySample, raiseAlarm } = proxyActivities<CheckActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

/** Every night: whether what follows from the journal still does, on a sample; whoever can do something about it is told. */
export async function check(): Promise<void> {
  const { id, differences } = await verifySample();
  if (differences > 0) await raiseAlarm(id);
}
