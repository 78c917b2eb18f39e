import { createHash } from 'node:crypto';
import { AppError } from '@mourafaka/platform';

/** The last row of the page before: what it is sorted by, and its id. */
export interface Place {
  value: string;
  id: string;
}

/** Names the query a cursor belongs to: the same filters and order in the same scope. */
export const fingerprintOf = (query: unknown): string =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);

export const encodeCursor = ({ value, id }: Place, fingerprint: string): string =>
  Buffer.from(JSON.stringify([fingerprint, value, id])).toString('base64url');

/** Throws LIST.CURSOR_INVALID for a text that is no cursor, or one of another query. */
export function decodeCursor(cursor: string, fingerprint: string): Place {
  const [of, value, id] = partsOf(cursor);
  if (of !== fingerprint || typeof value !== 'string' || typeof id !== 'string') {
    const errors = [{ field: 'cursor', code: 'LIST.CURSOR_INVALID' }];
    throw new AppError('LIST.CURSOR_INVALID', 'invalid', { errors });
  }
  return { value, id };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
