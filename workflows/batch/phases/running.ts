import type { StagePlan } from '../../lib/stage-plan';

/**
 * While the cooperatives of every wave go their ways: a place that comes free before training is offered to the next on the
 * waiting list. Closed by `close-batch`, which is never the system's to give.
 */
export const running: StagePlan = {
  performs: ['dispatch', 'offer', 'tell'],
  waitsFor: ['close-batch'],
};
