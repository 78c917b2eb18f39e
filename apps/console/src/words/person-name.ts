import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { hasRole, useMe } from '../identity/me';

/** What people who work for the programme are called; who may not read that, and who never came, is shown by their id. */
export function usePersonName(): (id: string) => string {
  const enabled = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager', 'administrator', 'auditor');
  const { data } = useQuery({
    ...get('/v1/users', { params: { query: { limit: 200 } } }),
    staleTime: 600_000,
    enabled,
  });
  return (id) => data?.items.find((user) => user.id === id)?.name ?? id;
}
