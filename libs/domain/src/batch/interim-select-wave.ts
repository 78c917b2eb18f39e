import type { Candidate, RankedEntry, WavePlaces, WaveRules } from '@mourafaka/contracts';

/** By total alone. */
export function selectWave(
  candidates: readonly Candidate[],
  { target, rules }: WaveRules,
): { entries: RankedEntry[]; places: WavePlaces } {
  const sorted = [...candidates].sort((a, b) => b.total - a.total || (a.registration < b.registration ? -1 : 1));
  const entries = sorted.map(({ journeyId, total }, n): RankedEntry => {
    const at = { journeyId, rank: n + 1, total };
    if (total < rules.passMark) return { ...at, outcome: 'out', reason: 'below-pass-mark' };
    if (n < target) return { ...at, outcome: 'in', reason: 'rank' };
    const waiting = n + 1 - target;
    return waiting > (rules.waitingList ?? Infinity)
      ? { ...at, outcome: 'out', reason: 'waiting-list-full' }
      : { ...at, outcome: 'waiting', reason: 'places-taken', waiting };
  });
  const filled = entries.filter(({ outcome }) => outcome === 'in').length;
  return { entries, places: { target, filled, quotas: [], shares: [] } };
}
