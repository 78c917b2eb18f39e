import createClient from 'openapi-fetch';
import type { FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import { saveFile } from '../app/save-file';
import { currentLanguage } from '../language/i18n';
import { problemOf, unreachable } from './problem';
import type { components, paths } from './schema';

/** Types of the API's document by name, e.g. `Schema<'JourneyStatus'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type GetPath = PathsWithMethod<paths, 'get'>;
type Init<Path extends GetPath> = MaybeOptionalInit<paths[Path], 'get'>;
type Args<Path extends GetPath> = RequiredKeysOf<Init<Path>> extends never ? [init?: Init<Path>] : [init: Init<Path>];
type Answer<Path extends GetPath> = NonNullable<
  FetchResponse<paths[Path]['get'] & Record<string | number, unknown>, Init<Path>, 'application/json'>['data']
>;
export type AnswerOf<Path extends GetPath> = Answer<Path>;

/** Who asks: set by the staff area when somebody is signed in; the public pages ask without. */
interface Caller {
  token(): Promise<string | undefined>;
  /** The token was refused: whoever is signed in must sign in again. */
  refused(): void;
}
let caller: Caller = { token: async () => undefined, refused: () => undefined };
export const setCaller = (next: Caller): void => void (caller = next);

/** Every request of the console: who, in which language; an answer that is no success throws. */
export async function ask(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', currentLanguage());
  const token = await caller.token();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  const response = await fetch(new Request(request, { headers })).catch((error: unknown) => {
    throw (error as Error).name === 'AbortError' ? error : unreachable();
  });
  if (response.ok) return response;
  if (response.status === 401 && token !== undefined) caller.refused();
  throw problemOf(await response.json().catch(() => undefined), response.status);
}

const client = createClient<paths>({ baseUrl: location.origin, fetch: ask });

/**
 * A query of the API for `useQuery`: `useQuery(get('/v1/journeys/{id}', { params: { path: { id } } }))`. Answers are in a
 * language, so they are kept by it.
 */
export function get<Path extends GetPath>(path: Path, ...[init]: Args<Path>) {
  return {
    queryKey: [path, init ?? {}, currentLanguage()] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<Path>> => fetchAnswer(path, { ...init, signal }),
  };
}

interface Paged {
  nextCursor?: string | null;
}
interface PagedInit {
  params?: { query?: object };
}

/** A list that comes in pages, for `useInfiniteQuery`: by its cursor, until there is none. */
export function getPages<Path extends GetPath>(path: Path, ...[init]: Args<Path>) {
  return {
    queryKey: [path, init ?? {}, currentLanguage(), 'pages'] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }): Promise<Answer<Path>> => {
      const { params } = (init ?? {}) as PagedInit;
      const query = { ...params?.query, ...(pageParam !== undefined && { cursor: pageParam }) };
      return fetchAnswer(path, { ...init, params: { ...params, query }, signal });
    },
    getNextPageParam: (page: Answer<Path>): string | undefined => (page as Paged).nextCursor ?? undefined,
  };
}

async function fetchAnswer<Path extends GetPath>(path: Path, init: object): Promise<Answer<Path>> {
  const method = client.GET as (path: string, init: object) => Promise<{ data?: unknown }>;
  const { data } = await method(path, init);
  return data as Answer<Path>;
}

export interface Sending {
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The same key answers the same result: kept until the answer is there. */
  key?: string;
  /** The version somebody saw: refused with 412 when there is a newer one. */
  ifMatch?: number;
  signal?: AbortSignal;
}

/** Sends something to be done; answers what came of it. `path` is complete, ids and all. */
export async function send<Result = unknown>(
  path: string,
  { method = 'POST', body, key, ifMatch, signal }: Sending = {},
): Promise<Result> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = {
    ...(method === 'POST' && { 'Idempotency-Key': key ?? crypto.randomUUID() }),
    ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
    ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
  };
  const sent = body === undefined ? undefined : isForm ? body : JSON.stringify(body);
  const response = await ask(new Request(new URL(path, location.origin), { method, headers, body: sent, signal }));
  return (response.status === 204 ? undefined : await response.json()) as Result;
}

/**
 * Fetches a file with the caller's rights and hands it to the browser to keep.
 * @public
 */
export async function download(
  path: string,
  accept: string,
  fallbackName: string,
  { headers }: { headers?: Record<string, string> } = {},
): Promise<void> {
  const response = await ask(new Request(new URL(path, location.origin), { headers: { ...headers, Accept: accept } }));
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename="?([^";]+)"?/.exec(disposition)?.[1];
  saveFile(await response.blob(), name === undefined ? fallbackName : decodeURIComponent(name));
}
