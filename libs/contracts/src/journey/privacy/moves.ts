/** The moves of personal data: none. People keep their rights wherever the journey stands, and after it; a new text of consent is for what goes on. */
import { journeyStateNames, open, stay, type Transition } from '../states';

export const privacyMoves = {
  'request-access': { from: journeyStateNames, to: stay, whileSuspended: true },
  'answer-access-request': { from: journeyStateNames, to: stay, whileSuspended: true },
  'request-rectification': { from: journeyStateNames, to: stay, whileSuspended: true },
  'renew-consent': { from: [...open, 'appealed'], to: stay, whileSuspended: true },
  'record-erasure': { from: journeyStateNames, to: stay, whileSuspended: true },
  'decide-rectification': { from: journeyStateNames, to: stay, whileSuspended: true },
} as const satisfies Record<string, Transition>;
