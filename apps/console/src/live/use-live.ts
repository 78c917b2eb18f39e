import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isAffected } from './affected';
import { follow, type LiveItem } from './follow';

/** Many things happen at once (an import, a bulk): what is shown is asked again at most this often. */
const atMostEveryMs = 1_500;

/** Pages of a list that are asked again as soon as something happens. */
const mostPages = 5;

/** Whoever has scrolled through thousands of rows would have all of them asked again with each thing that happens. */
const isLong = ({ state }: Query): boolean =>
  ((state.data as { pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0) > mostPages;

/** Keeps every answer on the page fresh while it is open. Answers whether the stream is there. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    const end = new AbortController();
    let waiting: LiveItem[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      const items = waiting;
      waiting = [];
      timer = undefined;
      const isOld = ({ queryKey }: Query): boolean => items.some((item) => isAffected(queryKey, item));
      void queries.invalidateQueries({ predicate: (query) => isOld(query) && !isLong(query) });
      // It is asked again when somebody comes back to it.
      void queries.invalidateQueries({ predicate: (query) => isOld(query) && isLong(query), refetchType: 'none' });
    };
    void follow({
      signal: end.signal,
      onItem: (item) => {
        waiting.push(item);
        timer ??= setTimeout(refresh, atMostEveryMs);
      },
      onGap: () => void queries.invalidateQueries(),
      onConnected: setConnected,
    });
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [queries]);
  return isConnected;
}
