import { createHash } from 'node:crypto';
import { AppError } from '@mourafaka/platform';

/** The last row of the page before: what it is sorted by, and its id. */
export interface Place {
  value: string;
  id: string;
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

/** Names the query a cursor belongs to: the same filters and order in the same scope. */
export const fingerprintOf = (query: unknown): string => digestOf(query);

/** The place goes into the mark as well, so that one that was changed is told from one that was given out. */
const markOf = ({ value, id }: Place, fingerprint: string): string => digestOf([fingerprint, value, id]);

export const encodeCursor = (place: Place, fingerprint: string): string =>
  Buffer.from(JSON.stringify([markOf(place, fingerprint), place.value, place.id])).toString('base64url');

/** Throws LIST.CURSOR_INVALID for a text that is no cursor, one of another query, or one that was changed. */
export function decodeCursor(cursor: string, fingerprint: string): Place {
  const [mark, value, id] = partsOf(cursor);
  if (typeof value === 'string' && typeof id === 'string' && mark === markOf({ value, id }, fingerprint)) {
    return { value, id };
  }
  const errors = [{ field: 'cursor', code: 'LIST.CURSOR_INVALID' }];
  throw new AppError('LIST.CURSOR_INVALID', 'invalid', { errors });
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
