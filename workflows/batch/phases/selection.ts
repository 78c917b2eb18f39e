import type { StagePlan } from '../../lib/stage-plan';

/**
 * From the closed call to the last wave handed out: staff check and the committee scores, signs and releases; the system
 * ranks and releases where the policy gives a date, hands the decisions of a released wave out by a bulk, and fills the
 * places that come free in waves released earlier. Whoever does not rank, sign or release in time is reminded, and the
 * delay is escalated.
 */
export const selection: StagePlan = {
  performs: ['rank', 'release', 'dispatch', 'offer', 'tell', 'remind', 'escalate'],
  waitsFor: ['open-scoring', 'rank', 'approve-selection', 'release-wave', 'rank-financing', 'approve-financing'],
};
