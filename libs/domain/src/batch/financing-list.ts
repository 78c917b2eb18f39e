/** The list of a financing round: requests in the policy's order, each granted while what is left of the budget covers it. */
import type {
  BatchEventData,
  FinancingCandidate,
  FinancingEntry,
  FinancingOrder,
  FinancingTerms,
  ProgrammePolicy,
} from '@mourafaka/contracts';
import { centimes, sumMad } from '../money';
import { canonicalText, digestOf } from './digest';
import type { RoundState } from './state';

type Ranked = BatchEventData<'FinancingRanked'>;
type Compare = (a: FinancingCandidate, b: FinancingCandidate) => number;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ownShare = ({ ownContributionMad: own, amountMad }: FinancingCandidate): number => own / (own + amountMad);
const womenShare = ({ women, members }: FinancingCandidate): number => (members > 0 ? women / members : 0);

const comparisons: Readonly<Record<FinancingOrder, Compare>> = {
  score: (a, b) => b.score - a.score,
  'own-contribution': (a, b) => ownShare(b) - ownShare(a),
  'women-share': (a, b) => womenShare(b) - womenShare(a),
  'smaller-amount': (a, b) => a.amountMad - b.amountMad,
  earlier: (a, b) => byText(a.requestedAt, b.requestedAt),
};

const numberOf = ({ request }: FinancingCandidate): number => Number(request.slice(1));

/** The policy's order, then the registration, which no two cooperatives of a batch share. */
const compareBy =
  (order: readonly FinancingOrder[]): Compare =>
  (a, b) => {
    for (const name of order) {
      const difference = comparisons[name](a, b);
      if (difference !== 0) return difference;
    }
    return byText(a.registration, b.registration) || numberOf(a) - numberOf(b) || byText(a.journeyId, b.journeyId);
  };

/**
 * Who is granted what they ask for. Each request in its turn gets the whole of it or nothing: one that is larger than what
 * is left is passed, and a smaller one behind it may still be covered. Never more than the budget in all.
 */
export function financingList(
  candidates: readonly FinancingCandidate[],
  { order, budgetMad, maxAmountMad }: FinancingTerms,
): FinancingEntry[] {
  let left = centimes(budgetMad);
  return [...candidates].sort(compareBy(order)).map(({ journeyId, request, amountMad }, n): FinancingEntry => {
    const entry = { journeyId, request, rank: n + 1, amountMad, leftMad: left / 100 };
    if (maxAmountMad !== undefined && amountMad > maxAmountMad)
      return { ...entry, outcome: 'declined', reason: 'above-maximum' };
    if (centimes(amountMad) > left) return { ...entry, outcome: 'declined', reason: 'beyond-budget' };
    left -= centimes(amountMad);
    return { ...entry, outcome: 'granted', reason: 'within-budget' };
  });
}

export const grantedOf = (entries: readonly FinancingEntry[]): number =>
  sumMad(entries.flatMap(({ outcome, amountMad }) => (outcome === 'granted' ? [amountMad] : [])));

/** By what a round is ranked today. */
const termsOf = (
  { partner, budgetMad }: Pick<RoundState, 'partner' | 'budgetMad'>,
  { financing: { order, maxAmountMad } }: Pick<ProgrammePolicy, 'financing'>,
): FinancingTerms & { order: FinancingOrder[] } => ({
  partner,
  budgetMad,
  order,
  ...(maxAmountMad !== undefined && { maxAmountMad }),
});

/** Candidates in an order of their own, so that it does not matter in which they were found. */
const inOrder = (candidates: readonly FinancingCandidate[]): FinancingCandidate[] =>
  [...candidates].sort((a, b) => byText(a.journeyId, b.journeyId) || numberOf(a) - numberOf(b));

/** Of all a list rests on; a journey's version is not among it. */
const digestOfList = (terms: FinancingTerms, candidates: readonly FinancingCandidate[]): string =>
  digestOf(canonicalText([terms, inOrder(candidates).map(({ version: _version, ...facts }) => facts)]));

/** The next list of a round. */
export function rankRound(
  round: RoundState,
  candidates: readonly FinancingCandidate[],
  policy: ProgrammePolicy,
  policyVersion: number,
): Ranked {
  const terms = termsOf(round, policy);
  const entries = financingList(candidates, terms);
  return {
    round: round.round,
    ranking: round.ranking + 1,
    policyVersion,
    terms,
    candidates: inOrder(candidates),
    entries,
    grantedMad: grantedOf(entries),
    digest: digestOfList(terms, candidates),
  };
}

/** Whether a round's last list would be another one today. */
export const isRoundOutdated = (
  round: RoundState,
  candidates: readonly FinancingCandidate[],
  policy: ProgrammePolicy,
): boolean => digestOfList(termsOf(round, policy), candidates) !== round.digest;
