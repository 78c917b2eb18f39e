import { personsNamed, type StreamId } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';

const page = 500;

/** Every person a stream names, each once, in the order of naming. */
export async function personsOf(journal: Pick<Journal, 'read'>, stream: StreamId): Promise<string[]> {
  const persons = new Set<string>();
  for (let after = 0; ;) {
    const events = await journal.read(stream, { after, limit: page });
    for (const person of personsNamed(events)) persons.add(person);
    if (events.length < page) return [...persons];
    after = events.at(-1)?.version ?? Infinity;
  }
}
