import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { useTexts } from '../../language/use-texts';
import { figuresTexts } from '../figures-texts';

interface Props<Data> {
  query: UseQueryResult<Data>;
  isEmpty?: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}

/** What a query brings, or what is there until then, instead, or when it is nothing. */
export function Asked<Data>({ query, isEmpty, children }: Props<Data>) {
  const t = useTexts(figuresTexts);
  if (query.isPending) return <Loading rows={4} height={36} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (isEmpty?.(query.data)) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return children(query.data);
}
