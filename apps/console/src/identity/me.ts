import { useSuspenseQuery } from '@tanstack/react-query';
import { get, type Schema } from '../api/client';

export type Me = Schema<'Me'>;
export type Role = Me['roles'][number];

/** Who is signed in. Known before any staff page is shown: the shell waits for it. */
export function useMe(): Me {
  const { placeholderData: _, ...options } = { ...get('/v1/me'), placeholderData: undefined };
  return useSuspenseQuery({ ...options, staleTime: Infinity }).data;
}

export const hasRole = ({ roles }: Pick<Me, 'roles'>, ...asked: readonly Role[]): boolean =>
  asked.some((role) => roles.includes(role));
