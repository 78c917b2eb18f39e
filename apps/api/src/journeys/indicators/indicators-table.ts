import { paperSentences, type Texts } from '@mourafaka/contracts';
import type { PrintedIndicator } from '@mourafaka/papers';
import { dateInWords, type Language } from '@mourafaka/platform';
import type { Column, Table } from '@mourafaka/tables';
import type { JourneyIndicators, Measure } from './indicators-answer';

type Row = JourneyIndicators['indicators'][number];
const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

const words = {
  title: t('المؤشرات', 'Indicateurs', 'Indicators'),
  indicator: t('المؤشر', 'Indicateur', 'Indicator'),
  change: t('التغير', 'Évolution', 'Change'),
  share: t('التغير بالنسبة المئوية', 'Évolution en %', 'Change in %'),
  baseline: t('عند الانطلاق', 'Départ', 'Baseline'),
  evaluation: t('التقييم', 'Évaluation', 'Evaluation'),
} as const;

/** `Baseline, 3 March 2027`: a column for each measure. */
const headOf = ({ kind, asOf, at }: Measure): Texts => {
  const [ar = '', fr = '', en = ''] = (['ar', 'fr', 'en'] as const).map(
    (language) => `${words[kind][language]}${language === 'ar' ? '، ' : ', '}${dateInWords(asOf ?? at, language)}`,
  );
  return { ar, fr, en };
};

const said = (value: number | boolean | undefined, language: Language): string | number | undefined =>
  typeof value === 'boolean' ? paperSentences[value ? 'yes' : 'no'][language] : value;

/** An indicator a row, a measure a column, and what changed from the baseline to the last. */
export function indicatorsTable({ indicators, measures }: JourneyIndicators, language: Language): Table<Row> {
  return {
    title: words.title[language],
    columns: [
      { key: 'indicator', head: words.indicator, type: 'text', value: ({ name }) => name },
      ...measures.map((measure): Column<Row> => ({
        key: `${measure.kind}-${measure.version}`,
        head: headOf(measure),
        type: 'number',
        value: ({ indicator }, of) => said(measure.indicators[indicator as PrintedIndicator], of),
      })),
      { key: 'change', head: words.change, type: 'number', value: ({ change }) => change },
      {
        key: 'share',
        head: words.share,
        type: 'percent',
        value: ({ changePercent }) => changePercent && changePercent / 100,
      },
    ],
    rows: indicators,
  };
}
