import type { StreamInput } from '@mourafaka/contracts/workflow';
import { StreamRun } from '../lib/stream-run';
import { phasePlans } from './phases';

/**
 * One cooperative's path through one batch. It drives what must happen by itself: it sleeps until the next duty, performs
 * it, and passes from phase to phase as the journal says, for two years. It holds nothing that cannot be read again from the
 * journal, so its whole input is the name of the stream.
 */
export async function journey({ stream }: StreamInput): Promise<void> {
  const run = new StreamRun(stream, phasePlans);
  run.listen();

  await run.start();
  while (!run.finished && !run.grownLong) await run.perform(run.plan);
  await run.end();
}
