import type { StreamInput } from '@mourafaka/contracts/workflow';
import { StreamRun } from '../lib/stream-run';
import { stagePlans } from './phases';

/**
 * One batch, from the day its call is planned to the day its last cooperative has left: the call opens and closes by itself,
 * the selection is ranked and released as the policy dates it, and places that come free are offered again. It decides
 * nothing: it gives ordinary commands when they are due, and all it knows it can read again from the journal.
 */
export async function batch({ stream }: StreamInput): Promise<void> {
  const run = new StreamRun(stream, stagePlans);
  run.listen();

  await run.start();
  while (!run.finished && !run.grownLong) await run.perform(run.plan);
  await run.end();
}
