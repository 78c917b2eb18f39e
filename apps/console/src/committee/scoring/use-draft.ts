import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, send } from '../../api/client';
import { isStatus } from '../../api/problem';

export interface Scores {
  scores: Record<string, number>;
  remark?: string;
}

const pauseMs = 800;

/** One's own scores not given yet: read once, then kept whenever the typing pauses. */
export function useDraft(journeyId: string) {
  const [typed, setTyped] = useState<Scores>();
  const { data, isPending, error } = useQuery({
    ...get('/v1/journeys/{id}/score-draft', { params: { path: { id: journeyId } } }),
    staleTime: Infinity,
    placeholderData: undefined,
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: (body: Scores) => send(`/v1/journeys/${journeyId}/score-draft`, { method: 'PUT', body }),
  });
  const later = useDebouncedCallback((next: Scores) => save.mutate(next), pauseMs);
  const known: Scores = data
    ? { scores: data.scores, ...(data.remark !== undefined && { remark: data.remark }) }
    : { scores: {} };
  const value = typed ?? known;
  return {
    value,
    /** Nobody types over a draft that has not come yet. */
    isReady: !isPending && (error === null || isStatus(error, 404)),
    change: (next: Scores): void => {
      setTyped(next);
      later(next);
    },
    state: save.isPending
      ? ('saving' as const)
      : save.isError
        ? ('failed' as const)
        : save.isSuccess
          ? ('saved' as const)
          : data
            ? ('saved' as const)
            : undefined,
  };
}
