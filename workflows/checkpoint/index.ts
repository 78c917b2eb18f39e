import { proxyActivities } from '@temporalio/workflow';
import type { CheckpointActivities } from '@mourafaka/contracts/workflow';

/** Without an end: a day without a checkpoint could be changed unseen until the next. */
const { signCheckpoint } = proxyActivities<CheckpointActivities>({
  startToCloseTimeout: '30 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

/** Every day: how the journal stands is signed, so that whoever changes it later contradicts us. */
export async function checkpoint(): Promise<void> {
  await signCheckpoint();
}
