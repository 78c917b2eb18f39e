import type { EventMeta, StoredEvent, StreamId } from '@mourafaka/contracts';
import { upcast } from '@mourafaka/domain';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { Head, Loaded } from './types';

interface HeadRow {
  version: number;
  state: unknown;
  hash: string;
  recorded_at: Date;
  planner: number;
  finished: boolean;
  due_at: Date | null;
}

const headColumns = `h.version, h.state, encode(h.hash, 'hex') AS hash, h.recorded_at, h.planner, h.finished, h.due_at`;

function headOf<State>(row: HeadRow): Head<State> {
  return {
    version: row.version,
    state: row.state as State,
    hash: row.hash,
    recordedAt: row.recorded_at.toISOString(),
    planner: row.planner,
    finished: row.finished,
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
  };
}

export const loadSql = `${PREPARED}
  SELECT ${headColumns}, c.id AS command, c.request_hash, c.answer,
    (SELECT json_object_agg(r.stream_id, r.version) FROM journal.heads r WHERE r.stream_id = ANY ($3::text[])) AS versions
  FROM (VALUES (1)) AS one (row)
  LEFT JOIN journal.heads h ON h.stream_id = $1
  LEFT JOIN journal.commands c ON c.id = $2`;

interface LoadRow extends Omit<HeadRow, 'version'> {
  version: number | null;
  command: string | null;
  request_hash: string;
  answer: unknown;
  versions: Record<StreamId, number> | null;
}

export async function load<State>(
  dataSource: DataSource,
  stream: StreamId,
  commandId: string,
  referenceStreams: StreamId[],
): Promise<Loaded<State>> {
  const [row] = await dataSource.query<LoadRow[]>(loadSql, [stream, commandId, referenceStreams]);
  if (!row) throw new Error('the load query always answers one row');
  const { version } = row;
  return {
    versions: row.versions ?? {},
    ...(version === null ? {} : { head: headOf<State>({ ...row, version }) }),
    ...(row.command === null ? {} : { answer: { requestHash: row.request_hash, answer: row.answer } }),
  };
}

export async function readHead<State>(dataSource: DataSource, stream: StreamId): Promise<Head<State> | undefined> {
  const sql = `${PREPARED}SELECT ${headColumns} FROM journal.heads h WHERE h.stream_id = $1`;
  const [row] = await dataSource.query<HeadRow[]>(sql, [stream]);
  return row && headOf<State>(row);
}

export async function readHeads<State>(
  dataSource: DataSource,
  streams: readonly StreamId[],
): Promise<(Head<State> & { stream: StreamId })[]> {
  const sql = `${PREPARED}SELECT h.stream_id, ${headColumns} FROM journal.heads h WHERE h.stream_id = ANY ($1::text[])
    ORDER BY h.stream_id`;
  const rows = await dataSource.query<(HeadRow & { stream_id: StreamId })[]>(sql, [streams]);
  return rows.map((row) => ({ ...headOf<State>(row), stream: row.stream_id }));
}

export interface EventRow {
  position: string;
  stream_id: string;
  version: number;
  event_id: string;
  type: string;
  schema_version: number;
  data: unknown;
  meta: EventMeta;
  recorded_at: Date;
}

export interface ReadOptions {
  /** Only versions above it. */
  after?: number;
  /** Only what was recorded by this instant, inclusive (ISO 8601). */
  upTo?: string;
  /** 1,000 unless told. */
  limit?: number;
}

export const readSql = `${PREPARED}
  SELECT position, stream_id, version, event_id, type, schema_version, data, meta, recorded_at
  FROM journal.events
  WHERE stream_id = $1 AND version > $2 AND recorded_at <= coalesce($3::timestamptz, 'infinity')
  ORDER BY version LIMIT $4`;

/** Events of many streams, one stream after the other, each in order. Their JSON as text: see `parsed`. */
export const readManySql = `${PREPARED}
  SELECT position, stream_id, version, event_id, type, schema_version, data::text AS data, meta::text AS meta, recorded_at
  FROM journal.events
  WHERE stream_id = ANY ($1::text[]) AND recorded_at <= coalesce($2::timestamptz, 'infinity')
    AND ($3::pg_snapshot IS NULL OR pg_visible_in_snapshot(transaction_id, $3::pg_snapshot))
  ORDER BY stream_id, version`;

/** Events as their present schema has them; the stored text stays what was hashed. */
export const eventOf = (row: EventRow): StoredEvent => ({
  position: row.position,
  stream: row.stream_id,
  version: row.version,
  eventId: row.event_id,
  type: row.type,
  schemaVersion: row.schema_version,
  data: upcast(row.type, row.schema_version, row.data),
  meta: row.meta,
  recordedAt: row.recorded_at.toISOString(),
});

export interface ReadManyOptions {
  /** Only what was recorded by this instant, inclusive (ISO 8601). */
  upTo?: string;
  /** Only what was committed when it was taken: see `takeSnapshot`. */
  snapshot?: string;
}

export async function readMany(
  dataSource: DataSource,
  streams: readonly StreamId[],
  { upTo, snapshot }: ReadManyOptions = {},
): Promise<StoredEvent[]> {
  const rows = await dataSource.query<TextRow[]>(readManySql, [streams, upTo ?? null, snapshot ?? null]);
  return parsed(rows).map(eventOf);
}

type TextRow = Omit<EventRow, 'data' | 'meta'> & { data: string; meta: string };

/** In place. What one command recorded has its meta in common, and it is read once. */
function parsed(rows: readonly TextRow[]): EventRow[] {
  let known = '';
  let meta: EventMeta | undefined;
  return rows.map((row) => {
    if (!meta || row.meta !== known) meta = JSON.parse((known = row.meta)) as EventMeta;
    return Object.assign(row, { data: JSON.parse(row.data) as unknown, meta });
  });
}

/** What is committed now, as a text: whoever reads by it, and again, finds the same, and no transaction has to stay open. */
export async function takeSnapshot(dataSource: DataSource): Promise<string> {
  const sql = `${PREPARED}SELECT pg_current_snapshot()::text AS snapshot`;
  const [row] = await dataSource.query<{ snapshot: string }[]>(sql);
  if (!row) throw new Error('PostgreSQL always answers its snapshot');
  return row.snapshot;
}

export async function read(dataSource: DataSource, stream: StreamId, options: ReadOptions): Promise<StoredEvent[]> {
  const { after = 0, upTo = null, limit = 1_000 } = options;
  const rows = await dataSource.query<EventRow[]>(readSql, [stream, after, upTo, limit]);
  return rows.map(eventOf);
}
