/** The moves of messages: none. A message may fail, and a cooperative may choose, wherever it stands. */
import { journeyStateNames, stay, type Transition } from '../states';

export const messagesMoves = {
  'record-delivery': { from: journeyStateNames, to: stay, whileSuspended: true },
  'settle-message': { from: journeyStateNames, to: stay, whileSuspended: true },
  'set-preferences': { from: journeyStateNames, to: stay, whileSuspended: true },
} as const satisfies Record<string, Transition>;
