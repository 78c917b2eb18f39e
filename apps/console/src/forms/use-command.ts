import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { send } from '../api/client';
import { isStatus } from '../api/problem';

interface Target {
  /** Where the command is posted. */
  href: string;
  /** The version its giver sees. */
  version?: number;
}

/**
 * Gives a command once, however often it is sent: its key is made with the form and changes only with what is sent after a
 * refusal. What it touches is asked again.
 */
export function useCommand<Result = unknown>({ href, version }: Target) {
  const queries = useQueryClient();
  const key = useRef({ of: '', value: '' });
  const keyOf = (body: unknown): string => {
    const text = JSON.stringify(body);
    if (key.current.of !== text) key.current = { of: text, value: crypto.randomUUID() };
    return key.current.value;
  };
  return useMutation({
    mutationFn: ({ body, isAnyway = false }: { body: unknown; isAnyway?: boolean }) =>
      send<Result>(href, { body, key: keyOf(body), ifMatch: isAnyway ? undefined : version }),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      // Somebody was first: the page shows what is there now, the form what was typed.
      if (isStatus(error, 412) || isStatus(error, 409)) void queries.invalidateQueries();
    },
  });
}
