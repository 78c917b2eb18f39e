import { PLANNER_VERSION, type ProcessView } from '@mourafaka/contracts';
import { nextDeadline, runningDeadlines } from '../deadlines';
import { journeyDeadlines } from './deadlines';
import { isFinished, duties } from './duties';
import { journeyPhase, type JourneyState } from './state';
import { waitingFor } from './tasks';

/**
 * What the workflow may know of a journey. `toTimer` turns a business instant into the timer's own (the clock's affair).
 * `overdue` is as of the last event: a late deadline makes events of its own, and lists compute it at query time.
 */
export function processView(state: JourneyState, version: number, toTimer: (instant: string) => string): ProcessView {
  const phase = journeyPhase(state);
  const { region, province, sector } = state.cooperative;
  const running = runningDeadlines(journeyDeadlines, state);
  const nextDueAt = nextDeadline({ deadlines: running })?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase,
    finished: isFinished(state),
    waitingFor: waitingFor(state),
    duties: duties(state).map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: {
      batch: state.batch,
      region,
      province,
      sector,
      phase,
      overdue: running.some(({ dueAt }) => dueAt <= state.updatedAt),
      ...(nextDueAt && { nextDueAt }),
    },
  };
}
