import type { JourneyStateName } from '@mourafaka/contracts';
import { type JourneyState, type Scored, scoringNow } from '@mourafaka/domain';
import { may, type Principal, type Resource } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../../openapi/named';

const points = z.record(z.string(), z.number()).describe('Points by criterion');

export const scoringView = name(
  'Scoring',
  z.object({
    complete: z.boolean().describe('As many members as needed have scored'),
    counted: z.int().describe('Scores that count, by as many members'),
    needed: z.int().describe('By the policy; one more when the scores differ by more than its limit'),
    exceeded: z.boolean().describe('The scores differ by more than the policy’s limit'),
    spread: z.number().optional().describe('By how many points of 100; to members once they see the scores'),
    total: z.number().optional().describe('Mean of the scores that count, out of 100; once they are seen'),
    criteria: points.optional(),
    conflicts: z.array(z.string()).describe('Members who declared a conflict of interest'),
    scores: z
      .array(
        z.object({
          scorer: z.string(),
          total: z.number().describe('Out of 100'),
          criteria: points,
          counted: z.boolean(),
        }),
      )
      .describe('One’s own; the others’ once the file is complete, to who may score it once they have scored as well'),
    hidden: z.int().describe('Scores there are besides those shown'),
  }),
);
export type ScoringView = z.infer<typeof scoringView>;

interface Journey {
  state: Pick<JourneyState, 'state' | 'conflicts'> & Scored;
  resource: Resource;
}

/** States in which the file may still be scored. */
const scorable: readonly JourneyStateName[] = [
  'submitted',
  'incomplete',
  'complete',
  'eligible',
  'ineligible',
  'scored',
];

/** Whoever may score a file, of the committee or not, scores it blind to the others. */
const isScorer = (principal: Principal, { resource }: Journey): boolean => may(principal, 'journey.score', resource);

/** Whether a person sees what others gave: never before the file is complete, and a scorer not before they have scored. */
function seesOthers(principal: Principal, journey: Journey): boolean {
  const { state, resource } = journey;
  const hasScored = state.scores.some(({ scorer }) => scorer === principal.id);
  const isBlind = isScorer(principal, journey) && !hasScored && scorable.includes(state.state);
  return may(principal, 'journey.scores', resource) && scoringNow(state).complete && !isBlind;
}

/** Whose scores a person may see: those who may score do so blind to each other; one's own is always shown. */
export function seesScoreOf(principal: Principal, journey: Journey): (scorer: string) => boolean {
  const all = seesOthers(principal, journey);
  return (scorer) => all || scorer === principal.id;
}

/** Undefined before anybody has scored or declared a conflict. */
export function scoringOfJourney(principal: Principal, journey: Journey): ScoringView | undefined {
  const { scores, conflicts } = journey.state;
  if (scores.length === 0 && conflicts.length === 0) return undefined;
  const { complete, counted, needed, exceeded, spread, total, criteria } = scoringNow(journey.state);
  const all = seesOthers(principal, journey);
  const isOnlooker = may(principal, 'journey.scores', journey.resource) && !isScorer(principal, journey);
  const shown = scores.filter(({ scorer }) => all || scorer === principal.id);
  return {
    complete,
    counted,
    needed,
    exceeded,
    // To a scorer who has given theirs, the spread would give away what the other one gave.
    ...((all || isOnlooker) && exceeded && { spread }),
    ...(all && { total, criteria }),
    conflicts,
    scores: shown.map((score) => ({
      scorer: score.scorer,
      total: score.total,
      criteria: score.scores,
      counted: score.counted,
    })),
    hidden: scores.length - shown.length,
  };
}
