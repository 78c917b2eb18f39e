import { isDeepStrictEqual } from 'node:util';
import type { Candidate, ProgrammePolicy, RankedEntry, WaveRules } from '@mourafaka/contracts';
import { rerank } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import type { ListedCooperative } from './listed-cooperatives';
import type { SelectionEntry, WaveSelection } from './selection-view';
import { tieFacts } from './tie-facts';
import type { WaveList } from './wave-lists';

export interface Shown {
  /** The policy the list was made by. */
  policy: ProgrammePolicy;
  language: Language;
  /** By journey, as they are today. */
  cooperatives: ReadonlyMap<string, ListedCooperative>;
  /** Whether the caller may see cooperatives of the region. */
  seesRegion: (region: string) => boolean;
}

const person = ({ id, name, role }: WaveList['by']) => ({ id, name, role });

/** A list in words, with what of it the caller may see. */
export function showList(list: WaveList, shown: Shown): WaveSelection {
  const { ranked, at, by, status, releasedAt, signatures } = list;
  const { rules, places, candidates, entries } = ranked;
  const shareNames = new Map(rules.rules.shares.map(({ key, names }) => [key, names[shown.language]]));
  return {
    wave: ranked.wave,
    ranking: ranked.ranking,
    rankedAt: at,
    rankedBy: person(by),
    status,
    releasedAt,
    policyVersion: ranked.policyVersion,
    passMark: rules.rules.passMark,
    target: places.target,
    filled: places.filled,
    quotas: places.quotas,
    shares: places.shares.map((share) => ({ ...share, name: shareNames.get(share.key) ?? share.key })),
    signatures: signatures.map((signature) => ({ by: person(signature.by), at: signature.at })),
    reproduced: isReproduced(ranked),
    candidates: candidates.length,
    inNoWave: ranked.inNoWave,
    unscored: ranked.unscored ?? 0,
    entries: showEntries(entries, candidates, rules, shown),
  };
}

/** Whether the recorded inputs give the recorded list again. */
function isReproduced({ candidates, rules, entries, places }: WaveList['ranked']): boolean {
  const again = rerank({ candidates, rules });
  // As the journal keeps them: without what is undefined.
  return isDeepStrictEqual(JSON.parse(JSON.stringify(again)), { entries, places });
}

function showEntries(
  entries: readonly RankedEntry[],
  candidates: readonly Candidate[],
  rules: WaveRules,
  shown: Shown,
): SelectionEntry[] {
  const byJourney = new Map(candidates.map((candidate) => [candidate.journeyId, candidate]));
  const byTotal = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const equals = byTotal.get(candidate.total);
    if (equals) equals.push(candidate);
    else byTotal.set(candidate.total, [candidate]);
  }
  return entries.flatMap((entry) => {
    const candidate = byJourney.get(entry.journeyId);
    if (!candidate || !shown.seesRegion(candidate.region)) return [];
    const equals = byTotal.get(candidate.total) ?? [];
    return [showEntry(entry, candidate, { rules, equals }, shown)];
  });
}

function showEntry(
  { journeyId, rank, total, outcome, waiting, reason: code, share }: RankedEntry,
  candidate: Candidate,
  { rules, equals }: { rules: WaveRules; equals: readonly Candidate[] },
  { policy, language, cooperatives }: Shown,
): SelectionEntry {
  const { registration, region, sector, criteria } = candidate;
  const params = {
    share: rules.rules.shares.find(({ key }) => key === share)?.names[language] ?? '',
    target: rules.target,
    quota: rules.quotas[region] ?? '',
    passMark: rules.rules.passMark,
    waitingList: rules.rules.waitingList ?? '',
  };
  return {
    journeyId,
    rank,
    denomination: cooperatives.get(journeyId)?.denomination ?? null,
    suspected: cooperatives.get(journeyId)?.suspected ?? false,
    registration,
    region,
    sector,
    total,
    criteria,
    outcome,
    waiting: waiting ?? null,
    reason: { code, share, text: translate(`PLACE.${code}`, params, language).trim() },
    tie: tieFacts(candidate, equals, { tieBreaks: rules.rules.tieBreaks, criteria: policy.criteria }, language),
  };
}
