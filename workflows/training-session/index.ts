import type { StreamInput } from '@mourafaka/contracts/workflow';
import { StreamRun } from '../lib/stream-run';
import { stagePlans } from './stages';

/**
 * One collective training session, from the day it is scheduled until those who missed it have heard of another: it invites,
 * reminds, tells of changes, gives each journey what its cooperative attended, and closes by itself. It decides nothing: it
 * gives ordinary commands when they are due, and all it knows it can read again from the journal.
 */
export async function trainingSession({ stream }: StreamInput): Promise<void> {
  const run = new StreamRun(stream, stagePlans);
  run.listen();

  await run.start();
  while (!run.finished && !run.grownLong) await run.perform(run.plan);
  await run.end();
}
