import { proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from '@mourafaka/contracts/workflow';

/** Without an end: a database that is away comes back, and what was erased by then is found to be. */
const { applyRetention } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '10 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

/** Every day: whoever was kept as long as they may be is counted, and forgotten where that is switched on. Answers how many were. */
export async function retention(): ReturnType<RetentionActivities['applyRetention']> {
  return applyRetention();
}
