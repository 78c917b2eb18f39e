/** The list of a wave: who is compared, by which rules, and whether it would be the same again. */
import type { BatchEventData, Candidate, ProgrammePolicy, WaveRules } from '@mourafaka/contracts';
import { waveOfRegion, waveRulesOf } from '../policy/waves';
import { selectWave } from '../selection';
import { canonicalText, digestOf } from './digest';
import { type BatchState, policyOf } from './state';

type Ranked = BatchEventData<'SelectionRanked'>;

export interface Contest {
  rules: WaveRules;
  candidates: Candidate[];
  /** Eligible, but not scored to the end. */
  unscored: number;
}

/** Candidates by wave, each by the region it is in; those of no wave are counted only. `unscored`: how many, by region. */
export function contestsOf(
  candidates: readonly Candidate[],
  policy: ProgrammePolicy,
  unscored: Readonly<Record<string, number>> = {},
): { contests: Map<string, Contest>; inNoWave: number } {
  const contests = new Map(
    policy.waves.map((wave): [string, Contest] => [
      wave.code,
      { rules: waveRulesOf(policy, wave), candidates: [], unscored: 0 },
    ]),
  );
  const contestOf = (region: string): Contest | undefined => contests.get(waveOfRegion(policy, region)?.code ?? '');
  for (const [region, count] of Object.entries(unscored)) {
    const contest = contestOf(region);
    if (contest) contest.unscored += count;
  }
  let inNoWave = 0;
  for (const candidate of candidates) {
    const contest = contestOf(candidate.region);
    if (contest) contest.candidates.push(candidate);
    else inNoWave++;
  }
  for (const contest of contests.values()) contest.candidates.sort((a, b) => (a.journeyId < b.journeyId ? -1 : 1));
  return { contests, inNoWave };
}

/** Of all a list rests on; a journey's version is not among it, for most of what happens to one changes no list. */
export const contestDigest = ({ rules, candidates }: Contest): string =>
  digestOf(canonicalText([rules, candidates.map(({ version: _version, ...facts }) => facts)]));

/** The next list of a wave. */
export function rank(wave: string, contest: Contest, inNoWave: number, state: BatchState): Ranked {
  return {
    wave,
    ranking: (state.waves[wave]?.ranking ?? 0) + 1,
    policyVersion: state.policyVersion,
    ...contest,
    ...selectWave(contest.candidates, contest.rules),
    inNoWave,
    digest: contestDigest(contest),
  };
}

/** The list as its own event's inputs give it today: the same as the one recorded, or the program has changed its mind. */
export const rerank = ({ candidates, rules }: Pick<Ranked, 'candidates' | 'rules'>): ReturnType<typeof selectWave> =>
  selectWave(candidates, rules);

/** Whether what a wave's last list rests on is still so. */
export function isOutdated(wave: string, state: BatchState, candidates: readonly Candidate[]): boolean {
  const policy = policyOf(state);
  const contest = policy && contestsOf(candidates, policy).contests.get(wave);
  return !contest || contestDigest(contest) !== state.waves[wave]?.digest;
}
