/**
 * The stages of a collective training session and what may be done in each, as data: `decide`, the list of allowed commands
 * and the rights all read this one table.
 */

export const sessionStages = [
  'scheduled',
  /** Somebody's attendance is recorded: it took place. */
  'held',
  /** Who was absent is known; what comes late needs a reason. */
  'closed',
  'cancelled',
] as const;
export type SessionStage = (typeof sessionStages)[number];

/** Where a command may be given (`new`: before the session exists) and where it may lead (`same`: it stays where it is). */
export interface SessionTransition {
  from: readonly (SessionStage | 'new')[];
  to: readonly (SessionStage | 'same')[];
}

const stay = ['same'] as const;
const open = ['scheduled', 'held'] as const;
const notCancelled = ['scheduled', 'held', 'closed'] as const;

const moves = {
  schedule: { from: ['new'], to: ['scheduled'] },
  enrol: { from: open, to: stay },
  'remove-enrolment': { from: open, to: stay },
  reschedule: { from: ['scheduled'], to: stay },
  cancel: { from: ['scheduled'], to: ['cancelled'] },
  'record-attendance': { from: notCancelled, to: ['same', 'held'] },
  'check-in': { from: open, to: ['same', 'held'] },
  'attach-sheet': { from: notCancelled, to: stay },
  evaluate: { from: ['held', 'closed'], to: stay },
  close: { from: ['held'], to: ['closed'] },
  'record-notice': { from: sessionStages, to: stay },
  'record-attendance-given': { from: notCancelled, to: stay },
  'propose-catch-up': { from: ['closed'], to: stay },
  'reconsider-catch-up': { from: ['closed'], to: stay },
  'record-announced': { from: ['scheduled', 'held'], to: stay },
  'extend-deadline': { from: notCancelled, to: stay },
  'acknowledge-escalation': { from: notCancelled, to: stay },
  'replan-deadlines': { from: notCancelled, to: stay },
  // The duty commands ask `sessionDuties(state)` instead: where none is listed they are moot, whatever the stage.
  'issue-message': { from: sessionStages, to: stay },
  escalate: { from: sessionStages, to: stay },
} as const satisfies Record<string, SessionTransition>;

export type SessionCommandName = keyof typeof moves;
export const sessionCommandNames = Object.keys(moves) as SessionCommandName[];
export const isSessionCommandName = (name: string): name is SessionCommandName => Object.hasOwn(moves, name);
/** Command → from which stages → to which; the only place where the path of a session is written. */
export const sessionTransitions: Readonly<Record<SessionCommandName, SessionTransition>> = moves;
