import { Button, Card, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getPages } from '../api/client';
import { Loading } from '../app/loading';
import { ProblemAlert } from '../app/problem-alert';
import { appTexts } from '../app/texts';
import { FiguresTable } from '../figures/parts/table';
import { Ltr, Name } from '../language/bdi';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { staffTexts } from '../staff/texts';
import { auditTexts } from './audit-texts';
import { InWords } from './in-words';

const pageSize = 50;

/** Who tried what, and why it was not done. */
export function Refusals() {
  const t = useTexts(auditTexts);
  const app = useTexts(appTexts);
  const staff = useTexts(staffTexts);
  const { dateTime } = useFormats();
  const query = useInfiniteQuery(getPages('/v1/journal/refusals', { params: { query: { limit: pageSize } } }));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card component="section" aria-labelledby="refusals">
      <Title order={2} size="h3" id="refusals">
        {t('refusals')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('refusals.lead')}
      </Text>
      {query.isPending && <Loading rows={4} height={36} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Text size="sm">{t('refusals.none')}</Text>}
      {rows.length > 0 && (
        <FiguresTable
          label={t('refusals')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'when', head: t('when'), cell: ({ at }) => dateTime(at) },
            {
              key: 'who',
              head: t('who'),
              cell: ({ actorName, actorRole }) => (
                <>
                  <Name>{actorName}</Name>
                  {` · ${staff(`role.${actorRole as 'agent'}`)}`}
                </>
              ),
            },
            {
              key: 'command',
              head: t('command'),
              cell: ({ command, commandText }) => <InWords code={command} text={commandText} />,
            },
            { key: 'why', head: t('why'), cell: ({ code, why }) => <InWords code={code} text={why} /> },
            {
              key: 'about',
              head: t('about'),
              cell: ({ streamId }) => (
                <Link to="/journal/$stream" params={{ stream: streamId }}>
                  <Ltr>{streamId}</Ltr>
                </Link>
              ),
            },
          ]}
        />
      )}
      {query.hasNextPage && (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </Card>
  );
}
