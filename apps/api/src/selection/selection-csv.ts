import { type Language, translate } from '@mourafaka/platform';
import { stringify } from 'csv-stringify/sync';
import type { SelectionEntry, WaveSelection } from './selection-view';

const columns: readonly [
  string,
  (entry: SelectionEntry, wave: string, language: Language) => string | number | null,
][] = [
  ['wave', (_entry, wave) => wave],
  ['rank', ({ rank }) => rank],
  ['denomination', ({ denomination }) => denomination],
  ['registration', ({ registration }) => registration],
  ['region', ({ region }) => region],
  ['sector', ({ sector }) => sector],
  ['total', ({ total }) => total],
  ['outcome', ({ outcome }, _wave, language) => translate(`OUTCOME.${outcome}`, {}, language)],
  ['waiting', ({ waiting }) => waiting],
  ['reason', ({ reason }) => reason.text],
];

/** The lists as a spreadsheet opens them: UTF-8 with its mark, semicolons, and no cell that is taken for a formula. */
export function selectionCsv(waves: readonly WaveSelection[], language: Language): string {
  const rows = waves.flatMap(({ wave, entries }) =>
    entries.map((entry) => columns.map(([, valueOf]) => valueOf(entry, wave, language))),
  );
  const heads = columns.map(([key]) => translate(`COLUMN.${key}`, {}, language));
  return stringify([heads, ...rows], { bom: true, delimiter: ';', escape_formulas: true });
}
