import { type DomainEvent, journeyStream, personsNamed, sessionStream, type StreamId } from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';
import type { DataSource } from 'typeorm';

const page = 500;

type Readable = Pick<Journal, 'read'> & { dataSource: Pick<DataSource, 'query'> };

/** Every person some events of a stream name. */
async function personsIn(
  journal: Readable,
  stream: StreamId,
  isMeant: (event: DomainEvent) => boolean = () => true,
): Promise<string[]> {
  const persons = new Set<string>();
  for (let after = 0; ;) {
    const events = await journal.read(stream, { after, limit: page });
    for (const person of personsNamed(events.filter(isMeant))) persons.add(person);
    if (events.length < page) return [...persons];
    after = events.at(-1)?.version ?? Infinity;
  }
}

/**
 * Every person a journey names, each once, in the order of naming; and those its training sessions name for it, who were not all
 * handed on to the journey: an attendance may be refused there, or be recorded anew before it is given.
 */
export async function personsOf(journal: Readable, journeyId: string): Promise<string[]> {
  const own = await personsIn(journal, journeyStream(journeyId));
  const sessions = await journal.dataSource.query<{ session_id: string }[]>(
    'SELECT session_id FROM read.session_enrolments WHERE journey_id = $1 ORDER BY session_id',
    [journeyId],
  );
  const came: string[] = [];
  for (const { session_id } of sessions) {
    came.push(...(await personsIn(journal, sessionStream(session_id), isOf(journeyId))));
  }
  return [...new Set([...own, ...came])];
}

const isOf =
  (journeyId: string) =>
  ({ type, data }: DomainEvent): boolean =>
    type === 'SessionAttendanceRecorded' && (data as { journeyId?: string }).journeyId === journeyId;
