/** The order of the candidates of a wave: by total, and between equal totals by the rules the policy states. */
import type { Candidate, TieBreak, tieBreaks } from '@mourafaka/contracts';

/** Negative when the first is better. */
type Comparison = (a: Candidate, b: Candidate) => number;

const first =
  (holds: (candidate: Candidate) => boolean): Comparison =>
  (a, b) =>
    Number(holds(b)) - Number(holds(a));
/** Shares are compared multiplied out, so that no rounding decides; of nobody nothing is a share. */
const higherShare =
  (part: (candidate: Candidate) => number): Comparison =>
  (a, b) =>
    part(b) * Math.max(a.members, 1) - part(a) * Math.max(b.members, 1);
const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const criterion =
  (key: string): Comparison =>
  (a, b) =>
    (b.criteria[key] ?? 0) - (a.criteria[key] ?? 0);

const comparisons: Readonly<Record<(typeof tieBreaks)[number], Comparison>> = {
  'woman-led': first(({ womanLed }) => womanLed),
  rural: first(({ rural }) => rural),
  'women-share': higherShare(({ women }) => women),
  'youth-share': higherShare(({ youth }) => youth),
  members: (a, b) => b.members - a.members,
  younger: (a, b) => text(b.registeredOn, a.registeredOn),
  earlier: (a, b) => text(a.submittedAt, b.submittedAt),
};

const isNamed = (rule: TieBreak): rule is (typeof tieBreaks)[number] => rule in comparisons;
const comparisonOf = (rule: TieBreak): Comparison =>
  isNamed(rule) ? comparisons[rule] : criterion(rule.slice('criterion:'.length));

/** Totals count in hundredths. The registration, which is unique, ends every tie, so that nothing is left to chance. */
export function byRank(candidates: readonly Candidate[], rules: readonly TieBreak[]): Candidate[] {
  const chain: Comparison[] = [
    (a, b) => Math.round(b.total * 100) - Math.round(a.total * 100),
    ...rules.map(comparisonOf),
    (a, b) => text(a.registration, b.registration),
    (a, b) => text(a.journeyId, b.journeyId),
  ];
  return [...candidates].sort((a, b) => {
    for (const compare of chain) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}
