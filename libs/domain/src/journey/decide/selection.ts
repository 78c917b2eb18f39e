/** Scoring, the committee's decision, appeals. */
import type { JourneyStateName, ProgrammePolicy } from '@mourafaka/contracts';
import type { JourneyState } from '../state';
import { type Handlers, invalid, invalidField, notNow } from './handler';

type Names = 'score' | 'admit' | 'waitlist' | 'reject' | 'appeal' | 'decide-appeal';

/** Each criterion of the policy scored within its maximum, and none besides. */
function scoreIssues(scores: Record<string, number>, { criteria }: ProgrammePolicy) {
  const unknown = Object.keys(scores).filter((key) => !criteria.some((criterion) => criterion.key === key));
  const wrong = criteria.flatMap(({ key, max }) => {
    const value = scores[key];
    if (value === undefined) return [{ field: `scores.${key}`, code: 'FIELD.REQUIRED' }];
    return value > max ? [{ field: `scores.${key}`, code: 'FIELD.TOO_BIG', params: { maximum: max } }] : [];
  });
  return [...unknown.map((key) => ({ field: `scores.${key}`, code: 'JOURNEY.CRITERION_UNKNOWN' })), ...wrong];
}

/** Weighted mean in per cent, two decimals. */
export function weightedTotal(scores: Record<string, number>, { criteria }: ProgrammePolicy): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const points = criteria.reduce((sum, { key, weight, max }) => sum + ((scores[key] ?? 0) / max) * weight, 0);
  return weights === 0 ? 0 : Math.round((points / weights) * 10_000) / 100;
}

/** Where an appeal can lead, by what it is against. */
function appealTarget(
  outcome: 'admit' | 'reassess' | 'dismiss',
  { appeal, closing }: JourneyState,
): JourneyStateName | undefined {
  const against = appeal?.against;
  if (outcome === 'dismiss') return against;
  if (outcome === 'admit') return against === 'rejected' ? 'admitted' : undefined;
  if (against === 'lapsed') return 'submitted';
  return against === 'excluded' ? closing?.from : 'complete';
}

export const decideSelection: Handlers<Names> = {
  score: ({ scores, conflictOfInterest, remark }, state, { actor, policy, policyVersion }) => {
    const errors = scoreIssues(scores, policy);
    if (errors.length > 0) return invalid('COMMAND.INVALID', errors);
    const counted = !conflictOfInterest;
    const others = state.scores.filter((score) => score.counted && score.scorer !== actor.id).length;
    const complete = others + (counted ? 1 : 0) >= policy.minScorers;
    const total = weightedTotal(scores, policy);
    return [
      {
        type: 'ApplicationScored',
        data: { scorer: actor.id, scores, total, counted, remark, policyVersion, complete },
      },
    ];
  },
  admit: (payload, _state, { policy }) => {
    const unknown = payload.wave !== undefined && !policy.waves.some(({ code }) => code === payload.wave);
    if (unknown) return invalidField('wave', 'JOURNEY.WAVE_UNKNOWN', { wave: payload.wave ?? '' });
    return [{ type: 'ApplicationAdmitted', data: payload }];
  },
  waitlist: (payload) => [{ type: 'ApplicationWaitlisted', data: payload }],
  reject: (payload) => [{ type: 'ApplicationRejected', data: payload }],
  appeal: ({ grounds }, state) => [{ type: 'AppealLodged', data: { grounds, against: state.state } }],
  'decide-appeal': ({ outcome, reason }, state) => {
    const to = appealTarget(outcome, state);
    if (!to) return notNow('JOURNEY.APPEAL_CANNOT_ADMIT');
    return [{ type: 'AppealDecided', data: { outcome, reason, to } }];
  },
};
