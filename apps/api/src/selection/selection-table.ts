import { columnTexts } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import type { Column, Table } from '@mourafaka/tables';
import type { SelectionEntry, WaveSelection } from './selection-view';

type Row = SelectionEntry & { wave: string };

const columns: readonly Column<Row>[] = [
  { key: 'wave', head: columnTexts.wave, type: 'code', value: ({ wave }) => wave },
  { key: 'rank', head: columnTexts.rank, type: 'integer', value: ({ rank }) => rank },
  { key: 'denomination', head: columnTexts.denomination, type: 'text', value: ({ denomination }) => denomination },
  { key: 'registration', head: columnTexts.registration, type: 'code', value: ({ registration }) => registration },
  { key: 'region', head: columnTexts.region, type: 'code', value: ({ region }) => region },
  { key: 'sector', head: columnTexts.sector, type: 'code', value: ({ sector }) => sector },
  { key: 'total', head: columnTexts.total, type: 'number', value: ({ total }) => total },
  {
    key: 'outcome',
    head: columnTexts.outcome,
    type: 'text',
    value: ({ outcome }, language) => translate(`OUTCOME.${outcome}`, {}, language),
  },
  { key: 'waiting', head: columnTexts.waiting, type: 'integer', value: ({ waiting }) => waiting },
  { key: 'reason', head: columnTexts.reason, type: 'text', value: ({ reason }) => reason.text, width: 60 },
];

/** The lists of the waves as a file, one below the other. */
export const selectionTable = (waves: readonly WaveSelection[], language: Language): Table<Row> => ({
  title: translate('SHEET.selection', {}, language),
  columns,
  rows: waves.flatMap(({ wave, entries }) => entries.map((entry) => ({ ...entry, wave }))),
});
