/** The moves of training, coaching and technical assistance. */
import { accompanied, inField, stay, type Transition } from '../states';

export const coachingMoves = {
  'record-attendance': { from: accompanied, to: stay },
  'start-training': { from: ['plan-approved'], to: ['training'] },
  'record-coaching-session': { from: inField, to: stay },
  'record-technical-assistance': { from: inField, to: stay },
  'update-plan-action': { from: ['plan-approved', ...inField, 'evaluated'], to: stay },
} as const satisfies Record<string, Transition>;
