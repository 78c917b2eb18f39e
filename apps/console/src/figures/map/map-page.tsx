import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { FiguresPage } from '../figures-page';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { useFiguresSearch, useMeaning } from '../parts/use-figures';
import classes from './map-page.module.css';
import { mapTexts } from './map-texts';
import { TileMap } from './tile-map';

type Grouped = Schema<'GroupedInsight'>;

/** What a map may show, and which answer it stands in. */
const shown = {
  phases: [
    'received',
    'in-application',
    'in-diagnosis',
    'in-training',
    'in-marketing',
    'graduated',
    'left',
    'overdue',
    'dormant',
    'suspended',
  ],
  regions: ['selected', 'training-done', 'training-none', 'coaching-done', 'coaching-none'],
} as const satisfies Record<string, readonly string[]>;
const figures: readonly string[] = [...shown.phases, ...shown.regions];

export function MapPage() {
  const t = useTexts(mapTexts);
  return (
    <FiguresPage title={t('title')} lead={t('lead')}>
      {(query) => (
        <>
          <Regions query={query} />
          <Provinces query={query} />
        </>
      )}
    </FiguresPage>
  );
}

/** One figure of the twelve regions, on a map and in a table. */
function Regions({ query }: { query: FiguresQuery }) {
  const t = useTexts(mapTexts);
  const meaning = useMeaning();
  const { search, set } = useFiguresSearch();
  const figure = figures.find((one) => one === search.figure) ?? 'received';
  const insight = shown.phases.some((one) => one === figure) ? ('phases' as const) : ('regions' as const);
  const asked = useQuery(
    get(`/v1/insights/${insight}`, { params: { query: { ...(query as object), by: 'region' as const } } }),
  );
  return (
    <Section
      id="map"
      title={meaning.name(figure)}
      lead={meaning.formula(figure)}
      path={pathOf(insight, { ...query, by: 'region' })}
    >
      <Select
        label={t('figure')}
        maw="24rem"
        className="no-print"
        data={figures.map((value) => ({ value, label: meaning.name(value) }))}
        value={figure}
        allowDeselect={false}
        onChange={(value) => set({ figure: value ?? undefined })}
      />
      <Asked query={asked}>
        {(view) => (
          <div className={classes.beside}>
            <TileMap
              label={t('map')}
              values={new Map(view.items.map(({ key, figures: of }) => [key ?? '', of[figure] ?? 0]))}
            />
            <RegionTable view={view} figure={figure} />
          </div>
        )}
      </Asked>
    </Section>
  );
}

function RegionTable({ view, figure }: { view: Grouped; figure: string }) {
  const t = useTexts(mapTexts);
  const { percent } = useFormats();
  const total = view.total[figure] ?? 0;
  if (view.items.length === 0) return <Text size="sm">–</Text>;
  return (
    <FiguresTable
      label={t('table')}
      rows={[...view.items].sort((one, other) => (other.figures[figure] ?? 0) - (one.figures[figure] ?? 0))}
      keyOf={({ key }) => key ?? ''}
      columns={[
        { key: 'region', head: t('region'), cell: ({ name }) => name },
        {
          key: 'count',
          head: t('count'),
          isNumber: true,
          cell: ({ key, name, figures: of }) => (
            <Counted
              open={view.open}
              more={{ figure, ...(key !== null && { region: key }) }}
              value={of[figure] ?? 0}
              name={name}
            />
          ),
        },
        {
          key: 'share',
          head: t('share'),
          isNumber: true,
          cell: ({ figures: of }) => (total === 0 ? '–' : percent((of[figure] ?? 0) / total)),
        },
      ]}
    />
  );
}

const delivered = ['selected', 'coaching-done', 'coaching-none', 'training-done', 'training-none'] as const;

/** Provinces by what was delivered there. */
function Provinces({ query }: { query: FiguresQuery }) {
  const t = useTexts(mapTexts);
  const meaning = useMeaning();
  const { number } = useFormats();
  const asked = useQuery(get('/v1/insights/regions', { params: { query: query as object } }));
  return (
    <Section id="provinces" title={t('provinces')} lead={t('provinces.lead')} path={pathOf('regions', query)}>
      <Asked query={asked} isEmpty={({ items }) => items.length === 0}>
        {({ items, open }) => (
          <FiguresTable
            label={t('provinces')}
            rows={items}
            keyOf={({ key }) => key ?? ''}
            columns={[
              { key: 'province', head: t('province'), cell: ({ name }) => name },
              { key: 'rank', head: t('rank'), isNumber: true, cell: ({ rank }) => (rank ? number(rank) : '–') },
              ...delivered.map((figure) => ({
                key: figure,
                head: meaning.name(figure),
                isNumber: true,
                cell: ({ key, name, figures: of }: Grouped['items'][number]) => (
                  <Counted
                    open={open}
                    more={{ figure, ...(key !== null && { province: key }) }}
                    value={of[figure] ?? 0}
                    name={`${name}, ${meaning.name(figure)}`}
                  />
                ),
              })),
            ]}
          />
        )}
      </Asked>
    </Section>
  );
}
