import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import {
  caughtUpUpdate,
  dutiesQuery,
  engineQuery,
  followSignal,
  type JourneyInput,
  nudgeSignal,
} from '@mourafaka/contracts/workflow';
import { JourneyRun } from './journey-run';
import { phasePlans } from './phases';

/**
 * One cooperative's path through one batch. It drives what must happen by itself: it sleeps until the next duty, performs
 * it, and passes from phase to phase as the journal says, for two years. It holds nothing that cannot be read again from the
 * journal, so its whole input is the name of the stream.
 */
export async function journey({ stream }: JourneyInput): Promise<void> {
  const run = new JourneyRun(stream);
  setHandler(followSignal, (view) => run.follow(view));
  setHandler(nudgeSignal, () => run.nudge());
  setHandler(engineQuery, () => run.status());
  setHandler(dutiesQuery, () => run.duties());
  setHandler(caughtUpUpdate, (version) => run.caughtUp(version), { validator: (version) => run.checkVersion(version) });

  await run.start();
  while (!run.finished && !run.grownLong) await run.perform(phasePlans[run.phase]);

  await condition(allHandlersFinished);
  if (!run.finished) await continueAsNew<typeof journey>({ stream });
}
