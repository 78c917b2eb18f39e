import {
  type FigureKey,
  figures,
  type InsightName,
  insightFigures,
  insightShares,
  type FigureShare,
  type Texts,
} from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import type { Column, Table } from '@mourafaka/tables';
import type { DelaysView, FunnelView, GroupedView, LeavingView, TargetsView } from './insight-views';

type Item = GroupedView['items'][number];
const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });
const column = <Row>(
  key: string,
  head: Texts,
  type: Column<Row>['type'],
  value: Column<Row>['value'],
): Column<Row> => ({ key, head, type, value });

/** Amounts of money have decimals, everything else is counted. */
const typeOf = (key: FigureKey) => (key.startsWith('turnover') ? 'number' : 'integer');

const heads = {
  key: t('الرمز', 'Code', 'Code'),
  name: t('التسمية', 'Nom', 'Name'),
  rank: t('الرتبة', 'Rang', 'Rank'),
  step: t('المرحلة', 'Étape', 'Step'),
  count: t('العدد', 'Nombre', 'Count'),
  ofReceived: t('من الطلبات الواردة', 'Des candidatures reçues', 'Of those received'),
  median: t('الوسيط (أيام عمل)', 'Médiane (jours ouvrés)', 'Median (working days)'),
  p90: t('تسعة من عشرة (أيام عمل)', 'Neuf sur dix (jours ouvrés)', 'Nine of ten (working days)'),
  deadline: t('الأجل', 'Délai', 'Deadline'),
  owner: t('على عاتق', 'À la charge de', 'Whose'),
  person: t('الشخص', 'Personne', 'Person'),
  region: t('الجهة', 'Région', 'Region'),
  deadlines: t('الآجال المنقضية', 'Délais dépassés', 'Overdue deadlines'),
  journeys: t('التعاونيات', 'Coopératives', 'Cooperatives'),
  oldest: t('منذ', 'Depuis', 'Since'),
  days: t('أيام العمل', 'Jours ouvrés', 'Working days'),
  outcome: t('كيف غادرت', 'Mode de sortie', 'How it left'),
  reason: t('السبب', 'Motif', 'Reason'),
  wave: t('الفوج', 'Vague', 'Wave'),
  quota: t('الحصة', 'Quota', 'Quota'),
  target: t('الهدف', 'Objectif', 'Target'),
  selected: t('المنتقاة', 'Sélectionnées', 'Selected'),
} as const;

export const titles = {
  funnel: t('مراحل المسار', 'Étapes du parcours', 'Funnel'),
  phases: t('أين وصلت التعاونيات', 'Où en sont les coopératives', 'Where cooperatives stand'),
  regions: t('ترتيب الأقاليم', 'Classement des provinces', 'Ranking of provinces'),
  providers: t('الملتزم به والمنجز', 'Promis et réalisé', 'Promised and delivered'),
  indicators: t('المؤشرات', 'Indicateurs', 'Indicators'),
  delays: t('التأخرات', 'Retards', 'Delays'),
  leaving: t('المغادرات', 'Sorties', 'Leaving'),
  targets: t('الأهداف والمنجز', 'Objectifs et réalisé', 'Targets and actual'),
} as const;

const shareColumns = (insight: InsightName): Column<Item>[] => {
  const rules: Partial<Record<InsightName, Readonly<Record<string, FigureShare>>>> = insightShares;
  return Object.entries(rules[insight] ?? {}).map(([key, { names }]) =>
    column(key, names, 'percent', ({ shares }) => shares?.[key]),
  );
};

/** A row for each value, with all of them in the last; without a dimension that row alone. */
export function groupedTable(
  insight: InsightName,
  { items, total, shares }: GroupedView,
  language: Language,
): Table<Item> {
  const all = t('المجموع', 'Total', 'Total')[language];
  const withRank = items.some(({ rank }) => rank !== undefined);
  return {
    title: titles[insight][language],
    columns: [
      ...(withRank ? [column<Item>('rank', heads.rank, 'integer', ({ rank }) => rank)] : []),
      column<Item>('key', heads.key, 'code', ({ key }) => key),
      column<Item>('name', heads.name, 'text', ({ name }) => name),
      ...insightFigures[insight].map((key) =>
        column<Item>(key, figures[key].names, typeOf(key), (row) => row.figures[key]),
      ),
      ...shareColumns(insight),
    ],
    rows: [...items, { key: null, name: all, figures: total, shares }],
  };
}

export const funnelTable = ({ steps }: FunnelView, language: Language): Table<FunnelView['steps'][number]> => ({
  title: titles.funnel[language],
  columns: [
    column('step', heads.step, 'text', ({ name }) => name),
    column('count', heads.count, 'integer', ({ count }) => count),
    column('ofReceived', heads.ofReceived, 'percent', ({ ofReceived }) => ofReceived),
    column('median', heads.median, 'integer', ({ wait }) => wait.median),
    column('p90', heads.p90, 'integer', ({ wait }) => wait.p90),
  ],
  rows: steps,
});

export const delaysTable = ({ items }: DelaysView, language: Language): Table<DelaysView['items'][number]> => ({
  title: titles.delays[language],
  columns: [
    column('kind', heads.deadline, 'text', ({ name }) => name),
    column('owner', heads.owner, 'text', ({ ownerName }) => ownerName),
    column('person', heads.person, 'text', ({ person }) => person),
    column('region', heads.region, 'text', ({ regionName }) => regionName),
    column('deadlines', heads.deadlines, 'integer', ({ deadlines }) => deadlines),
    column('journeys', heads.journeys, 'integer', ({ journeys }) => journeys),
    column('oldest', heads.oldest, 'instant', ({ oldest }) => oldest),
    column('days', heads.days, 'integer', ({ workingDays }) => workingDays),
  ],
  rows: items,
});

/** A row for each reason, the most frequent first. */
export const leavingTable = ({ reasons }: LeavingView, language: Language): Table<LeavingView['reasons'][number]> => ({
  title: titles.leaving[language],
  columns: [
    column('state', heads.outcome, 'text', ({ name }) => name),
    column('reason', heads.reason, 'text', ({ reason }) => reason),
    column('journeys', heads.journeys, 'integer', ({ journeys }) => journeys),
  ],
  rows: reasons,
});

interface TargetRow {
  wave: string;
  quota: string;
  target: number;
  selected: number;
}

export const targetsTable = ({ waves }: TargetsView, language: Language): Table<TargetRow> => ({
  title: titles.targets[language],
  columns: [
    column('wave', heads.wave, 'text', ({ wave }) => wave),
    column('quota', heads.quota, 'text', ({ quota }) => quota),
    column('target', heads.target, 'integer', ({ target }) => target),
    column('selected', heads.selected, 'integer', ({ selected }) => selected),
  ],
  rows: waves.flatMap(({ key, target, selected, quotas }) => [
    { wave: key, quota: '', target, selected },
    ...quotas.map((one) => ({ wave: key, quota: one.name, target: one.target, selected: one.selected })),
  ]),
});
