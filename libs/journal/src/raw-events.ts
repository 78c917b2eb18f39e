import type { StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

/** An event as it is stored: its data and meta are the texts that were hashed, of the schema they were written in. */
export interface RawEvent {
  stream: StreamId;
  version: number;
  type: string;
  schemaVersion: number;
  data: string;
  meta: string;
  recordedAt: Date;
}

/** With the links of its chain. */
export interface ChainedEvent extends RawEvent {
  eventId: string;
  prevHash: Buffer;
  hash: Buffer;
}

/** A DataSource, or the manager of a transaction that reads more of the same snapshot. */
export type Reading = Pick<DataSource, 'query'>;

const columns = `stream_id AS stream, version, type, schema_version AS "schemaVersion", data::text AS data, meta::text AS meta,
  recorded_at AS "recordedAt"`;
const links = `event_id AS "eventId", prev_hash AS "prevHash", hash`;

export const streamsSql = `${PREPARED}SELECT ${columns} FROM journal.events
  WHERE stream_id = ANY ($1::text[]) ORDER BY stream_id, version`;
const chainsSql = `${PREPARED}SELECT ${columns}, ${links} FROM journal.events
  WHERE stream_id = ANY ($1::text[]) ORDER BY stream_id, version`;
export const chainPageSql = `${PREPARED}SELECT ${columns}, ${links} FROM journal.events
  WHERE stream_id = $1 AND version > $2 ORDER BY version LIMIT $3`;

/** All events of some streams, each stream's in order: no more streams at once than memory is to hold. */
export const readStreams = (from: Reading, streams: readonly StreamId[]): Promise<RawEvent[]> =>
  from.query<RawEvent[]>(streamsSql, [streams]);

/** The same with the links of their chains. */
export const readChains = (from: Reading, streams: readonly StreamId[]): Promise<ChainedEvent[]> =>
  from.query<ChainedEvent[]>(chainsSql, [streams]);

/**
 * Names of streams behind one, in order, of those that have a head and of those that have only events: where a head is gone,
 * its stream is to be found all the same.
 */
export async function listAnyStreams(from: Reading, after: StreamId, limit: number): Promise<StreamId[]> {
  const rows = await from.query<{ stream: StreamId }[]>(
    `WITH RECURSIVE named AS (
       (SELECT stream_id, 1 AS place FROM journal.events WHERE stream_id > $1 ORDER BY stream_id LIMIT 1)
       UNION ALL
       SELECT (SELECT e.stream_id FROM journal.events e WHERE e.stream_id > n.stream_id ORDER BY e.stream_id LIMIT 1), n.place + 1
         FROM named n WHERE n.stream_id IS NOT NULL AND n.place < $2
     )
     SELECT stream_id AS stream FROM named WHERE stream_id IS NOT NULL
     UNION
     (SELECT stream_id FROM journal.heads WHERE stream_id > $1 ORDER BY stream_id LIMIT $2)
     ORDER BY stream LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ stream }) => stream);
}
