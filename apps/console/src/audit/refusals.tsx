import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../api/client';
import { Loading } from '../app/loading';
import { ProblemAlert } from '../app/problem-alert';
import { FiguresTable } from '../figures/parts/table';
import { Ltr, Name } from '../language/bdi';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { staffTexts } from '../staff/texts';
import { auditTexts } from './audit-texts';

/** As `GET /v1/journal/refusals` gives it. */
interface Refusal {
  id: string;
  at: string;
  command: string;
  streamId: string;
  actorName: string;
  actorRole: 'agent';
  code: string;
  fields: readonly string[];
}

const most = 200;

/** Who tried what, and why it was not done. */
export function Refusals() {
  const t = useTexts(auditTexts);
  const staff = useTexts(staffTexts);
  const { dateTime } = useFormats();
  const query = useQuery(get('/v1/journal/refusals', { params: { query: { limit: most } } }));
  const rows = (query.data?.items ?? []) as unknown as Refusal[];
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
                  {` · ${staff(`role.${actorRole}`)}`}
                </>
              ),
            },
            { key: 'command', head: t('command'), cell: ({ command }) => <Ltr>{command}</Ltr> },
            { key: 'why', head: t('why'), cell: ({ code }) => <Ltr>{code}</Ltr> },
            { key: 'fields', head: t('fields'), cell: ({ fields }) => <Ltr>{fields.join(', ')}</Ltr> },
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
    </Card>
  );
}
