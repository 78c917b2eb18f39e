import { batchStream, type StreamId } from '@mourafaka/contracts';
import { listAnyStreams, type Reading } from '@mourafaka/journal';
import { strayStreams } from '../rebuild/compare';
import { readShapes } from '../rebuild/table-shape';
import type { Difference } from './difference';

/** Which streams are verified: one, those of a batch, some drawn by lot, or all. */
export interface Selection {
  stream?: StreamId;
  batch?: string;
  /** So many, drawn anew each time. */
  sample?: number;
}

/** Verified in one go, from one snapshot. */
const page = 100;

/** The streams, some at a time. */
export async function* streamsToVerify(
  from: Reading,
  { stream, batch, sample }: Selection,
): AsyncGenerator<StreamId[]> {
  if (stream !== undefined) {
    yield [stream];
    return;
  }
  if (batch !== undefined || sample !== undefined) {
    const streams = await someStreams(from, batch, sample);
    for (let n = 0; n < streams.length; n += page) yield streams.slice(n, n + page);
    return;
  }
  for (let after = ''; ;) {
    const streams = await listAnyStreams(from, after, page);
    const last = streams.at(-1);
    if (last === undefined) return;
    yield streams;
    after = last;
  }
}

/** By what the heads say, since a read row may be what is wrong. */
async function someStreams(from: Reading, batch: string | undefined, sample: number | undefined): Promise<StreamId[]> {
  const rows = await from.query<{ stream: StreamId }[]>(
    `SELECT stream_id AS stream FROM journal.heads
      WHERE $1::text IS NULL OR stream_id = $2 OR (category = 'journey' AND state ->> 'batch' = $1)
      ORDER BY CASE WHEN $3::bigint IS NULL THEN 0 ELSE random() END, stream_id LIMIT $3`,
    [batch ?? null, batchStream(batch ?? ''), sample ?? null],
  );
  return rows.map(({ stream }) => stream);
}

/** Rows of streams that the journal does not know, which no look at a stream finds. */
export async function strayRows(from: Reading): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const shape of await readShapes(from)) {
    for (const stream of await strayStreams(from, shape)) {
      found.push({ stream, part: 'rows', reason: 'ROW_SURPLUS', table: shape.name });
    }
  }
  return found;
}
