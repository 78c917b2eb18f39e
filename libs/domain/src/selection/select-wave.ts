import type { Candidate, PlaceReason, RankedEntry, ShareRule, WavePlaces, WaveRules } from '@mourafaka/contracts';
import { byRank } from './by-rank';
import { countsFor, givePlaces, type PlacesGiven } from './places';

type Given = Pick<RankedEntry, 'outcome' | 'reason' | 'share' | 'waiting'>;

/** Why somebody who passed is not in, as it stood when it was their turn. */
function reasonToWait(
  { region }: Candidate,
  before: readonly Candidate[],
  filled: number,
  wave: WaveRules,
): PlaceReason {
  if (before.length === filled) return 'places-taken';
  const ofRegion = before.filter((other) => other.region === region).length;
  return ofRegion >= (wave.quotas[region] ?? Infinity) ? 'region-quota' : 'kept-for-share';
}

/** The reason, with the first share of the policy that is behind it. */
const because = (reason: PlaceReason, share: ShareRule | undefined): Pick<Given, 'reason' | 'share'> =>
  share ? { reason, share: share.key } : { reason };

/** What each of those who passed is given, in the order of their rank. */
function givenTo(passed: readonly Candidate[], { chosen, alone, tight }: PlacesGiven, wave: WaveRules): Given[] {
  const { waitingList = Infinity } = wave.rules;
  const before: Candidate[] = [];
  let waiting = 0;
  return passed.map((candidate): Given => {
    if (chosen.has(candidate)) {
      before.push(candidate);
      if (alone.has(candidate)) return { outcome: 'in', reason: 'rank' };
      const asking = tight.find((share) => countsFor(share, candidate));
      return { outcome: 'in', ...because('minimum-share', asking) };
    }
    if (waiting >= waitingList) return { outcome: 'out', reason: 'waiting-list-full' };
    const reason = reasonToWait(candidate, before, chosen.size, wave);
    const lacking = reason === 'kept-for-share' ? tight.find((share) => !countsFor(share, candidate)) : undefined;
    return { outcome: 'waiting', ...because(reason, lacking), waiting: ++waiting };
  });
}

function placesOf({ chosen, wanted }: PlacesGiven, { target, quotas, rules }: WaveRules): WavePlaces {
  const among = (test: (candidate: Candidate) => boolean): number => [...chosen].filter(test).length;
  return {
    target,
    filled: chosen.size,
    quotas: Object.keys(quotas)
      .sort()
      .map((region) => ({ region, quota: quotas[region] ?? 0, filled: among((it) => it.region === region) })),
    shares: rules.shares.map((share, n) => ({
      key: share.key,
      wanted: wanted[n] ?? 0,
      met: among((candidate) => countsFor(share, candidate)),
    })),
  };
}

/**
 * The list of a wave: who is in, who waits and who is out, and why, best first. The same candidates and rules make the same
 * list, in whatever order they come.
 */
export function selectWave(
  candidates: readonly Candidate[],
  wave: WaveRules,
): { entries: RankedEntry[]; places: WavePlaces } {
  const ranked = byRank(candidates, wave.rules.tieBreaks);
  const passed = ranked.filter(({ total }) => total >= wave.rules.passMark);
  const places = givePlaces(passed, wave);
  const given = givenTo(passed, places, wave);
  const entries = ranked.map(({ journeyId, total }, n): RankedEntry => {
    const place = given[n] ?? { outcome: 'out', reason: 'below-pass-mark' };
    return { journeyId, rank: n + 1, total, ...place };
  });
  return { entries, places: placesOf(places, wave) };
}
