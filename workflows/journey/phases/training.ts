import type { PhasePlan } from './phase-plan';

/**
 * Collective modules, coaching sessions about every sixty days and technical assistance. Closed when the modules and
 * sessions the policy asks for are done; the system then opens the marketing.
 */
export const training: PhasePlan = {
  phase: 'training',
  performs: ['remind', 'escalate', 'expire', 'issue-letter', 'open-phase'],
  waitsFor: ['coaching-session', 'evaluation'],
  opensNextBy: 'start-marketing',
};
