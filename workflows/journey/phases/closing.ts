import type { PhasePlan } from './phase-plan';

/**
 * After the decision that ended the path: the last letters, and the window in which it may be appealed. An appeal that
 * succeeds leads back into an earlier phase; the window past, nothing is left to do and the run ends.
 */
export const closing: PhasePlan = {
  phase: 'closed',
  performs: ['remind', 'escalate', 'expire', 'issue-letter', 'free-place'],
  waitsFor: ['appeal-window', 'appeal-decision'],
};
