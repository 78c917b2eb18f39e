import {
  CancellationScope,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { EventActivities } from './worker';

/** A command as Temporal's own entity pattern takes it: an update, answered when its row is stored. */
export const advanceUpdate = defineUpdate<number, [step: number]>('advance');

type Insert = EventActivities['insertEvent'];

async function entity(insert: Insert): Promise<void> {
  const journey = workflowInfo().workflowId;
  let version = 0;
  setHandler(advanceUpdate, async (step) => {
    version += 1;
    await insert(journey, version, step);
    return version;
  });
  await CancellationScope.current().cancelRequested;
}

export function journeyByActivity(): Promise<void> {
  return entity(proxyActivities<EventActivities>({ startToCloseTimeout: '10s' }).insertEvent);
}

export function journeyByLocalActivity(): Promise<void> {
  return entity(proxyLocalActivities<EventActivities>({ startToCloseTimeout: '10s' }).insertEvent);
}
