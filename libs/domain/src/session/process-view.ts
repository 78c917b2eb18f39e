import { PLANNER_VERSION, type ProcessView, type SessionCommandName } from '@mourafaka/contracts';
import { isSessionFinished, sessionDuties } from './duties';
import type { SessionState } from './state';

/** What people do next; the rest goes on by itself. */
function waitingFor({ stage, sheets, enrolments }: SessionState): SessionCommandName[] {
  if (stage === 'scheduled') return [enrolments.length === 0 ? 'enrol' : 'record-attendance'];
  return stage === 'held' && sheets.length === 0 ? ['attach-sheet'] : [];
}

/** What the workflow may know of a session. `toTimer` turns a business instant into the timer's own (the clock's affair). */
export function sessionView(state: SessionState, version: number, toTimer: (instant: string) => string): ProcessView {
  const duties = sessionDuties(state);
  const { batch, region, stage } = state;
  const nextDueAt = duties[0]?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: stage,
    finished: isSessionFinished(state),
    waitingFor: waitingFor(state),
    duties: duties.map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: { batch, ...(region && { region }), phase: stage, overdue: false, ...(nextDueAt && { nextDueAt }) },
  };
}
