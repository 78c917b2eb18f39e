/** The moves of partner financing: none changes where the journey stands, and funds are followed past its end. */
import { stay, type Transition } from '../states';

const planned = ['plan-approved', 'training', 'marketing'] as const;
const funded = [...planned, 'evaluated', 'graduated'] as const;

export const financingMoves = {
  'request-financing': { from: planned, to: stay },
  'grant-financing': { from: funded, to: stay, whileSuspended: true },
  'decline-financing': { from: funded, to: stay, whileSuspended: true },
  'record-instalment': { from: funded, to: stay, whileSuspended: true },
  'record-fund-use': { from: funded, to: stay, whileSuspended: true },
} as const satisfies Record<string, Transition>;
