import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Bar } from '../parts/bar';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { overviewTexts } from './overview-texts';

type FunnelView = Schema<'Funnel'>;
type Step = Pick<FunnelView['steps'][number], 'name' | 'count'> & {
  figure: string;
  ofReceived: number | null;
  wait?: FunnelView['steps'][number]['wait'];
};

/** Each step a bar of those that reached it; what left stands last, apart. */
export function Funnel({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const asked = useQuery(get('/v1/insights/funnel', { params: { query: query as object } }));
  return (
    <Section id="funnel" title={t('funnel')} lead={t('funnel.lead')} path={pathOf('funnel', query)}>
      <Asked query={asked} isEmpty={({ received }) => received === 0}>
        {(view) => <Steps view={view} />}
      </Asked>
    </Section>
  );
}

function Steps({ view: { received, steps, left, open } }: { view: FunnelView }) {
  const t = useTexts(overviewTexts);
  const { percent } = useFormats();
  const rows: Step[] = [
    { figure: 'received', name: t('received'), count: received, ofReceived: 1 },
    ...steps.map(({ step, ...rest }) => ({ ...rest, figure: step })),
    { figure: 'left', name: t('left'), count: left, ofReceived: left / received },
  ];
  const waited = (days: number | null | undefined) => (typeof days === 'number' ? t('days', { count: days }) : '–');
  return (
    <FiguresTable
      label={t('funnel')}
      rows={rows}
      keyOf={({ figure }) => figure}
      columns={[
        { key: 'step', head: t('step'), cell: ({ name }) => name },
        {
          key: 'count',
          head: t('count'),
          isNumber: true,
          cell: ({ name, count, figure }) => <Counted open={open} more={{ figure }} value={count} name={name} />,
        },
        {
          key: 'bar',
          head: <span className="visually-hidden">{t('share')}</span>,
          cell: ({ figure, count }) => (
            <Bar
              whole={received}
              parts={[
                { key: figure, value: count, color: figure === 'left' ? 'var(--mantine-color-brick-5)' : undefined },
              ]}
            />
          ),
        },
        {
          key: 'share',
          head: t('share'),
          isNumber: true,
          cell: ({ ofReceived }) => (ofReceived === null ? '–' : percent(ofReceived)),
        },
        { key: 'median', head: t('median'), isNumber: true, cell: ({ wait }) => waited(wait?.median) },
        { key: 'p90', head: t('p90'), isNumber: true, cell: ({ wait }) => waited(wait?.p90) },
      ]}
    />
  );
}
