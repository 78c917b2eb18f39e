import { isDeepStrictEqual } from 'node:util';
import { differenceMad, financingList, grantedOf } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import type { ListedCooperative } from '../selection/listed-cooperatives';
import type { FinancingEntryView, FinancingListView } from './financing-view';
import type { RoundList } from './round-lists';

export interface Shown {
  language: Language;
  /** By journey, as they are today. */
  cooperatives: ReadonlyMap<string, ListedCooperative>;
  /** Whether the caller may see cooperatives of the region. */
  seesRegion: (region: string) => boolean;
}

export const person = ({ id, name, role }: RoundList['by']) => ({ id, name, role });
const percent = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0);

/** A list in words, with what of it the caller may see. */
export function showList(list: RoundList, shown: Shown): FinancingListView {
  const { ranked, at, by, status, signatures, approved } = list;
  const { terms, candidates, grantedMad } = ranked;
  return {
    ranking: ranked.ranking,
    rankedAt: at,
    rankedBy: person(by),
    status,
    policyVersion: ranked.policyVersion,
    order: terms.order.map((one) => ({ by: one, name: translate(`FINANCING_ORDER.${one}`, {}, shown.language) })),
    maxAmountMad: terms.maxAmountMad ?? null,
    grantedMad,
    leftMad: differenceMad(terms.budgetMad, grantedMad),
    signatures: signatures.map((signature) => ({ by: person(signature.by), at: signature.at })),
    approvedAt: approved?.at ?? null,
    bulkId: approved?.bulkId ?? null,
    instalments: approved?.instalments ?? [],
    reproduced: isReproduced(ranked),
    candidates: candidates.length,
    entries: showEntries(ranked, shown),
  };
}

/** Whether the recorded inputs give the recorded list again. */
function isReproduced({ candidates, terms, entries, grantedMad }: RoundList['ranked']): boolean {
  const again = financingList(candidates, terms);
  return isDeepStrictEqual(JSON.parse(JSON.stringify(again)), entries) && grantedOf(again) === grantedMad;
}

function showEntries(
  { candidates, entries, terms }: RoundList['ranked'],
  { language, cooperatives, seesRegion }: Shown,
): FinancingEntryView[] {
  const keyOf = ({ journeyId, request }: { journeyId: string; request: string }) => `${journeyId}/${request}`;
  const byKey = new Map(candidates.map((candidate) => [keyOf(candidate), candidate]));
  return entries.flatMap(({ reason: code, ...entry }) => {
    const candidate = byKey.get(keyOf(entry));
    if (!candidate || !seesRegion(candidate.region)) return [];
    const { registration, region, score, ownContributionMad, women, members, requestedAt } = candidate;
    const { amountMad: amount, leftMad: left } = entry;
    const text = translate(`FINANCING_REASON.${code}`, { amount, left, maximum: terms.maxAmountMad ?? '' }, language);
    return [
      {
        ...entry,
        denomination: cooperatives.get(entry.journeyId)?.denomination ?? null,
        registration,
        region,
        score,
        ownContributionMad,
        ownContributionPercent: percent(ownContributionMad, ownContributionMad + amount),
        womenPercent: percent(women, members),
        requestedAt,
        reason: { code, text },
      },
    ];
  });
}
