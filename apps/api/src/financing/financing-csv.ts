import { type Language, translate } from '@mourafaka/platform';
import { stringify } from 'csv-stringify/sync';
import type { FinancingEntryView } from './financing-view';

/** Key of the column's head → its value. */
const columns: readonly [string, (entry: FinancingEntryView, language: Language) => string | number | null][] = [
  ['COLUMN.rank', ({ rank }) => rank],
  ['COLUMN.denomination', ({ denomination }) => denomination],
  ['COLUMN.registration', ({ registration }) => registration],
  ['COLUMN.region', ({ region }) => region],
  ['FINANCING_COLUMN.request', ({ request }) => request],
  ['FINANCING_COLUMN.score', ({ score }) => score],
  ['FINANCING_COLUMN.amount', ({ amountMad }) => amountMad],
  ['FINANCING_COLUMN.ownContribution', ({ ownContributionMad }) => ownContributionMad],
  ['FINANCING_COLUMN.left', ({ leftMad }) => leftMad],
  ['COLUMN.outcome', ({ outcome }, language) => translate(`FINANCING_OUTCOME.${outcome}`, {}, language)],
  ['COLUMN.reason', ({ reason }) => reason.text],
];

/** The list as a spreadsheet opens it: UTF-8 with its mark, semicolons, and no cell that is taken for a formula. */
export function financingCsv(entries: readonly FinancingEntryView[], language: Language): string {
  const heads = columns.map(([key]) => translate(key, {}, language));
  const rows = entries.map((entry) => columns.map(([, valueOf]) => valueOf(entry, language)));
  return stringify([heads, ...rows], { bom: true, delimiter: ';', escape_formulas: true });
}
