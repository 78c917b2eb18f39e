import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { get } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { consoleConfig } from '../../identity/config';
import { useTexts } from '../../language/use-texts';
import { ApplicationForm } from './application-form';
import { keepReceived, keptReceived } from './kept-received';
import { type Received, ReceivedPage } from './received';
import { applyTexts } from './texts';

/** From the first question to the tracking code. */
export function ApplyPage() {
  const t = useTexts(applyTexts);
  const app = useTexts(appTexts);
  const { batch } = useSearch({ from: '/public/apply' });
  const [received, setReceived] = useState<Received | undefined>(() => keptReceived(batch));
  const { data, error, refetch } = useQuery(get('/v1/calls'));
  const config = useQuery({ queryKey: ['console-config'], queryFn: consoleConfig, staleTime: Infinity });
  const failed = error ?? config.error;
  const done = (next: Received) => {
    keepReceived(batch, next);
    setReceived(next);
    scrollTo(0, 0);
  };
  if (received) return <ReceivedPage received={received} />;
  const call = data?.items.find((one) => one.batch === batch && one.status === 'open');
  if (call && config.data) {
    const { disabilityData } = config.data;
    return <ApplicationForm key={batch} call={call} disabilityData={disabilityData} onReceived={done} />;
  }
  return (
    <Page title={t('title')}>
      {failed && <ProblemAlert error={failed} onRetry={() => void Promise.all([refetch(), config.refetch()])} />}
      {(!data || call) && !failed && <Loading />}
      {data && !call && (
        <Empty title={t('unknown.title')} text={t('unknown')}>
          <Button renderRoot={(props) => <Link to="/" {...props} />}>{app('home')}</Button>
        </Empty>
      )}
    </Page>
  );
}
