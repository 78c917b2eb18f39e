/** The moves of training, coaching and technical assistance. */
import { accompanied, inField, stay, type Transition } from '../states';

/** A session may still be confirmed, or judged, while the file is being closed. */
const afterwards = [...inField, 'evaluated'] as const;

export const coachingMoves = {
  'record-attendance': { from: accompanied, to: stay },
  'start-training': { from: ['plan-approved'], to: ['training'] },
  'plan-session': { from: inField, to: stay },
  'record-coaching-session': { from: inField, to: stay },
  'confirm-session': { from: afterwards, to: stay, whileSuspended: true },
  'renew-session-code': { from: afterwards, to: stay, whileSuspended: true },
  'dispute-session': { from: afterwards, to: stay, whileSuspended: true },
  'settle-dispute': { from: afterwards, to: stay, whileSuspended: true },
  'request-technical-assistance': { from: inField, to: stay },
  'assign-technical-assistance': { from: inField, to: stay },
  'record-technical-assistance-visit': { from: inField, to: stay },
  'recommend-technical-assistance': { from: inField, to: stay },
  'record-technical-assistance': { from: inField, to: stay },
  'close-technical-assistance': { from: afterwards, to: stay },
  'update-plan-action': { from: ['plan-approved', ...inField, 'evaluated'], to: stay },
} as const satisfies Record<string, Transition>;
