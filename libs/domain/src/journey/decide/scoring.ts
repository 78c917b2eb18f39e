/** Scores of the committee's members, each blind to the others', and conflicts of interest. */
import type { ProgrammePolicy, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { scoringOf } from '../scoring';
import type { JourneyState, Score } from '../state';
import { type Handlers, invalid, notNow } from './handler';

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

/**
 * Ranking locks the scores of those who are in the list. A file that was not scored to the end is in none and may still be;
 * one that an appeal brought back is scored anew, since its list is past.
 */
const locked = (state: JourneyState, { selection }: DecisionContext): Refusal | undefined =>
  selection?.ranked && state.state === 'scored' && !state.reassessed
    ? notNow('JOURNEY.SCORES_LOCKED', { wave: selection.wave ?? state.wave ?? '' })
    : undefined;

export const decideScoring: Handlers<'score' | 'declare-conflict'> = {
  score: ({ scores, conflictOfInterest, remark }, state, context) => {
    const { actor, policy, policyVersion } = context;
    const tooLate = locked(state, context);
    if (tooLate) return tooLate;
    const errors = scoreIssues(scores, policy);
    if (errors.length > 0) return invalid('COMMAND.INVALID', errors);
    const total = weightedTotal(scores, policy);
    const mine: Score = { scorer: actor.id, scores, total, counted: !conflictOfInterest };
    const others = state.scores.filter(({ scorer }) => scorer !== actor.id);
    const { complete, spread, exceeded } = scoringOf({ scores: [...others, mine] }, policy);
    return [{ type: 'ApplicationScored', data: { ...mine, remark, policyVersion, complete, spread, exceeded } }];
  },
  'declare-conflict': ({ reason }, state, context) => {
    const { id: member } = context.actor;
    const scores = state.scores.filter(({ scorer }) => scorer !== member);
    const tooLate = scores.length < state.scores.length ? locked(state, context) : undefined;
    if (tooLate) return tooLate;
    const { complete } = scoringOf({ scores }, context.policy);
    return [{ type: 'ConflictDeclared', data: { member, reason, complete } }];
  },
};
