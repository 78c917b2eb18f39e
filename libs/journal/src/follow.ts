import type { StoredEvent, StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { eventOf, type EventRow } from './load';
import { SAFE } from './tail';
import type { StreamRange, TailCursor, TailEvent } from './types';

const columns = `transaction_id AS "transactionId", position, stream_id AS stream, version, event_id AS "eventId", type,
    recorded_at AS "recordedAt", meta -> 'actor' ->> 'role' AS role`;

export const followSql = `${PREPARED}
  SELECT ${columns}
  FROM journal.events
  WHERE (transaction_id, position) > ($1::xid8, $2::bigint) AND ${SAFE}
  ORDER BY transaction_id, position LIMIT $3`;

export const followStreamSql = `${PREPARED}
  SELECT ${columns}
  FROM journal.events WHERE stream_id = $1 AND version > $2 AND ${SAFE} ORDER BY version LIMIT $3`;

type Row = Omit<TailEvent, 'recordedAt'> & { recordedAt: Date };
const told = (row: Row): TailEvent => ({ ...row, recordedAt: row.recordedAt.toISOString() });

export async function follow(dataSource: DataSource, after: TailCursor, limit: number): Promise<TailEvent[]> {
  return (await dataSource.query<Row[]>(followSql, [after.transactionId, after.position, limit])).map(told);
}

export async function followStream(
  dataSource: DataSource,
  stream: StreamId,
  after: number,
  limit: number,
): Promise<TailEvent[]> {
  return (await dataSource.query<Row[]>(followStreamSql, [stream, after, limit])).map(told);
}

export const endSql = `${PREPARED}
  SELECT transaction_id AS "transactionId", position FROM journal.events WHERE ${SAFE}
  ORDER BY transaction_id DESC, position DESC LIMIT 1`;

/** Before the first event of all. */
export const beginning: TailCursor = { transactionId: '0', position: '0' };

export async function tailEnd(dataSource: DataSource): Promise<TailCursor> {
  const [row] = await dataSource.query<TailCursor[]>(endSql);
  return row ?? beginning;
}

export const isPlaceSql = `${PREPARED}
  SELECT 1 FROM journal.events WHERE position = $2::bigint AND transaction_id = $1::xid8 AND ${SAFE}`;

export async function isPlace(dataSource: DataSource, { transactionId, position }: TailCursor): Promise<boolean> {
  if (transactionId === '0' && position === '0') return true;
  return (await dataSource.query<unknown[]>(isPlaceSql, [transactionId, position])).length > 0;
}

export const behindSql = `${PREPARED}
  SELECT count(*)::integer AS events, min(recorded_at) AS since FROM (
    SELECT recorded_at FROM journal.events WHERE (transaction_id, position) > ($1::xid8, $2::bigint) AND ${SAFE}
    ORDER BY transaction_id, position LIMIT $3) AS behind`;

export async function behind(
  dataSource: DataSource,
  { transactionId, position }: TailCursor,
  most: number,
): Promise<{ events: number; since?: string }> {
  const [row] = await dataSource.query<{ events: number; since: Date | null }[]>(behindSql, [
    transactionId,
    position,
    most,
  ]);
  return { events: row?.events ?? 0, ...(row?.since && { since: row.since.toISOString() }) };
}

const firstFromSql = `
  SELECT recorded_at AS at FROM journal.events WHERE position >= $1::bigint ORDER BY position LIMIT 1`;
const placeSql = `
  SELECT transaction_id AS "transactionId", position FROM journal.events
  WHERE position >= $1::bigint AND recorded_at >= $2 AND ${SAFE} ORDER BY transaction_id, position LIMIT 1`;
const beforeSql = `
  SELECT transaction_id AS "transactionId", position FROM journal.events
  WHERE (transaction_id, position) < ($1::xid8, $2::bigint) ORDER BY transaction_id DESC, position DESC LIMIT 1`;

/** Milliseconds by which what was recorded may stand out of the order of positions: longer than any transaction. */
const disorder = 3_600_000;

/**
 * The place behind which everything lies that was recorded at an instant or later (ISO 8601); the end where there is nothing. No
 * index knows instants, but positions follow them nearly, so the neighbourhood is found by halving.
 */
export async function placeBefore(dataSource: DataSource, instant: string): Promise<TailCursor> {
  const early = Date.parse(instant) - disorder;
  const end = await tailEnd(dataSource);
  let [low, high] = [1n, BigInt(end.position) + 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    const [row] = await dataSource.query<{ at: Date }[]>(firstFromSql, [middle.toString()]);
    if (row && row.at.getTime() < early) low = middle + 1n;
    else high = middle;
  }
  const [first] = await dataSource.query<TailCursor[]>(placeSql, [low.toString(), instant]);
  if (!first) return end;
  const [before] = await dataSource.query<TailCursor[]>(beforeSql, [first.transactionId, first.position]);
  return before ?? beginning;
}

export const rangesSql = `${PREPARED}
  SELECT e.position, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data, e.meta, e.recorded_at
  FROM unnest($1::text[], $2::integer[], $3::integer[]) AS wanted (stream, after, upto)
  JOIN LATERAL (SELECT * FROM journal.events
    WHERE stream_id = wanted.stream AND version > wanted.after AND version <= wanted.upto ORDER BY version) AS e ON true`;

/** Events of several streams, each stream's in order. */
export async function readRanges(dataSource: DataSource, ranges: readonly StreamRange[]): Promise<StoredEvent[]> {
  const rows = await dataSource.query<EventRow[]>(rangesSql, [
    ranges.map(({ stream }) => stream),
    ranges.map(({ after }) => after),
    ranges.map(({ upTo }) => upTo),
  ]);
  return rows.map(eventOf);
}
