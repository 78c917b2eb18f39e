import type { PhasePlan } from './phase-plan';

/**
 * Product improvements, new outlets and help with selling, while coaching goes on, up to the final evaluation against the
 * baseline. Closed by `graduate`, which is never the system's to give: nothing opens by itself.
 */
export const marketing: PhasePlan = {
  phase: 'marketing',
  performs: ['remind', 'escalate', 'expire', 'issue-letter'],
  waitsFor: ['marketing-plan', 'coaching-session', 'evaluation', 'graduation'],
};
