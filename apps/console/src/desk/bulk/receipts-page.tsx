import { Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { useCommand } from '../../forms/use-command';
import { useTexts } from '../../language/use-texts';
import { listTexts } from '../cooperatives/texts';
import { bulkTexts } from './bulk-texts';
import { keepTried, keptTried, type Tried } from './kept';
import { Receipts } from './receipts';

const route = getRouteApi('/staff/bulk/$bulkId');
type Bulk = Schema<'Bulk'>;

/** While it works its receipts come by themselves. */
const everyMs = 1_500;

/** How far a command for many is, and what came of it for each. */
export function ReceiptsPage() {
  const t = useTexts(bulkTexts);
  const list = useTexts(listTexts);
  const { bulkId } = route.useParams();
  const query = useQuery({
    ...get('/v1/bulk/{id}', { params: { path: { id: bulkId }, query: { limit: 1 } } }),
    refetchInterval: ({ state }) => (state.data?.status === 'finished' ? false : everyMs),
    // What was tried is not shown as if it were done.
    placeholderData: undefined,
  });
  const tried = keptTried(bulkId);
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const bulk = query.data;
  const name = tried?.title ?? bulk.command ?? t('several');
  return (
    <Page
      title={bulk.dryRun ? t('title.trial', { name }) : name}
      lead={t(bulk.dryRun ? 'lead.trial' : 'lead.real')}
      crumbs={[{ to: '/cooperatives', label: list('title') }]}
    >
      <Standing bulk={bulk}>
        {bulk.status !== 'finished' && <Steering key={bulk.status} bulk={bulk} />}
        {bulk.status === 'finished' && bulk.dryRun && tried && <ForReal tried={tried} />}
      </Standing>
      <Receipts bulkId={bulkId} />
    </Page>
  );
}

function Standing({ bulk: { counts, status }, children }: { bulk: Bulk; children: ReactNode }) {
  const t = useTexts(bulkTexts);
  const { total, accepted, refused, pending } = counts;
  return (
    <Card>
      <Stack>
        <Text role="status">{t('counts', { status: t(`status.${status}`), accepted, refused, pending })}</Text>
        <Progress.Root size="lg">
          <Progress.Section value={(100 * accepted) / total} color="argan" aria-label={t('outcome.accepted')} />
          <Progress.Section value={(100 * refused) / total} color="brick" aria-label={t('outcome.refused')} />
        </Progress.Root>
        <Group className="no-print">{children}</Group>
      </Stack>
    </Card>
  );
}

/** Made anew when it is paused or goes on, so that the same asked once more is a new command. */
function Steering({ bulk: { bulkId, status } }: { bulk: Bulk }) {
  const t = useTexts(bulkTexts);
  const next = status === 'paused' ? 'resume' : 'pause';
  const command = useCommand({ href: `/v1/bulk/${bulkId}/commands/${next}` });
  return (
    <>
      {command.isError && <ProblemAlert error={command.error} />}
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate({ body: {} })}>
        {t(next)}
      </Button>
    </>
  );
}

/** What was tried, given to the same cooperatives. */
function ForReal({ tried }: { tried: Tried }) {
  const t = useTexts(bulkTexts);
  const navigate = useNavigate();
  const { command: name, payload, journeyIds } = tried;
  const command = useCommand<Schema<'BulkAccepted'>>({ href: '/v1/bulk' });
  const give = (): void =>
    command.mutate(
      { body: { command: name, payload, journeyIds } },
      {
        onSuccess: ({ bulkId }) => {
          keepTried(bulkId, tried);
          void navigate({ to: '/bulk/$bulkId', params: { bulkId } });
        },
      },
    );
  return (
    <>
      {command.isError && <ProblemAlert error={command.error} />}
      <Button loading={command.isPending} onClick={give}>
        {t('real', { count: journeyIds.length })}
      </Button>
      <Button variant="default" renderRoot={(props) => <Link to="/bulk" {...props} />}>
        {t('change')}
      </Button>
    </>
  );
}
