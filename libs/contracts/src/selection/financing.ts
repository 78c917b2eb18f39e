/** How a partner's funds are given: which requests are compared, and the list that comes of it. */
import { z } from 'zod';
import { code, count, money, line } from '../fields';
import { type FinancingOrder, financingOrders } from '../policy/policy';

/** More than nothing, in dirhams. */
export const amountMad = money().positive();
/** `F1`, `F2` …: a request for funds by its place among those of its journey. */
export const requestId = z.string().regex(/^F[1-9]\d{0,3}$/);

/** One request as it is ranked: everything the list depends on, and the version of the journey it was read from. */
export const financingCandidate = z.strictObject({
  journeyId: z.uuid(),
  version: z.int().min(1),
  request: requestId,
  amountMad,
  ownContributionMad: money(),
  /** The committee's total, out of 100; 0 where nobody scored, e.g. after an appeal. */
  score: z.number().min(0).max(100),
  region: z.string().regex(/^\d{2}$/),
  members: count(),
  women: count(),
  requestedAt: z.iso.datetime(),
  /** Court and number as they are compared: unique within a batch. */
  registration: z.string().min(1),
});
export type FinancingCandidate = z.infer<typeof financingCandidate>;

export const financingReasons = [
  /** What was left of the budget when its turn came covers it. */
  'within-budget',
  /** What was left does not cover it; a smaller one behind it may still be covered. */
  'beyond-budget',
  /** It asks for more than the policy allows one request. */
  'above-maximum',
] as const;
export type FinancingReason = (typeof financingReasons)[number];

/** Where a request stands in the list of its round, and why. */
export const financingEntry = z.strictObject({
  journeyId: z.uuid(),
  request: requestId,
  rank: z.int().min(1),
  amountMad,
  outcome: z.enum(['granted', 'declined']),
  reason: z.enum(financingReasons),
  /** Of the budget, when its turn came. */
  leftMad: money(),
});
export type FinancingEntry = z.infer<typeof financingEntry>;

/** By what a round is ranked, as it was then. */
export const financingTerms = z.strictObject({
  partner: line(120),
  budgetMad: amountMad,
  order: z.array(z.enum(financingOrders)),
  maxAmountMad: money().optional(),
});
export interface FinancingTerms {
  partner: string;
  budgetMad: number;
  order: readonly FinancingOrder[];
  maxAmountMad?: number;
}

/** Rounds have codes of their own within a batch. */
export const roundCode = code();
