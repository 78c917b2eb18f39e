import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { get, getPages } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { WindowList } from '../../app/window-list';
import { hasRole, useMe } from '../../identity/me';
import { useTexts } from '../../language/use-texts';
import { placesOf } from '../../staff/navigation';
import { deskRoles } from '../navigation';
import { TaskCard } from './task-card';
import { workTexts } from './texts';
import classes from './work-page.module.css';
import { type WorkSearch, workSearch } from './work-search';

const route = getRouteApi('/staff/work');
const pageSize = 50;

/** Where everybody comes to first; who has no tasks is shown on to what they may see. */
export function WorkPage() {
  const me = useMe();
  if (hasRole(me, ...deskRoles)) return <Queue />;
  return <Navigate to={placesOf(me)[0]?.places[0]?.to ?? '/'} replace />;
}

/** What waits for me: figures to choose by, then the tasks, overdue first. */
function Queue() {
  const t = useTexts(workTexts);
  const search = workSearch({ ...route.useSearch() });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Figures search={search} />
      <Tasks search={search} />
    </Page>
  );
}

function Figures({ search }: { search: WorkSearch }) {
  const t = useTexts(workTexts);
  const navigate = route.useNavigate();
  const { assignee } = search;
  const { data } = useQuery(get('/v1/tasks/summary', { params: { query: { assignee } } }));
  const figures = [
    { due: undefined, value: data?.total },
    { due: 'overdue', value: data?.due.overdue },
    { due: 'today', value: data?.due.today },
    { due: 'week', value: data && data.due.today + data.due.week },
  ] as const;
  return (
    <Stack gap="sm">
      <ul className={classes.figures}>
        {figures.map(({ due, value }) => (
          <li key={due ?? 'all'}>
            <Link
              to="/work"
              search={{ ...search, due }}
              className={classes.figure}
              data-due={due ?? 'all'}
              aria-current={search.due === due ? 'true' : undefined}
            >
              <span className={classes.value}>{value ?? '–'}</span>
              <span>{t(`due.${due ?? 'all'}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Text size="sm" c="dimmed" id="who">
          {t('who.label')}
        </Text>
        <SegmentedControl
          aria-labelledby="who"
          value={assignee ?? 'all'}
          onChange={(value) => void navigate({ search: { ...search, assignee: value === 'all' ? undefined : value } })}
          data={(['all', 'me', 'none'] as const).map((value) => ({ value, label: t(`who.${value}`) }))}
        />
      </Group>
    </Stack>
  );
}

function Tasks({ search }: { search: WorkSearch }) {
  const t = useTexts(workTexts);
  const query = useInfiniteQuery(getPages('/v1/tasks', { params: { query: { ...search, limit: pageSize } } }));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isPending) return <Loading rows={5} height={92} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const tasks = query.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0) {
    const isFiltered = search.due !== undefined || search.assignee !== undefined;
    return <Empty title={t('empty.title')} text={isFiltered ? t('empty.filtered') : t('empty.text')} />;
  }
  return (
    <>
      <WindowList items={tasks} keyOf={({ id }) => id} height={160} onEnd={more}>
        {(task) => <TaskCard task={task} />}
      </WindowList>
      {isFetchingNextPage && <Loading rows={1} height={92} />}
    </>
  );
}
