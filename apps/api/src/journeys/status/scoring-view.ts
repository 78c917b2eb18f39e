import type { JourneyStateName } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { may, type Principal, type Resource } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../../openapi/named';

export const scoringView = name(
  'Scoring',
  z.object({
    complete: z.boolean().describe('Everybody the policy asks for has scored'),
    scorers: z.int().describe('Scores that count, by as many members'),
    scores: z
      .array(z.object({ scorer: z.string(), total: z.number().describe('Out of 100'), counted: z.boolean() }))
      .describe('One’s own; the others’ once the file is complete, to a member once they have scored as well'),
    hidden: z.int().describe('Scores there are besides those shown'),
  }),
);
export type ScoringView = z.infer<typeof scoringView>;

/** States in which the file may still be scored. */
const scorable: readonly JourneyStateName[] = [
  'submitted',
  'incomplete',
  'complete',
  'eligible',
  'ineligible',
  'scored',
];

const isComplete = ({ state, scores }: JourneyState): boolean =>
  scores.length > 0 && (state === 'scored' || !scorable.includes(state));

/**
 * Whose scores a person may see: members of the committee score blind to each other, so nobody sees a score of another
 * before the file is complete, and a member who may still score not before they have. One's own is always shown.
 */
export function seesScoreOf(
  principal: Principal,
  journey: { state: JourneyState; resource: Resource },
): (scorer: string) => boolean {
  const { state, resource } = journey;
  const isMember = principal.roles.includes('committee');
  const hasScored = state.scores.some(({ scorer }) => scorer === principal.id);
  const isBlind = isMember && !hasScored && scorable.includes(state.state);
  const seesOthers = may(principal, 'journey.scores', resource) && isComplete(state) && !isBlind;
  return (scorer) => seesOthers || scorer === principal.id;
}

/** Undefined before anybody has scored. */
export function scoringOfJourney(
  principal: Principal,
  journey: { state: JourneyState; resource: Resource },
): ScoringView | undefined {
  const { scores } = journey.state;
  if (scores.length === 0) return undefined;
  const sees = seesScoreOf(principal, journey);
  const shown = scores.filter(({ scorer }) => sees(scorer));
  return {
    complete: isComplete(journey.state),
    scorers: scores.filter(({ counted }) => counted).length,
    scores: shown.map(({ scorer, total, counted }) => ({ scorer, total, counted })),
    hidden: scores.length - shown.length,
  };
}
