import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { usePersonName } from '../../words/person-name';
import { overviewTexts } from './overview-texts';

type Late = Schema<'Delays'>['items'][number];

/** Those of a region together, the oldest first. */
const inOrder = (items: readonly Late[]): Late[] =>
  [...items].sort((one, other) => one.region.localeCompare(other.region) || one.oldest.localeCompare(other.oldest));

/** What is late, by region: whose it is, and since when. */
export function Overdue({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const asked = useQuery(get('/v1/insights/delays', { params: { query: query as object } }));
  return (
    <Section id="overdue" title={t('overdue')} lead={t('overdue.lead')} path={pathOf('delays', query)}>
      <Asked query={asked}>
        {({ items }) =>
          items.length === 0 ? <Text size="sm">{t('overdue.none')}</Text> : <Table rows={inOrder(items)} />
        }
      </Asked>
    </Section>
  );
}

function Table({ rows }: { rows: readonly Late[] }) {
  const t = useTexts(overviewTexts);
  const personName = usePersonName();
  return (
    <FiguresTable
      label={t('overdue')}
      rows={rows}
      keyOf={({ open }) => open}
      columns={[
        { key: 'region', head: t('overdue.region'), cell: ({ regionName }) => regionName },
        { key: 'what', head: t('overdue.what'), cell: ({ name }) => name },
        {
          key: 'owner',
          head: t('overdue.owner'),
          cell: ({ ownerName, person }) => (
            <>
              {ownerName}
              {person !== null && (
                <>
                  {' · '}
                  <Name>{personName(person)}</Name>
                </>
              )}
            </>
          ),
        },
        {
          key: 'count',
          head: t('count'),
          isNumber: true,
          cell: ({ open, journeys, regionName, name }) => (
            <Counted open={open} value={journeys} name={`${regionName}, ${name}`} />
          ),
        },
        {
          key: 'oldest',
          head: t('overdue.oldest'),
          isNumber: true,
          cell: ({ workingDays }) => t('days', { count: workingDays }),
        },
      ]}
    />
  );
}
