import type { PhasePlan } from './phase-plan';

/**
 * From the expression of interest to the committee's decision: staff check the file and score it, the applicant completes
 * it. A file not completed in time lapses. Closed by `admit`; a consultant assigned, the system opens the diagnosis.
 */
export const application: PhasePlan = {
  phase: 'application',
  performs: ['remind', 'escalate', 'expire', 'issue-letter', 'open-phase'],
  waitsFor: ['completeness-check', 'file-completion', 'decision', 'consultant-assignment'],
  opensNextBy: 'start-diagnosis',
};
