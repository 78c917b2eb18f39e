import type { PhasePlan } from './phase-plan';

/**
 * From the expression of interest to the committee's decision: staff check the file and score it, the applicant completes
 * it. A file not completed in time lapses. Closed by `admit`, or by a place of the waiting list that is accepted; one that
 * is not goes back to the batch. A consultant assigned, the system opens the diagnosis.
 */
export const application: PhasePlan = {
  phase: 'application',
  performs: ['remind', 'escalate', 'expire', 'issue-letter', 'free-place', 'open-phase'],
  waitsFor: ['completeness-check', 'file-completion', 'decision', 'place-answer', 'consultant-assignment'],
  opensNextBy: 'start-diagnosis',
};
