import {
  type FigureKey,
  figures,
  type InsightName,
  insightFigures,
  insightShares,
  type FigureShare,
  type Texts,
} from '@mourafaka/contracts';
import { share } from '@mourafaka/insights';
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
  ofReceived: t('النسبة من الطلبات الواردة', 'Part des candidatures reçues', 'Share of those received'),
  median: t('الوسيط (أيام عمل)', 'Médiane (jours ouvrés)', 'Median (working days)'),
  p90: t('تسعة من عشرة في حدود (أيام عمل)', 'Neuf sur dix au plus (jours ouvrés)', 'Nine of ten within (working days)'),
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
  minimum: t('النسبة الدنيا', 'Part minimale', 'Minimum share'),
  actual: t('النسبة المحققة', 'Part atteinte', 'Share reached'),
  target: t('الهدف', 'Objectif', 'Target'),
  selected: t('المنتقاة', 'Sélectionnées', 'Selected'),
} as const;

const words = { all: t('المجموع', 'Total', 'Total') } as const;

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
    rows: [...items, { key: null, name: words.all[language], figures: total, shares }],
  };
}

interface FunnelRow {
  name: string;
  count: number;
  ofReceived: number | null;
  wait?: FunnelView['steps'][number]['wait'];
}

/** From those received, step by step, to those who left. */
export function funnelTable({ received, steps, left }: FunnelView, language: Language): Table<FunnelRow> {
  const row = (key: 'received' | 'left', count: number): FunnelRow => ({
    name: figures[key].names[language],
    count,
    ofReceived: share(count, received),
  });
  return {
    title: titles.funnel[language],
    columns: [
      column('step', heads.step, 'text', ({ name }) => name),
      column('count', heads.count, 'integer', ({ count }) => count),
      column('ofReceived', heads.ofReceived, 'percent', ({ ofReceived }) => ofReceived),
      column('median', heads.median, 'integer', ({ wait }) => wait?.median),
      column('p90', heads.p90, 'integer', ({ wait }) => wait?.p90),
    ],
    rows: [row('received', received), ...steps, row('left', left)],
  };
}

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
  quota?: string;
  target?: number;
  selected?: number;
  percent?: number;
  actual?: number | null;
}

/** The batch, then each wave with its quotas and its minimum shares. */
export function targetsTable({ target, selected, waves }: TargetsView, language: Language): Table<TargetRow> {
  return {
    title: titles.targets[language],
    columns: [
      column('wave', heads.wave, 'text', ({ wave }) => wave),
      column('quota', heads.quota, 'text', ({ quota }) => quota),
      column('target', heads.target, 'integer', (row) => row.target),
      column('selected', heads.selected, 'integer', (row) => row.selected),
      column('minimum', heads.minimum, 'percent', ({ percent }) => percent && percent / 100),
      column('actual', heads.actual, 'percent', ({ actual }) => actual),
    ],
    rows: [
      { wave: words.all[language], target, selected },
      ...waves.flatMap((wave): TargetRow[] => [
        { wave: wave.key, target: wave.target, selected: wave.selected },
        ...wave.quotas.map((quota) => ({
          wave: wave.key,
          quota: quota.name,
          target: quota.target,
          selected: quota.selected,
        })),
        ...wave.shares.map(({ name, percent, actual }) => ({ wave: wave.key, quota: name, percent, actual })),
      ]),
    ],
  };
}
