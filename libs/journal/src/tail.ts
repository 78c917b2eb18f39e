import type { StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Retry, Share, SweptStream, TailCursor, TailItem, TailLag } from './types';

const nameOf = (share: Share): string => `${share.index}/${share.of}`;

/** Streams fall into shares by a hash of their name; of one share there is nothing to work out. */
const inShare = (column: string, of: string, index: string): string =>
  `(${of}::integer = 1 OR ((hashtextextended(${column}, 0) % ${of}::integer) + ${of}::integer) % ${of}::integer = ${index}::integer)`;

/**
 * Below this transaction id nothing can appear any more: every older transaction has ended. What was committed above it
 * waits, so that nothing is ever passed over; position alone would not do, since it is given before the commit.
 */
export const SAFE = `transaction_id < pg_snapshot_xmin(pg_current_snapshot())`;

export const tailSql = `${PREPARED}
  SELECT transaction_id AS "transactionId", position, stream_id AS stream, version
  FROM journal.events
  WHERE (transaction_id, position) > ($1::xid8, $2::bigint) AND ${SAFE} AND ${inShare('stream_id', '$4', '$3')}
  ORDER BY transaction_id, position LIMIT $5`;

export const cursorSql = `${PREPARED}
  SELECT transaction_id AS "transactionId", position FROM (
    SELECT transaction_id, position, 0 AS rank FROM journal.relay_cursors WHERE share = $1
    UNION ALL
    (SELECT transaction_id, position, 1 FROM journal.relay_cursors ORDER BY transaction_id, position LIMIT 1)
  ) AS known ORDER BY rank LIMIT 1`;

/** Where a share stands. One never seen starts at the furthest place that every other share has passed. */
async function cursorOf(dataSource: DataSource, share: Share): Promise<TailCursor> {
  const [row] = await dataSource.query<TailCursor[]>(cursorSql, [nameOf(share)]);
  return row ?? { transactionId: '0', position: '0' };
}

export async function tail(
  dataSource: DataSource,
  share: Share,
  { limit = 500, after }: { limit?: number; after?: TailCursor },
): Promise<TailItem[]> {
  const { transactionId, position } = after ?? (await cursorOf(dataSource, share));
  return dataSource.query<TailItem[]>(tailSql, [transactionId, position, share.index, share.of, limit]);
}

export async function acknowledge(dataSource: DataSource, share: Share, cursor: TailCursor): Promise<void> {
  await dataSource.query(
    `${PREPARED}INSERT INTO journal.relay_cursors AS known (share, transaction_id, position) VALUES ($1, $2::xid8, $3)
     ON CONFLICT (share) DO UPDATE SET transaction_id = excluded.transaction_id, position = excluded.position
     WHERE (known.transaction_id, known.position) < (excluded.transaction_id, excluded.position)`,
    [nameOf(share), cursor.transactionId, cursor.position],
  );
}

export const lagSql = `${PREPARED}
  SELECT count(*)::integer AS pending, (count(*) FILTER (WHERE NOT safe))::integer AS held, min(recorded_at) AS since
  FROM (SELECT recorded_at, ${SAFE} AS safe FROM journal.events
        WHERE (transaction_id, position) > ($1::xid8, $2::bigint) AND ${inShare('stream_id', '$4', '$3')}
        ORDER BY transaction_id, position LIMIT 10000) AS behind`;

export async function lag(dataSource: DataSource, share: Share): Promise<TailLag> {
  const { transactionId, position } = await cursorOf(dataSource, share);
  const [row] = await dataSource.query<{ pending: number; held: number; since: Date | null }[]>(lagSql, [
    transactionId,
    position,
    share.index,
    share.of,
  ]);
  return {
    pending: row?.pending ?? 0,
    held: row?.held ?? 0,
    ...(row?.since ? { since: row.since.toISOString() } : {}),
  };
}

export interface SweepOptions {
  /** Streams whose next duty was due before this instant (ISO 8601). */
  dueBefore: string;
  /** Streams planned by an older planner than this. */
  planner: number;
  limit: number;
  share?: Share;
  /** The last due stream of the page before, so that streams which stay due do not hide the others. */
  after?: { dueAt: string; stream: StreamId };
}

export const sweepSql = `${PREPARED}
  (SELECT stream_id AS stream, version, planner, due_at FROM journal.heads
   WHERE NOT finished AND planner < $1 AND ${inShare('stream_id', '$7', '$6')}
   ORDER BY planner, stream_id LIMIT $3)
  UNION ALL
  (SELECT stream_id, version, planner, due_at FROM journal.heads
   WHERE NOT finished AND due_at < $2::timestamptz AND (due_at, stream_id) > ($4::timestamptz, $5::text) AND planner >= $1
     AND ${inShare('stream_id', '$7', '$6')}
   ORDER BY due_at, stream_id LIMIT $3)`;

export async function sweep(dataSource: DataSource, options: SweepOptions): Promise<SweptStream[]> {
  const { dueBefore, planner, limit, share = { index: 0, of: 1 }, after } = options;
  const place = [after?.dueAt ?? '-infinity', after?.stream ?? ''];
  const rows = await dataSource.query<(Omit<SweptStream, 'dueAt'> & { due_at: Date | null })[]>(sweepSql, [
    planner,
    dueBefore,
    limit,
    ...place,
    share.index,
    share.of,
  ]);
  return rows.map(({ due_at, ...row }) => ({ ...row, ...(due_at ? { dueAt: due_at.toISOString() } : {}) }));
}

/** Puts a stream aside for a later try, or puts the next try off; counts the tries. */
export async function addRetry(dataSource: DataSource, retry: Omit<Retry, 'attempts'>): Promise<void> {
  await dataSource.query(
    `INSERT INTO journal.relay_retries AS known (stream_id, due_at, attempts, last_error) VALUES ($1, $2, 1, $3)
     ON CONFLICT (stream_id) DO UPDATE
     SET due_at = excluded.due_at, attempts = known.attempts + 1, last_error = excluded.last_error`,
    [retry.stream, retry.dueAt, retry.lastError],
  );
}

export const dueRetriesSql = `${PREPARED}
  SELECT stream_id AS stream, due_at, attempts, last_error AS "lastError" FROM journal.relay_retries
  WHERE due_at <= $1 AND ${inShare('stream_id', '$3', '$2')} ORDER BY due_at, stream_id LIMIT $4`;

export async function listDueRetries(
  dataSource: DataSource,
  { share, dueBy, limit }: { share: Share; dueBy: string; limit: number },
): Promise<Retry[]> {
  const rows = await dataSource.query<(Omit<Retry, 'dueAt'> & { due_at: Date })[]>(dueRetriesSql, [
    dueBy,
    share.index,
    share.of,
    limit,
  ]);
  return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: due_at.toISOString() }));
}

export async function removeRetries(dataSource: DataSource, streams: StreamId[]): Promise<void> {
  await dataSource.query(`DELETE FROM journal.relay_retries WHERE stream_id = ANY ($1::text[])`, [streams]);
}
