import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
  allHandlersFinished,
} from '@temporalio/workflow';
import { type DeliveryActivities, type DeliveryInput, nudgeSignal } from '@mourafaka/contracts/workflow';

/** How many messages are sent at once. */
const together = 10;

const { claimDue, sendMessage } = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/**
 * Sends what is due on one channel, and ends. The worker starts it again, or nudges it, when more is due: an idle channel
 * costs nothing. Which message may leave, and whether one has left before, is decided by the activities alone.
 */
export async function delivery({ channel }: DeliveryInput): Promise<void> {
  let nudged = true;
  setHandler(nudgeSignal, () => {
    nudged = true;
  });
  while (nudged) {
    nudged = false;
    const { messageIds } = await claimDue(channel, together);
    await Promise.all(messageIds.map((messageId) => sendMessage(messageId)));
    nudged ||= messageIds.length > 0;
    if (nudged && workflowInfo().continueAsNewSuggested) await continueAsNew<typeof delivery>({ channel });
  }
  await condition(allHandlersFinished);
}
