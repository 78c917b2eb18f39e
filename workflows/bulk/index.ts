import type { StreamInput } from '@mourafaka/contracts/workflow';
import { StreamRun } from '../lib/stream-run';
import { handOut } from './hand-out';
import { stagePlans } from './stages';

/**
 * One bulk, from its request to the last receipt: its items are given chunk by chunk while its stream says that it runs, and
 * none while it is paused. Which item has been given is known by its receipt alone, so a run that is lost, or has grown long,
 * is followed by another that begins where receipts end.
 */
export async function bulk({ stream }: StreamInput): Promise<void> {
  const run = new StreamRun(stream, stagePlans);
  run.listen();

  await run.start();
  const handedOut = handOut(stream, run);
  while (!run.finished && !run.grownLong) await run.perform(run.plan);
  await handedOut;
  await run.end();
}
