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

interface Given {
  body: unknown;
  /** Without regard to what somebody else recorded meanwhile. */
  isAnyway?: boolean;
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
  const { mutateAsync, ...mutation } = useMutation({
    mutationFn: ({ body, isAnyway = false }: Given) =>
      send<Result>(href, { body, key: keyOf(body), ifMatch: isAnyway ? undefined : version }),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      // Somebody was first: the page shows what is there now, the form what was typed.
      if (isStatus(error, 412) || isStatus(error, 409)) void queries.invalidateQueries();
    },
  });
  return {
    ...mutation,
    // What the command changed may have taken its form off the page by then; it is told all the same that it was recorded.
    mutate: (given: Given, { onSuccess }: { onSuccess?: (answer: Result) => void } = {}): void =>
      void mutateAsync(given).then(onSuccess, () => undefined),
  };
}
