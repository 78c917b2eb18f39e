import { PLANNER_VERSION, type ProcessView, type SessionCommandName } from '@mourafaka/contracts';
import { nextDeadline, openDeadlines } from '../deadlines';
import { isSessionFinished, sessionDuties } from './duties';
import type { SessionState } from './state';
import { sessionTasks } from './tasks';

/** The first thing people may do about each of their tasks; the rest goes on by itself. */
const waitingFor = (state: SessionState): SessionCommandName[] => [
  ...new Set(sessionTasks(state).flatMap(({ commands }) => commands.slice(0, 1))),
];

/** What the workflow may know of a session. `toTimer` turns a business instant into the timer's own (the clock's affair). */
export function sessionView(state: SessionState, version: number, toTimer: (instant: string) => string): ProcessView {
  const duties = sessionDuties(state);
  const { batch, region, stage } = state;
  const nextDueAt = nextDeadline(state)?.dueAt ?? duties[0]?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: stage,
    finished: isSessionFinished(state),
    waitingFor: waitingFor(state),
    duties: duties.map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: {
      batch,
      ...(region && { region }),
      phase: stage,
      overdue: openDeadlines(state).some(({ dueAt }) => dueAt <= state.updatedAt),
      ...(nextDueAt && { nextDueAt }),
    },
  };
}
