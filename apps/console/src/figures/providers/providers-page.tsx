import { Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { FiguresPage } from '../figures-page';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Bar } from '../parts/bar';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { useFiguresSearch, useMeaning } from '../parts/use-figures';
import { usePersonName } from '../../words/person-name';
import { providersTexts } from './providers-texts';

const dimensions = ['consultant', 'provider', 'lot'] as const;
const services = ['sessions', 'modules', 'actions'] as const;
const troubles = ['sessions-missing', 'modules-missing', 'actions-late', 'overdue'] as const;
type Row = Schema<'GroupedInsight'>['items'][number];

/** Who promised what, and what came of it. */
export function ProvidersPage() {
  const t = useTexts(providersTexts);
  return (
    <FiguresPage title={t('title')} lead={t('lead')}>
      {(query) => <Delivered query={query} />}
    </FiguresPage>
  );
}

function Delivered({ query }: { query: FiguresQuery }) {
  const t = useTexts(providersTexts);
  const { search, set } = useFiguresSearch();
  const by = dimensions.find((one) => one === search.by) ?? 'consultant';
  const asked = useQuery(get('/v1/insights/providers', { params: { query: { ...(query as object), by } } }));
  return (
    <Section
      id="delivered"
      title={t('delivered')}
      path={pathOf('providers', { ...query, by })}
      actions={
        <SegmentedControl
          aria-label={t('by')}
          value={by}
          onChange={(value) => set({ by: value })}
          data={dimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      }
    >
      <Asked query={asked} isEmpty={({ items }) => items.length === 0}>
        {({ items, open }) => <Table by={by} rows={items} open={open} />}
      </Asked>
    </Section>
  );
}

interface TableProps {
  by: (typeof dimensions)[number];
  rows: readonly Row[];
  open: string;
}

function Table({ by, rows, open }: TableProps) {
  const t = useTexts(providersTexts);
  const meaning = useMeaning();
  const personName = usePersonName();
  const nameOf = ({ key, name }: Row): string => (by === 'consultant' && key !== null ? personName(key) : name);
  const counted = (figure: string) => ({
    key: figure,
    head: meaning.name(figure),
    isNumber: true,
    cell: (row: Row) => (
      <Counted
        open={open}
        more={{ figure, ...(row.key !== null && { [by]: row.key }) }}
        value={row.figures[figure] ?? 0}
        name={`${nameOf(row)}, ${meaning.name(figure)}`}
      />
    ),
  });
  return (
    <FiguresTable
      label={t('delivered')}
      rows={rows}
      keyOf={({ key }) => key ?? ''}
      columns={[
        { key: 'name', head: t(`by.${by}`), cell: (row) => <Name>{nameOf(row)}</Name> },
        counted('selected'),
        ...services.map((service) => ({
          key: service,
          head: t(service),
          cell: ({ figures }: Row) => (
            <Share promised={figures[`${service}-promised`] ?? 0} delivered={figures[`${service}-delivered`] ?? 0} />
          ),
        })),
        ...troubles.map(counted),
      ]}
    />
  );
}

function Share({ promised, delivered }: { promised: number; delivered: number }) {
  const t = useTexts(providersTexts);
  return (
    <Group gap={4} miw="7rem">
      <Text size="sm" className="tabular">
        {t('of', { delivered, promised })}
      </Text>
      <div style={{ flex: '1 0 100%' }}>
        <Bar whole={promised} parts={[{ key: 'delivered', value: delivered }]} />
      </div>
    </Group>
  );
}
