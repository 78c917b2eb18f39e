import { columnTexts, financingColumnTexts } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import type { Column, Table } from '@mourafaka/tables';
import type { FinancingEntryView } from './financing-view';

const columns: readonly Column<FinancingEntryView>[] = [
  { key: 'rank', head: columnTexts.rank, type: 'integer', value: ({ rank }) => rank },
  { key: 'denomination', head: columnTexts.denomination, type: 'text', value: ({ denomination }) => denomination },
  { key: 'registration', head: columnTexts.registration, type: 'code', value: ({ registration }) => registration },
  { key: 'region', head: columnTexts.region, type: 'code', value: ({ region }) => region },
  { key: 'request', head: financingColumnTexts.request, type: 'code', value: ({ request }) => request },
  { key: 'score', head: financingColumnTexts.score, type: 'number', value: ({ score }) => score },
  { key: 'amount', head: financingColumnTexts.amount, type: 'number', value: ({ amountMad }) => amountMad },
  {
    key: 'ownContribution',
    head: financingColumnTexts.ownContribution,
    type: 'number',
    value: ({ ownContributionMad }) => ownContributionMad,
  },
  { key: 'left', head: financingColumnTexts.left, type: 'number', value: ({ leftMad }) => leftMad },
  {
    key: 'outcome',
    head: columnTexts.outcome,
    type: 'text',
    value: ({ outcome }, language) => translate(`FINANCING_OUTCOME.${outcome}`, {}, language),
  },
  { key: 'reason', head: columnTexts.reason, type: 'text', value: ({ reason }) => reason.text, width: 60 },
];

/** The list of a round as a file. */
export const financingTable = (
  entries: readonly FinancingEntryView[],
  language: Language,
): Table<FinancingEntryView> => ({ title: translate('SHEET.financing', {}, language), columns, rows: entries });
