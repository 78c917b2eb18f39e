import type { StagePlan } from '../../lib/stage-plan';

/**
 * While the cooperatives of every wave go their ways: a place that comes free before training is offered to the next on the
 * waiting list, and the lists of partner financing are signed in time. Closed by `close-batch`, which is never the system's to give.
 */
export const running: StagePlan = {
  performs: ['dispatch', 'offer', 'tell', 'remind', 'escalate'],
  waitsFor: ['rank-financing', 'approve-financing', 'close-batch'],
};
