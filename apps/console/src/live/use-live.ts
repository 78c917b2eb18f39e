import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isAffected } from './affected';
import { follow, type LiveItem } from './follow';

/** Many things happen at once (an import, a bulk): what is shown is asked again at most this often. */
const atMostEveryMs = 1_500;

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
      void queries.invalidateQueries({ predicate: ({ queryKey }) => items.some((item) => isAffected(queryKey, item)) });
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
