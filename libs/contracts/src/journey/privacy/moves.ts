/** The moves of personal data: none. People keep their rights wherever the journey stands, and after it. */
import { journeyStateNames, stay, type Transition } from '../states';

export const privacyMoves = {
  'request-access': { from: journeyStateNames, to: stay, whileSuspended: true },
  'answer-access-request': { from: journeyStateNames, to: stay, whileSuspended: true },
  'request-rectification': { from: journeyStateNames, to: stay, whileSuspended: true },
  'record-erasure': { from: journeyStateNames, to: stay, whileSuspended: true },
  'decide-rectification': { from: journeyStateNames, to: stay, whileSuspended: true },
} as const satisfies Record<string, Transition>;
