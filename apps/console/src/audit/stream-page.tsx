import { Anchor, Button, Card, Code, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type AnswerOf, get } from '../api/client';
import { Loading } from '../app/loading';
import { Page } from '../app/page';
import { ProblemAlert } from '../app/problem-alert';
import { appTexts } from '../app/texts';
import { FiguresTable } from '../figures/parts/table';
import { Ltr, Name } from '../language/bdi';
import { currentLanguage } from '../language/i18n';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { staffTexts } from '../staff/texts';
import { auditTexts } from './audit-texts';
import { InWords } from './in-words';
import { Result } from './verify-all';

const route = getRouteApi('/staff/journal/$stream');
const pageSize = 50;

/** As `GET /v1/journal/streams/{id}` gives it. */
interface StoredEvent {
  version: number;
  type: string;
  /** What happened, where there are words. */
  text?: string;
  data: unknown;
  meta: { actor: { name: string; role: 'agent' } };
  recordedAt: string;
}

/** A stream as it is recorded, and whether its chain holds. */
export function StreamPage() {
  const t = useTexts(auditTexts);
  const { stream } = route.useParams();
  const journeyId = stream.startsWith('journey-') ? stream.slice('journey-'.length) : undefined;
  return (
    <Page
      title={t('stream.title')}
      lead={t('stream.lead')}
      crumbs={[{ to: '/journal', label: t('journal.title') }]}
      actions={
        journeyId !== undefined && (
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/cooperatives/$journeyId" params={{ journeyId }} {...props} />}
          >
            {t('stream.file')}
          </Anchor>
        )
      }
    >
      <Text>
        <Ltr>{stream}</Ltr>
      </Text>
      <Chain stream={stream} />
      <Events stream={stream} />
    </Page>
  );
}

function Chain({ stream }: { stream: string }) {
  const t = useTexts(auditTexts);
  const query = useQuery(get('/v1/journal/verification', { params: { query: { stream } } }));
  return (
    <Card component="section" aria-labelledby="chain">
      <Title order={2} size="h3" id="chain" mb="sm">
        {t('verify.title')}
      </Title>
      <Stack gap="xs">
        {query.isPending && <Loading rows={1} />}
        {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && <Result faults={query.data.faults} whole={t('verify.stream.whole')} />}
        <Text size="sm" c="dimmed">
          {t('verify.prove', { command: `mourafaka prove --stream ${stream}` })}
        </Text>
      </Stack>
    </Card>
  );
}

function Events({ stream }: { stream: string }) {
  const t = useTexts(auditTexts);
  const app = useTexts(appTexts);
  const staff = useTexts(staffTexts);
  const { dateTime, number } = useFormats();
  const query = useInfiniteQuery({
    queryKey: ['/v1/journal/streams', stream, currentLanguage()],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }): Promise<AnswerOf<'/v1/journal/streams/{id}'>> =>
      get('/v1/journal/streams/{id}', {
        params: { path: { id: stream }, query: { after: pageParam, limit: pageSize } },
      }).queryFn({ signal }),
    getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
  });
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap(({ items }) => items) as unknown as StoredEvent[];
  return (
    <Card component="section" aria-label={t('stream.title')}>
      <FiguresTable
        label={t('stream.title')}
        rows={rows}
        keyOf={({ version }) => String(version)}
        columns={[
          {
            key: 'event',
            head: t('event'),
            cell: ({ version, type, text }) => (
              <InWords code={type} text={text}>
                {number(version)}.{' '}
              </InWords>
            ),
          },
          { key: 'when', head: t('when'), cell: ({ recordedAt }) => <Text miw="8rem">{dateTime(recordedAt)}</Text> },
          {
            key: 'who',
            head: t('who'),
            cell: ({ meta: { actor } }) =>
              actor.name === '' ? staff(`role.${actor.role}`) : <Name>{actor.name}</Name>,
          },
          {
            key: 'content',
            head: t('content'),
            cell: ({ data }) => (
              <details>
                <summary>{t('content.show')}</summary>
                <Code block dir="ltr" maw="30rem" style={{ whiteSpace: 'pre-wrap' }}>
                  {JSON.stringify(data, undefined, 2)}
                </Code>
              </details>
            ),
          },
        ]}
      />
      {query.hasNextPage && (
        <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </Card>
  );
}
