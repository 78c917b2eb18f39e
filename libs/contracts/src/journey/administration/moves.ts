/** The moves of what may happen in every phase, and what the system does by itself. */
import { appealable, journeyStateNames, open, stay, type Transition } from '../states';

export const administrationMoves = {
  // The duty commands ask `duties(state)` instead: where none is listed they are moot, whatever the state.
  'issue-message': { from: journeyStateNames, to: stay, whileSuspended: true },
  escalate: { from: journeyStateNames, to: stay, whileSuspended: true },
  expire: { from: journeyStateNames, to: ['lapsed', 'waitlisted', 'same'], whileSuspended: true },
  'tell-session': { from: journeyStateNames, to: stay, whileSuspended: true },
  'apply-policy': { from: open, to: stay, whileSuspended: true },
  'replan-deadlines': { from: [...open, 'appealed', ...appealable], to: stay, whileSuspended: true },
  'attach-document': { from: journeyStateNames, to: stay, whileSuspended: true },
  'add-note': { from: journeyStateNames, to: stay, whileSuspended: true },
  correct: { from: journeyStateNames, to: stay, whileSuspended: true },
  reassign: { from: open, to: stay, whileSuspended: true },
  // While it is suspended, the deadline of its resumption alone.
  'extend-deadline': { from: [...open, 'appealed', ...appealable], to: stay, whileSuspended: true },
  'acknowledge-escalation': { from: [...open, 'appealed', ...appealable], to: stay, whileSuspended: true },
  suspend: { from: open, to: stay },
  resume: { from: open, to: stay, whileSuspended: true },
  withdraw: { from: open, to: ['withdrawn'], whileSuspended: true },
  exclude: { from: open, to: ['excluded'], whileSuspended: true },
} as const satisfies Record<string, Transition>;
