import { type BatchCommandName, PLANNER_VERSION, type ProcessView } from '@mourafaka/contracts';
import { nextDeadline, openDeadlines } from '../deadlines';
import { batchDuties, isBatchFinished } from './duties';
import type { BatchState } from './state';
import { batchTasks } from './tasks';

/** The first thing people may do about each of their tasks; elsewhere the system or the journeys go on by themselves. */
const waitingFor = (state: BatchState): BatchCommandName[] => [
  ...new Set(batchTasks(state).flatMap(({ commands }) => commands.slice(0, 1))),
];

/** What the workflow may know of a batch. `toTimer` turns a business instant into the timer's own (the clock's affair). */
export function batchView(state: BatchState, version: number, toTimer: (instant: string) => string): ProcessView {
  const duties = batchDuties(state);
  const nextDueAt = nextDeadline(state)?.dueAt ?? duties[0]?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: state.stage,
    finished: isBatchFinished(state),
    waitingFor: waitingFor(state),
    duties: duties.map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: {
      batch: state.code,
      phase: state.stage,
      overdue: openDeadlines(state).some(({ dueAt }) => dueAt <= state.updatedAt),
      ...(nextDueAt && { nextDueAt }),
    },
  };
}
