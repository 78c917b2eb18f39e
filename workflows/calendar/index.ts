import type { StreamInput } from '@mourafaka/contracts/workflow';
import { StreamRun } from '../lib/stream-run';
import { stagePlans } from './stages';

/**
 * A country's calendar, from the adoption of a version until every pending deadline was asked to follow it. It reckons with
 * no day itself: it gives ordinary commands to journeys, batches and sessions, each of which plans its own deadlines again.
 */
export async function calendar({ stream }: StreamInput): Promise<void> {
  const run = new StreamRun(stream, stagePlans);
  run.listen();

  await run.start();
  while (!run.finished && !run.grownLong) await run.perform(run.plan);
  await run.end();
}
