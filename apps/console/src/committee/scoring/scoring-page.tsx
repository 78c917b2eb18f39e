import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getPages } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { provinceName, sectorName } from '../../words/names';
import { scoringTexts } from './scoring-texts';

/** Files that wait for scores, the earliest application first. */
export function ScoringPage() {
  const t = useTexts(scoringTexts);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Waiting />
    </Page>
  );
}

function Waiting() {
  const t = useTexts(scoringTexts);
  const app = useTexts(appTexts);
  const language = useLanguage();
  const query = useInfiniteQuery(
    getPages('/v1/journeys', { params: { query: { state: 'eligible', sort: 'submittedAt', limit: 50 } } }),
  );
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('waiting', { count: query.data.pages[0]?.total ?? rows.length })}
      </Text>
      <FiguresTable
        label={t('title')}
        rows={rows}
        keyOf={({ journeyId }) => journeyId}
        columns={[
          {
            key: 'cooperative',
            head: t('cooperative'),
            cell: ({ journeyId, cooperative }) => (
              <Link to="/scoring/$journeyId" params={{ journeyId }}>
                <Name>{cooperativeName(cooperative, language)}</Name>
              </Link>
            ),
          },
          { key: 'place', head: t('place'), cell: ({ province }) => provinceName(province, language) },
          { key: 'sector', head: t('sector'), cell: ({ sector }) => sectorName(sector, language) },
        ]}
      />
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </>
  );
}
