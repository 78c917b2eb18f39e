import type { ProcessView, StreamId } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';
import { followedCategories } from '../temporal';

export interface FollowAllOptions {
  journal: Journal;
  view: (stream: StreamId) => Promise<ProcessView | undefined>;
  workflows: { follow(stream: StreamId, view: ProcessView): Promise<void> };
  /** Streams at once; 16 unless told. */
  together?: number;
  /** Told after each page how many were sent so far. */
  onProgress?: (sent: number) => void;
}

const page = 500;

/**
 * Sends every unfinished stream, whatever the relay's cursor says: all runs are there again after Temporal's cluster was
 * lost. A run that is there already adopts what it knows. Answers how many were sent; throws `TemporalAway` half-way, and
 * may then be called again.
 */
export async function followAll({
  journal,
  view,
  workflows,
  together = 16,
  onProgress,
}: FollowAllOptions): Promise<number> {
  const send = async (stream: StreamId): Promise<void> => {
    const present = await view(stream);
    if (present) await workflows.follow(stream, present);
  };
  let sent = 0;
  for await (const streams of pages(journal)) {
    for (let from = 0; from < streams.length; from += together) {
      await Promise.all(streams.slice(from, from + together).map(send));
    }
    sent += streams.length;
    onProgress?.(sent);
  }
  return sent;
}

/** Category by category, a page at a time. */
async function* pages(journal: Journal): AsyncGenerator<StreamId[]> {
  for (const category of followedCategories) {
    let streams: StreamId[] = [];
    do {
      streams = await journal.listStreams({ category, unfinished: true, after: streams.at(-1) ?? '', limit: page });
      if (streams.length > 0) yield streams;
    } while (streams.length === page);
  }
}
