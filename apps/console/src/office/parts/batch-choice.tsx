import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { get, type Schema } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { useLanguage, useTexts } from '../../language/use-texts';
import { batchSearch } from './batch-search';
import { officeTexts } from './office-texts';

export type BatchItem = Schema<'Batches'>['items'][number];

interface Props {
  children: (batch: BatchItem, choice: ReactNode) => ReactNode;
}

/** What a page shows of the batch in its address, the latest unless told; a batch may have no cooperatives yet. */
export function BatchChoice({ children }: Props) {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = batchSearch({ ...useSearch({ strict: false }) });
  const query = useQuery(get('/v1/batches'));
  if (query.isPending) return <Loading />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { items } = query.data;
  const batch = items.find((one) => one.batch === asked.batch) ?? items[0];
  if (!batch) return <Empty title={t('no-batch.title')} text={t('no-batch.text')} />;
  const choice = (
    <Select
      label={t('batch')}
      data={items.map((one) => ({ value: one.batch, label: one.names[language] }))}
      value={batch.batch}
      allowDeselect={false}
      onChange={(next) =>
        void navigate({ to: '.', search: batchSearch({ batch: next }), replace: true, resetScroll: false })
      }
    />
  );
  return children(batch, choice);
}
