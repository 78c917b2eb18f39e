import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { DeliveryInput } from '@mourafaka/contracts/workflow';
import { Dispatch } from './dispatch';

/**
 * Sends what is due on one channel, spread over as many seconds as the channel's rate asks for, and ends. A worker starts it
 * again when more is due, so an idle channel costs nothing. What may leave, and whether it has left before, is decided by the
 * activities alone: a run that is lost is followed by another that begins where the outbox says.
 */
export async function delivery({ channel }: DeliveryInput): Promise<void> {
  const dispatch = new Dispatch(channel);
  while (!workflowInfo().continueAsNewSuggested) {
    const due = await dispatch.claim();
    if (due.parcels.length > 0) await dispatch.send(due);
    else if (dispatch.idle) return;
    else await dispatch.progress();
  }
  await dispatch.settled();
  await continueAsNew<typeof delivery>({ channel });
}
