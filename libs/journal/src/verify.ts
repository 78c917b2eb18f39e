import { createHash } from 'node:crypto';
import type { StreamId } from '@mourafaka/contracts';
import type { DataSource } from 'typeorm';
import type { ChainFault } from './types';

interface ChainRow {
  version: number;
  event_id: string;
  type: string;
  schema_version: number;
  data: string;
  meta: string;
  recorded_at: Date;
  prev_hash: Buffer;
  hash: Buffer;
}

/** The same as journal.chain_hash in SQL; worked out here, so that verification trusts nothing stored but the events. */
export function chainHash(stream: StreamId, event: Omit<ChainRow, 'hash'>): Buffer {
  const fields = [
    event.prev_hash,
    stream,
    String(event.version),
    event.event_id,
    event.type,
    String(event.schema_version),
    event.recorded_at.toISOString(),
    event.data,
    event.meta,
  ];
  const sum = createHash('sha256');
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    sum.update(length).update(bytes);
  }
  return sum.digest();
}

interface Link {
  version: number;
  hash: Buffer;
  recordedAt: Date;
}

const start: Link = { version: 0, hash: Buffer.alloc(0), recordedAt: new Date(0) };

function faultOf(stream: StreamId, last: Link, row: ChainRow): ChainFault | undefined {
  const at = (reason: ChainFault['reason'], version = row.version): ChainFault => ({ stream, version, reason });
  if (row.version !== last.version + 1) return at('version-gap', last.version + 1);
  if (!row.prev_hash.equals(last.hash)) return at('previous-hash');
  if (!row.hash.equals(chainHash(stream, row))) return at('hash');
  if (row.recorded_at < last.recordedAt) return at('recorded-at');
  return undefined;
}

const PAGE = 500;

/** The first thing wrong with a stream's chain, or undefined when every event and the head agree. */
export async function verify(dataSource: DataSource, stream: StreamId): Promise<ChainFault | undefined> {
  let last = start;
  for (;;) {
    const rows = await dataSource.query<ChainRow[]>(
      `SELECT version, event_id, type, schema_version, data::text AS data, meta::text AS meta, recorded_at, prev_hash, hash
       FROM journal.events WHERE stream_id = $1 AND version > $2 ORDER BY version LIMIT ${PAGE}`,
      [stream, last.version],
    );
    for (const row of rows) {
      const fault = faultOf(stream, last, row);
      if (fault) return fault;
      last = { version: row.version, hash: row.hash, recordedAt: row.recorded_at };
    }
    if (rows.length < PAGE) break;
  }
  return verifyHead(dataSource, stream, last);
}

/** The head may be ahead of what was read a moment ago, when somebody appends meanwhile: it is compared at that version only. */
async function verifyHead(dataSource: DataSource, stream: StreamId, last: Link): Promise<ChainFault | undefined> {
  const [head] = await dataSource.query<{ version: number; hash: Buffer; next: boolean }[]>(
    `SELECT h.version, h.hash, EXISTS (SELECT FROM journal.events e WHERE e.stream_id = $1 AND e.version = $2 + 1) AS next
     FROM journal.heads h WHERE h.stream_id = $1`,
    [stream, last.version],
  );
  if (!head) return last.version === 0 ? undefined : { stream, version: last.version, reason: 'head' };
  if (head.version > last.version && head.next) return undefined;
  if (head.version > last.version) return { stream, version: last.version + 1, reason: 'version-gap' };
  return head.version === last.version && head.hash.equals(last.hash)
    ? undefined
    : { stream, version: head.version, reason: 'head' };
}
