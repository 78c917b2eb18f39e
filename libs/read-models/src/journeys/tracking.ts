import type { JourneyRow } from './journey.entity';
import { journeyStatus, type JourneyStatus } from './journey-status';

/** What the public follow-up shows to whoever holds the code: where it stands, never who it is. */
export interface TrackedJourney extends Pick<
  JourneyStatus,
  'batch' | 'phase' | 'state' | 'suspended' | 'submittedAt' | 'updatedAt' | 'nextDeadline' | 'missing'
> {
  /** What is done next, and whose turn it is; absent when nothing is. */
  nextStep?: { kind: string; role: string };
}

export function trackedOf(row: JourneyRow, now: Date): TrackedJourney {
  const { batch, phase, state, suspended, submittedAt, updatedAt, nextDeadline, missing, tasks } = journeyStatus(
    row,
    now,
  );
  const [nextStep] = tasks;
  return {
    batch,
    phase,
    state,
    suspended,
    submittedAt,
    updatedAt,
    missing,
    ...(nextDeadline && { nextDeadline }),
    ...(nextStep && { nextStep }),
  };
}
