import type { StreamId } from '@mourafaka/contracts';
import { listAnyStreams, type Reading } from '@mourafaka/journal';

/** Streams read and written in one transaction: few enough that it takes a fraction of a second. */
const most = { streams: 200, events: 2_000 };
/** Where the journal does not say how long a stream is, its head is gone. */
const unknownLength = 100;

interface Stream {
  stream: StreamId;
  events: number;
}

/** All streams, some at a time. */
export async function* batchesOf(from: Reading): AsyncGenerator<StreamId[]> {
  let after = '';
  for (;;) {
    const page = await listAnyStreams(from, after, 2_000);
    const last = page.at(-1);
    if (last === undefined) return;
    const rows = await from.query<Stream[]>(
      'SELECT stream_id AS stream, version AS events FROM journal.heads WHERE stream_id = ANY ($1::text[])',
      [page],
    );
    const lengths = new Map(rows.map(({ stream, events }) => [stream, events]));
    yield* cut(page.map((stream) => ({ stream, events: lengths.get(stream) ?? unknownLength })));
    after = last;
  }
}

function* cut(streams: readonly Stream[]): Generator<StreamId[]> {
  let batch: StreamId[] = [];
  let sum = 0;
  for (const { stream, events } of streams) {
    if (batch.length > 0 && (batch.length >= most.streams || sum + events > most.events)) {
      yield batch;
      [batch, sum] = [[], 0];
    }
    batch.push(stream);
    sum += events;
  }
  if (batch.length > 0) yield batch;
}
