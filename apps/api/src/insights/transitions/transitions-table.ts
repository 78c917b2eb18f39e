import type { Texts } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import type { Column, Table } from '@mourafaka/tables';
import { nameOfValue } from '../insight-names';
import type { MovedView, TransitionsView } from './transitions-view';

type ArcRow = TransitionsView['arcs'][number];
type MovedRow = MovedView['items'][number];

const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

const arcColumns: readonly Column<ArcRow>[] = [
  { key: 'from', head: t('من', 'De', 'From'), type: 'text', value: ({ fromName }) => fromName },
  { key: 'to', head: t('إلى', 'Vers', 'To'), type: 'text', value: ({ toName }) => toName },
  { key: 'count', head: t('الانتقالات', 'Passages', 'Moves'), type: 'integer', value: ({ count }) => count },
  {
    key: 'journeys',
    head: t('التعاونيات', 'Coopératives', 'Cooperatives'),
    type: 'integer',
    value: ({ journeys }) => journeys,
  },
  {
    key: 'again',
    head: t('أكثر من مرة', 'Plus d’une fois', 'More than once'),
    type: 'integer',
    value: ({ again }) => again,
  },
  {
    key: 'median',
    head: t('وسيط الانتظار (أيام عمل)', 'Attente médiane (jours ouvrés)', 'Median wait (working days)'),
    type: 'integer',
    value: ({ waiting }) => waiting.workingDays.median,
  },
  {
    key: 'p90',
    head: t('تسعة من عشرة (أيام عمل)', 'Neuf sur dix (jours ouvrés)', 'Nine of ten (working days)'),
    type: 'integer',
    value: ({ waiting }) => waiting.workingDays.p90,
  },
  {
    key: 'medianDays',
    head: t('وسيط الانتظار (أيام)', 'Attente médiane (jours)', 'Median wait (days)'),
    type: 'integer',
    value: ({ waiting }) => waiting.days.median,
  },
  {
    key: 'p90Days',
    head: t('تسعة من عشرة (أيام)', 'Neuf sur dix (jours)', 'Nine of ten (days)'),
    type: 'integer',
    value: ({ waiting }) => waiting.days.p90,
  },
  {
    key: 'outliers',
    head: t('حالات شاذة', 'Hors norme', 'Outliers'),
    type: 'integer',
    value: ({ outliers }) => outliers.moves,
  },
];

export const transitionsTable = ({ arcs }: TransitionsView, language: Language): Table<ArcRow> => ({
  title: t('الانتقالات', 'Passages', 'Transitions')[language],
  columns: arcColumns,
  rows: arcs,
});

const movedColumns: readonly Column<MovedRow>[] = [
  { key: 'journeyId', head: t('الرقم', 'Identifiant', 'Id'), type: 'code', value: ({ journeyId }) => journeyId },
  {
    key: 'denomination',
    head: t('التعاونية', 'Coopérative', 'Cooperative'),
    type: 'text',
    value: ({ denomination }) => denomination,
  },
  {
    key: 'region',
    head: t('الجهة', 'Région', 'Region'),
    type: 'text',
    value: ({ region }, language) => nameOfValue('region', region, language),
  },
  {
    key: 'province',
    head: t('الإقليم أو العمالة', 'Province ou préfecture', 'Province'),
    type: 'text',
    value: ({ province }, language) => nameOfValue('province', province, language),
  },
  { key: 'since', head: t('منذ', 'Depuis', 'Since'), type: 'instant', value: ({ since }) => since },
  { key: 'at', head: t('تاريخ الانتقال', 'Passage', 'Moved'), type: 'instant', value: ({ at }) => at },
  {
    key: 'workingDays',
    head: t('الانتظار (أيام عمل)', 'Attente (jours ouvrés)', 'Wait (working days)'),
    type: 'integer',
    value: ({ workingDays }) => workingDays,
  },
  {
    key: 'days',
    head: t('الانتظار (أيام)', 'Attente (jours)', 'Wait (days)'),
    type: 'integer',
    value: ({ days }) => days,
  },
  { key: 'lap', head: t('المرة', 'Fois', 'Time'), type: 'integer', value: ({ lap }) => lap },
  { key: 'outlier', head: t('شاذة', 'Hors norme', 'Outlier'), type: 'flag', value: ({ outlier }) => outlier },
];

export const movedTable = (title: string, rows: Table<MovedRow>['rows']): Table<MovedRow> => ({
  title,
  columns: movedColumns,
  rows,
});
