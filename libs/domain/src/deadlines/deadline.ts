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

/** A delay somebody was told of and has not acted on yet. */
export interface Escalation {
  /** Key of the duty that made it. */
  duty: string;
  /** Key of the deadline that is overdue. */
  deadline: string;
  kind: DeadlineKind;
  /** 1, 2 … the higher, the later and the further up. */
  level: number;
  to: Role;
  at: string;
}

/** What a state must have for its stream to have deadlines. */
export interface WithDeadlines {
  /**
   * Those that are not closed, those that expired, and of each kind the last that was closed otherwise: no decision needs
   * the others, and in two years they would outweigh all the rest.
   */
  deadlines: Deadline[];
  /** Those that are open. */
  escalations: Escalation[];
}

/** Where escalations do not matter. */
export type Deadlines = Pick<WithDeadlines, 'deadlines'>;

/** `coaching-session#12` → 12. */
export const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1));

export const openDeadlines = ({ deadlines }: Deadlines): Deadline[] =>
  deadlines.filter(({ status }) => status === 'open');

/** The open deadline that falls first. */
export const nextDeadline = (state: Deadlines): Deadline | undefined =>
  openDeadlines(state).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
