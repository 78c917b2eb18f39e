import type { LiveItem } from './follow';

/** Which queries a happening makes old, by the beginning of their path. */
const areas: Readonly<Record<LiveItem['category'], readonly string[]>> = {
  journey: ['/v1/journeys', '/v1/tasks', '/v1/insights', '/v1/batches', '/v1/sessions', '/v1/duplicates'],
  batch: ['/v1/batches', '/v1/tasks', '/v1/insights'],
  session: ['/v1/sessions', '/v1/tasks'],
  task: ['/v1/tasks'],
};

interface Keyed {
  params?: { path?: { id?: string } };
}

/** Whether an answer kept under the key may be another one since. What is of one journey concerns that one alone. */
export function isAffected(queryKey: readonly unknown[], item: LiveItem): boolean {
  const [path, init] = queryKey as [unknown, Keyed | undefined];
  if (typeof path !== 'string' || !areas[item.category].some((area) => path.startsWith(area))) return false;
  const id = init?.params?.path?.id;
  const own = path.startsWith('/v1/journeys/{id}')
    ? item.journeyId
    : path.startsWith('/v1/sessions/{id}')
      ? item.sessionId
      : undefined;
  return id === undefined || own === undefined || own === id;
}
