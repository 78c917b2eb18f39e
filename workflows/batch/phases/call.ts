import type { StagePlan } from '../../lib/stage-plan';

/**
 * The call for applications. Whoever has not planned it in time is reminded, and the delay is escalated. Once it is planned, the
 * system opens it at its first midnight, reminds staff before it ends, however often it is extended, and closes it when its last
 * day is over.
 */
export const call: StagePlan = {
  performs: ['open-call', 'remind', 'escalate', 'close-call', 'dispatch'],
  waitsFor: ['adopt-policy', 'open-call'],
};
