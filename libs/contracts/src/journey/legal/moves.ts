/** The moves of the legal calendar: from admission to the end of the path, also while it rests. */
import { accompanied, stay, type Transition } from '../states';

const onThePath = ['admitted', ...accompanied, 'evaluated'] as const;
const reported = { from: onThePath, to: stay, whileSuspended: true } as const;

export const legalMoves = {
  'record-assembly': reported,
  'record-accounts-filed': reported,
  'record-capital-payment': reported,
} as const satisfies Record<string, Transition>;
