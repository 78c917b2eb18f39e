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

/** `k7qm 4tx 9rd` → `K7QM-4TX-9RD`: 4, 3 and 3 symbols, as codes are given out. */
export function normaliseTrackingCode(text: string): string {
  const symbols = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [symbols.slice(0, 4), symbols.slice(4, 7), symbols.slice(7)].filter(Boolean).join('-');
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
