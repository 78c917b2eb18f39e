import { SegmentedControl, Stack } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import type { ListSearch } from '../../desk/cooperatives/list-search';
import { today } from '../../language/formats';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { useFirstDay } from '../parts/as-of';
import { Bar, Legend } from '../parts/bar';
import { Counted } from '../parts/counted';
import { spreadDays } from '../parts/days';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { useFiguresSearch, useMeaning } from '../parts/use-figures';
import { overviewTexts } from './overview-texts';

/** Side by side these differ in lightness as well as in hue. */
const colours = {
  'in-application': 'var(--mantine-color-gray-5)',
  'in-diagnosis': 'var(--mantine-color-saffron-4)',
  'in-training': 'var(--mantine-color-sea-5)',
  'in-marketing': 'var(--mantine-color-argan-6)',
  closed: 'var(--mantine-color-gray-8)',
} as const;
const phases = Object.keys(colours) as (keyof typeof colours)[];

type Figures = Schema<'GroupedInsight'>['total'];
interface Row {
  key: string;
  name: string;
  open: string;
  /** Completes the path of a row. */
  more?: ListSearch;
  figures: Figures;
}

const moments = 8;

/** Where cooperatives stand: by region, or how that changed. */
export function Phases({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const { search, set } = useFiguresSearch();
  const isOverTime = search.shown === 'time';
  return (
    <Section
      id="phases"
      title={t('phases')}
      path={pathOf('phases', { ...query, by: 'region' })}
      actions={
        <SegmentedControl
          aria-label={t('phases.by')}
          value={isOverTime ? 'time' : 'region'}
          onChange={(value) => set({ shown: value === 'time' ? value : undefined })}
          data={(['region', 'time'] as const).map((value) => ({ value, label: t(`phases.by.${value}`) }))}
        />
      }
    >
      {isOverTime ? <OverTime query={query} /> : <ByRegion query={query} />}
    </Section>
  );
}

function ByRegion({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const asked = useQuery(get('/v1/insights/phases', { params: { query: { ...(query as object), by: 'region' } } }));
  return (
    <Asked query={asked} isEmpty={({ items }) => items.length === 0}>
      {({ items, open }) => (
        <Rows
          head={t('phases.region')}
          rows={items.map(({ key, name, figures }) => ({
            key: key ?? '',
            name,
            open,
            more: key === null ? {} : { region: key },
            figures,
          }))}
        />
      )}
    </Asked>
  );
}

/** Some days between the call's opening and the day that is looked at, each asked as it was. */
function OverTime({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const { date } = useFormats();
  const first = useFirstDay();
  const days = spreadDays(first, query.asOf ?? today(), moments);
  const asked = useQueries({
    queries: days.map((asOf) => get('/v1/insights/phases', { params: { query: { ...(query as object), asOf } } })),
  });
  const rows = asked.flatMap(({ data }, index): Row[] => {
    const day = days[index] ?? '';
    return data ? [{ key: day, name: date(day), open: data.open, figures: data.total }] : [];
  });
  if (rows.length < days.length) return <Loading rows={4} height={36} />;
  return <Rows head={t('phases.day')} rows={rows} />;
}

/** Every row is one bar, as long as its cooperatives are many. */
function Rows({ head, rows }: { head: string; rows: readonly Row[] }) {
  const meaning = useMeaning();
  const t = useTexts(overviewTexts);
  const sum = ({ figures }: Row): number => phases.reduce((all, phase) => all + (figures[phase] ?? 0), 0);
  const most = Math.max(...rows.map(sum), 1);
  return (
    <Stack gap="sm">
      <Legend items={phases.map((key) => ({ key, name: meaning.name(key), color: colours[key] }))} />
      <FiguresTable
        label={t('phases')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'name', head, cell: ({ name }) => name },
          {
            key: 'bar',
            head: <span className="visually-hidden">{t('phases')}</span>,
            cell: ({ figures }) => (
              <Bar whole={most} parts={phases.map((key) => ({ key, value: figures[key] ?? 0, color: colours[key] }))} />
            ),
          },
          ...[...phases, 'overdue' as const].map((figure) => ({
            key: figure,
            head: meaning.name(figure),
            isNumber: true,
            cell: ({ open, more, name, figures }: Row) => (
              <Counted
                open={open}
                more={{ ...more, figure }}
                value={figures[figure] ?? 0}
                name={`${name}, ${meaning.name(figure)}`}
              />
            ),
          })),
        ]}
      />
    </Stack>
  );
}
