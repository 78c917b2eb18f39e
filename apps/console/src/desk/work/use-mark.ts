import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api/client';

/** Takes a task, gives it back or puts it off; the queue shows it at once. */
export function useMark(taskId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ command, body = {} }: { command: 'claim' | 'release' | 'snooze'; body?: object }) =>
      send(`/v1/tasks/${taskId}/commands/${command}`, { body }),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/tasks') }),
  });
}
