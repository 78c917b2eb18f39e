import type { JourneyState } from '@mourafaka/domain';
import type { JourneyRow, NextDeadline } from './journey.entity';
import { journeyRow } from './journey.projection';

/** A journey as the API shows it, at one moment. Instants ISO 8601, UTC. */
export interface JourneyStatus extends Omit<
  JourneyRow,
  'nextDeadline' | 'overdueFrom' | 'submittedAt' | 'updatedAt' | 'wave' | 'lot' | 'agent' | 'consultant'
> {
  wave?: string;
  lot?: string;
  agent?: string;
  consultant?: string;
  submittedAt: string;
  updatedAt: string;
  nextDeadline?: NextDeadline & { overdue: boolean };
}

/** `now`: the business instant at which "overdue" is decided. */
export function journeyStatus(row: JourneyRow, now: Date): JourneyStatus {
  const { wave, lot, agent, consultant, nextDeadline, overdueFrom, ...rest } = row;
  const overdue = overdueFrom !== null && overdueFrom.getTime() <= now.getTime();
  return {
    ...rest,
    ...(wave !== null && { wave }),
    ...(lot !== null && { lot }),
    ...(agent !== null && { agent }),
    ...(consultant !== null && { consultant }),
    submittedAt: row.submittedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(nextDeadline && { nextDeadline: { ...nextDeadline, overdue } }),
  };
}

/** The status of a folded state, e.g. as of a past moment; "overdue" is decided at `now`. */
export const statusOfState = (state: JourneyState, now: Date): JourneyStatus => journeyStatus(journeyRow(state), now);
