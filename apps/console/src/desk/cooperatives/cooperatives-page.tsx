import { Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getPages, type Schema } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { hasRole, useMe } from '../../identity/me';
import { type Say, useTexts } from '../../language/use-texts';
import { ExportMenu } from '../../staff/export-menu';
import { ChoiceBar } from './choice-bar';
import { Filters } from './filters';
import { type ListSearch, listSearch } from './list-search';
import { Rows } from './rows';
import { listTexts } from './texts';
import { useChoosing } from './use-choosing';
import { ViewsMenu } from './views-menu';

const route = getRouteApi('/staff/cooperatives');
const pageSize = 100;
const whoGivesCommands = ['agent', 'consultant', 'committee', 'regional-manager', 'programme-manager'] as const;

/** Every cooperative I may see, narrowed as the address says. */
export function CooperativesPage() {
  const t = useTexts(listTexts);
  const search = listSearch({ ...route.useSearch() });
  const mayExport = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager', 'administrator', 'auditor');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Group gap="xs" className="no-print">
          <ViewsMenu search={search} />
          {mayExport && <ExportMenu path={`/v1/journeys?${new URLSearchParams(search).toString()}`} name="journeys" />}
        </Group>
      }
    >
      <Filters search={search} />
      <List search={search} />
    </Page>
  );
}

/** As of a day, the whole is counted within a batch only. */
function countOf(
  t: Say<keyof typeof listTexts.entries>,
  page: Schema<'JourneyPage'> | undefined,
  there: number,
  hasMore: boolean,
): string {
  if (page?.total === undefined && hasMore) return t('count.some', { n: there });
  const total = page?.total ?? there;
  return page?.totalIsExact === false ? t('count.more', { total }) : t('count', { count: total });
}

function List({ search }: { search: ListSearch }) {
  const t = useTexts(listTexts);
  const choosing = useChoosing();
  const isOfNow = search.asOf === undefined;
  const mayChoose = hasRole(useMe(), ...whoGivesCommands) && isOfNow;
  const query = useInfiniteQuery(
    getPages('/v1/journeys', { params: { query: { ...(search as object), limit: pageSize } } }),
  );
  if (query.isPending) return <Loading rows={8} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const [first] = query.data.pages;
  const rows = query.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  const total = first?.total ?? rows.length;
  return (
    <section aria-label={t('title')}>
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {countOf(t, first, rows.length, query.hasNextPage)}
      </Text>
      {mayChoose && <ChoiceBar rows={rows} choosing={choosing} />}
      <Rows
        rows={rows}
        choosing={mayChoose ? choosing : undefined}
        total={total}
        onEnd={() => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage()}
      />
    </section>
  );
}
