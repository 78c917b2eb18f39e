import { Badge, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getPages, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { FiguresTable } from '../../figures/parts/table';
import { Ltr, Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { receiptsSearch } from './bulk-search';
import { bulkTexts } from './bulk-texts';
import { keptChosen } from './kept';

const route = getRouteApi('/staff/bulk/$bulkId');
type Receipt = Schema<'BulkItem'>;

const everyMs = 1_500;
const inAPage = 100;
const colours = {
  pending: 'gray',
  accepted: 'argan',
  'would-accept': 'argan',
  refused: 'brick',
  'would-refuse': 'brick',
} as const satisfies Record<Receipt['outcome'], string>;

/** What came of it for each cooperative, with the reason of a refusal. */
export function Receipts({ bulkId }: { bulkId: string }) {
  const t = useTexts(bulkTexts);
  const app = useTexts(appTexts);
  const search = receiptsSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    ...getPages('/v1/bulk/{id}', { params: { path: { id: bulkId }, query: { ...search, limit: inAPage } } }),
    refetchInterval: ({ state }) => (state.data?.pages.every(({ status }) => status === 'finished') ? false : everyMs),
    // The receipts of another bulk are none of this one.
    placeholderData: undefined,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="receipts">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="receipts">
          {t('receipts')}
        </Title>
        <Checkbox
          label={t('receipts.refused')}
          checked={search.outcome === 'refused'}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({ search: checked ? { outcome: 'refused' } : {}, replace: true })
          }
        />
      </Group>
      {query.isPending && <Loading rows={4} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Text>{t('receipts.none')}</Text>}
      {rows.length > 0 && <Table rows={rows} />}
      {query.hasNextPage && (
        <Button mt="sm" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </section>
  );
}

function Table({ rows }: { rows: readonly Receipt[] }) {
  const t = useTexts(bulkTexts);
  const names = keptChosen();
  return (
    <FiguresTable
      label={t('receipts')}
      rows={rows}
      keyOf={({ n }) => String(n)}
      columns={[
        {
          key: 'cooperative',
          head: t('column.cooperative'),
          cell: ({ journeyId }) => (
            <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
              {names[journeyId] === undefined ? <Ltr>{journeyId}</Ltr> : <Name>{names[journeyId]}</Name>}
            </Link>
          ),
        },
        {
          key: 'outcome',
          head: t('column.outcome'),
          cell: ({ outcome }) => (
            <Badge variant="light" tt="none" radius="sm" size="lg" color={colours[outcome]}>
              {t(`outcome.${outcome}`)}
            </Badge>
          ),
        },
        { key: 'reason', head: t('column.reason'), cell: ({ message }) => message },
      ]}
    />
  );
}
