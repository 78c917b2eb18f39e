import type { PhasePlan } from './phase-plan';

/**
 * The consultant's strategic diagnosis and the development plan that follows from it. Closed by
 * `approve-development-plan`; the system then opens the training.
 */
export const diagnosis: PhasePlan = {
  phase: 'diagnosis',
  performs: ['remind', 'escalate', 'expire', 'issue-letter', 'free-place', 'open-phase'],
  waitsFor: ['plan', 'plan-approval', 'training-start'],
  opensNextBy: 'start-training',
};
