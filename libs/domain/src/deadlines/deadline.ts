/** A deadline as states keep it, whatever stream has it. */
import type { DeadlineKind, DeadlineStep, Role } from '@mourafaka/contracts';

export interface Deadline<Kind extends DeadlineKind = DeadlineKind> {
  /** `completeness-check#1`: unique within the stream for ever. */
  key: string;
  kind: Kind;
  /** Which of several it is, where there are several of a kind at once. */
  about?: string;
  /** `paused`: its clock stands still while the other side must act. */
  status: 'open' | 'paused' | 'met' | 'cancelled' | 'expired';
  owner: Role;
  /** Local date the days are counted from. */
  anchorOn: string;
  /** Set by an extension: counted no more. */
  fixedOn?: string;
  /** Days the clock stood still since the anchor or the extension. */
  pausedDays: number;
  revision: number;
  dueOn: string;
  /** Overdue from this instant on. */
  dueAt: string;
  /** Steps still to perform; empty once closed. */
  steps: DeadlineStep[];
  /** Names of the steps performed, so that a replanned calendar repeats none. */
  performed: string[];
  /** Local date on which its clock stopped. */
  pausedOn?: string;
  closedAt?: string;
}

/** What a state must have for its stream to have deadlines. */
export interface WithDeadlines {
  deadlines: Deadline[];
}

export const openDeadlines = ({ deadlines }: WithDeadlines): Deadline[] =>
  deadlines.filter(({ status }) => status === 'open');

/** The open deadline that falls first. */
export const nextDeadline = (state: WithDeadlines): Deadline | undefined =>
  openDeadlines(state).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
