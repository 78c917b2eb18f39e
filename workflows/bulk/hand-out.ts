import { condition, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { BulkActivities, StreamId } from '@mourafaka/contracts/workflow';
import type { StreamRun } from '../lib/stream-run';
import { running } from './stages';

/**
 * Items of one activity, and activities at once. Giving six hundred takes a second of PostgreSQL's time; what makes it long
 * is going back to Temporal in between, while it is busy with those already admitted. A pause still takes effect in a second.
 */
const size = 100;
const together = 4;

const { openChunks } = proxyLocalActivities<BulkActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
/** Without an end: a database that is away comes back, and what was given before keeps its answer. */
const { executeChunk, finishBulk } = proxyActivities<BulkActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/** Gives what has no receipt yet, a window of chunks at once, and reports the end. Returns early where a fresh run is to go on. */
export async function handOut(stream: StreamId, run: StreamRun): Promise<void> {
  const bulkId = stream.slice('bulk-'.length);
  const over = (): boolean => run.finished || run.grownLong;
  if (over()) return;
  const chunks = await openChunks(bulkId, size);
  const lane = async (): Promise<void> => {
    while (chunks.length > 0) {
      await condition(() => run.plan === running || over());
      const first = over() ? undefined : chunks.shift();
      if (first === undefined) return;
      await executeChunk(bulkId, first, size);
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  if (!over()) await finishBulk(bulkId);
}
