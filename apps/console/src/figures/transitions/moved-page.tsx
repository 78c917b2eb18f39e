import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getPages, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { ExportMenu } from '../../staff/export-menu';
import { provinceName } from '../../words/names';
import { type FiguresSearch, queryOf } from '../figures-search';
import { figuresTexts } from '../figures-texts';
import { FiguresTable } from '../parts/table';
import { useFiguresSearch } from '../parts/use-figures';
import { transitionsTexts } from './transitions-texts';

type Moved = Schema<'MovedJourneys'>['items'][number];

const askedWith = (search: FiguresSearch) => ({
  ...queryOf(search),
  arc: search.arc ?? '',
  ...(search.outliers !== undefined && { outliers: search.outliers }),
  ...(search.again !== undefined && { again: search.again }),
});

/** Who went a way, the longest wait first. */
export function MovedPage() {
  const t = useTexts(transitionsTexts);
  const figures = useTexts(figuresTexts);
  const app = useTexts(appTexts);
  const { search } = useFiguresSearch();
  const asked = askedWith(search);
  const query = useInfiniteQuery(
    getPages('/v1/insights/transitions/journeys', { params: { query: { ...(asked as object), arc: asked.arc } } }),
  );
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('moved.title')}
      heading={first && t('way.name', { from: first.fromName, to: first.toName })}
      lead={t('moved.lead')}
      crumbs={[{ to: '/figures/transitions', label: figures('page.transitions') }]}
      actions={
        <ExportMenu
          path={`/v1/insights/transitions/journeys?${new URLSearchParams(asked).toString()}`}
          name="transitions"
        />
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (rows.length === 0 ? <Text>{t('moved.none')}</Text> : <Moves rows={rows} />)}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </Page>
  );
}

function Moves({ rows }: { rows: readonly Moved[] }) {
  const t = useTexts(transitionsTexts);
  const figures = useTexts(figuresTexts);
  const language = useLanguage();
  const { date } = useFormats();
  return (
    <FiguresTable
      label={t('moved.title')}
      rows={rows}
      keyOf={({ journeyId, version }) => `${journeyId} ${version}`}
      columns={[
        {
          key: 'cooperative',
          head: t('cooperative'),
          cell: ({ journeyId, denomination }) => (
            <Link to="/cooperatives/$journeyId" params={{ journeyId }} search={{ tab: 'timeline' }}>
              <Name>{denomination ?? '—'}</Name>
            </Link>
          ),
        },
        { key: 'province', head: figures('province'), cell: ({ province }) => provinceName(province, language) },
        { key: 'at', head: t('at'), cell: ({ at }) => date(at) },
        {
          key: 'waited',
          head: t('waited'),
          isNumber: true,
          cell: ({ workingDays, outlier }) =>
            `${workingDays === null ? '–' : t('days', { count: workingDays })}${outlier ? ` · ${t('outlier')}` : ''}`,
        },
      ]}
    />
  );
}
