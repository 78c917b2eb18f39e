import type { StoredEvent, StreamId } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';

const page = 1_000;

/** All events of a stream, or those recorded by an instant (inclusive); personal values sealed. */
export async function readWholeStream(journal: Journal, stream: StreamId, upTo?: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const next = await journal.read(stream, { after: events.at(-1)?.version, upTo, limit: page });
    events.push(...next);
    if (next.length < page) return events;
  }
}
