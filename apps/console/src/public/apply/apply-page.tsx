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
  const done = (next: Received) => {
    keepReceived(batch, next);
    setReceived(next);
    scrollTo(0, 0);
  };
  if (received) return <ReceivedPage received={received} />;
  const call = data?.items.find((one) => one.batch === batch && one.status === 'open');
  if (call) return <ApplicationForm key={batch} call={call} onReceived={done} />;
  return (
    <Page title={t('title')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Empty title={t('unknown.title')} text={t('unknown')}>
          <Button renderRoot={(props) => <Link to="/" {...props} />}>{app('home')}</Button>
        </Empty>
      )}
    </Page>
  );
}
