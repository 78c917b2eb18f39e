/** What the members' scores of one file come to. */
import type { ProgrammePolicy } from '@mourafaka/contracts';
import type { JourneyState, Score } from './state';

export interface Scoring {
  /** Scores that count: those given in a conflict of interest are kept and do not. */
  counted: number;
  /** Points, out of 100, between the highest and the lowest counted total. */
  spread: number;
  /** The spread is beyond the policy's limit: one more member has to score. */
  exceeded: boolean;
  /** Counted scores the decision needs. */
  needed: number;
  complete: boolean;
  /** Mean of the counted totals, out of 100, two decimals. */
  total: number;
  /** Mean points by criterion, two decimals. */
  criteria: Record<string, number>;
}

interface ScoringRules {
  minScorers: number;
  /** Points out of 100. */
  spreadLimit: number;
}

const inCents = (value: number): number => Math.round(value * 100) / 100;

/** Added up from the smallest on, so that the order in which scores arrive changes no last digit. */
const mean = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : inCents([...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length);

export function scoringBy(scores: readonly Score[], { minScorers, spreadLimit }: ScoringRules): Scoring {
  const counting = scores.filter(({ counted }) => counted);
  const totals = counting.map(({ total }) => total);
  const spread = totals.length === 0 ? 0 : inCents(Math.max(...totals) - Math.min(...totals));
  const exceeded = spread > spreadLimit;
  const needed = minScorers + (exceeded ? 1 : 0);
  const keys = [...new Set(counting.flatMap(({ scores: points }) => Object.keys(points)))].sort();
  const pointsOf = (key: string) => counting.flatMap(({ scores: points }) => points[key] ?? []);
  return {
    counted: totals.length,
    spread,
    exceeded,
    needed,
    complete: totals.length >= needed,
    total: mean(totals),
    criteria: Object.fromEntries(keys.map((key) => [key, mean(pointsOf(key))])),
  };
}

/** Where the scoring of a journey stands, by the numbers of a policy. */
export const scoringOf = (
  { scores }: Pick<JourneyState, 'scores'>,
  { minScorers, selection }: Pick<ProgrammePolicy, 'minScorers' | 'selection'>,
): Scoring => scoringBy(scores, { minScorers, spreadLimit: selection.spreadLimit });

/** What of a journey its scoring is worked out from. */
export interface Scored extends Pick<JourneyState, 'scores'> {
  settings: Pick<JourneyState['settings'], 'scoring'>;
}

/** The same by what the journey keeps of its policy; one scorer was enough before several scored one file. */
export const scoringNow = ({ scores, settings }: Scored): Scoring =>
  scoringBy(scores, settings.scoring ?? { minScorers: 1, spreadLimit: 100 });
