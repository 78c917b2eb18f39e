/** A round's decisions as ordinary commands to its journeys: one for each request. */
import { type BulkItem, type FinancingReason, financingReasonTexts, type JourneyPayload } from '@mourafaka/contracts';
import { centimes } from '../money';
import type { RoundEntry, RoundState } from './state';

/** The reason in the two languages of the administration, with its amounts. */
function reasonText({ reason, amountMad, leftMad }: RoundEntry, maximumMad: number | undefined): string {
  const params: Record<string, string> = {
    amount: String(amountMad),
    left: String(leftMad),
    maximum: String(maximumMad ?? ''),
  };
  const fill = (text: string): string => text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => params[name] ?? '');
  const { ar, fr } = financingReasonTexts[reason satisfies FinancingReason];
  return `${fill(fr)} — ${fill(ar)}`;
}

type Instalments = JourneyPayload<'grant-financing'>['instalments'];

/** The amount in parts, to the centime; the last takes what rounding leaves, and a part of nothing is none. */
export function partsOfGrant(amountMad: number, parts: readonly { dueOn: string; percent: number }[]): Instalments {
  let left = centimes(amountMad);
  return parts.flatMap(({ dueOn, percent }, n) => {
    const part = n === parts.length - 1 ? left : Math.floor((centimes(amountMad) * percent) / 100);
    left -= part;
    return part > 0 ? [{ dueOn, amountMad: part / 100 }] : [];
  });
}

/** One ordinary command for each line of the list of an approved round. */
export function financingItems({
  round,
  ranking,
  signatures,
  entries,
  instalments,
  maxAmountMad,
}: RoundState): BulkItem[] {
  return entries.map((entry): BulkItem => {
    const { journeyId, request, outcome, amountMad } = entry;
    const list = { round, request, ranking, signedBy: signatures };
    if (outcome === 'granted') {
      const payload = { ...list, amountMad, instalments: partsOfGrant(amountMad, instalments ?? []) };
      return { journeyId, command: 'grant-financing', payload };
    }
    return { journeyId, command: 'decline-financing', payload: { ...list, reason: reasonText(entry, maxAmountMad) } };
  });
}
