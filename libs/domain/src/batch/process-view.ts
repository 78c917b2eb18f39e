import { type BatchCommandName, type BatchStage, PLANNER_VERSION, type ProcessView } from '@mourafaka/contracts';
import { batchDuties, isBatchFinished } from './duties';
import type { BatchState } from './state';

/** What people do next at each stage; elsewhere the system or the journeys go on by themselves. */
const waiting: Readonly<Partial<Record<BatchStage, BatchCommandName>>> = {
  planned: 'open-call',
  assessment: 'open-scoring',
  scoring: 'rank',
  ranked: 'approve-selection',
  approved: 'release-wave',
};

function waitingFor(state: BatchState): BatchCommandName[] {
  if (state.policyVersion === 0) return ['adopt-policy'];
  if (state.call?.status === 'planned') return [];
  const command = waiting[state.stage];
  return command ? [command] : [];
}

/** What the workflow may know of a batch. `toTimer` turns a business instant into the timer's own (the clock's affair). */
export function batchView(state: BatchState, version: number, toTimer: (instant: string) => string): ProcessView {
  const duties = batchDuties(state);
  const nextDueAt = duties[0]?.dueAt;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: state.stage,
    finished: isBatchFinished(state),
    waitingFor: waitingFor(state),
    duties: duties.map((duty) => ({ ...duty, wakeAt: toTimer(duty.dueAt) })),
    attributes: { batch: state.code, phase: state.stage, overdue: false, ...(nextDueAt && { nextDueAt }) },
  };
}
