import { PLANNER_VERSION, type ProcessView } from '@mourafaka/contracts';
import type { BulkState } from './bulk-aggregate';

/** How long a bulk of the most items may take before its run is looked after, milliseconds. */
const patience = 10 * 60_000;

export const isBulkFinished = ({ status }: BulkState): boolean => status === 'finished';

/** What the bulk's workflow may know: whether to go on. It has no dated duties; items and receipts are rows. */
export function bulkView(state: BulkState, version: number): ProcessView {
  const { status, batch } = state;
  return {
    version,
    planner: PLANNER_VERSION,
    phase: status,
    finished: isBulkFinished(state),
    waitingFor: status === 'paused' ? ['resume-bulk'] : [],
    duties: [],
    attributes: { batch: batch ?? 'several', phase: status, overdue: false },
  };
}

/** When a bulk still running is sent to its workflow again, in case that run is dead. */
export const bulkDueAt = ({ status, runningSince }: BulkState): string | undefined =>
  status === 'running' ? new Date(Date.parse(runningSince) + patience).toISOString() : undefined;
