/** The moves of the application: from its submission to its eligibility. */
import { open, stay, undecided, type Transition } from '../states';

export const applicationMoves = {
  'submit-application': { from: ['new'], to: ['submitted'] },
  'request-completion': { from: ['submitted', 'complete'], to: ['incomplete'] },
  'complete-file': { from: ['incomplete', 'submitted'], to: ['submitted'] },
  'declare-complete': { from: ['submitted', 'incomplete'], to: ['complete'] },
  'assess-eligibility': { from: ['complete', 'eligible', 'ineligible'], to: ['eligible', 'ineligible', 'scored'] },
  'dismiss-duplicate': { from: open, to: stay },
  'merge-duplicate': { from: [...undecided, 'waitlisted'], to: ['merged'] },
} as const satisfies Record<string, Transition>;
