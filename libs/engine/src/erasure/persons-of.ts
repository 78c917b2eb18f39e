import {
  type DomainEvent,
  journeyStream,
  personsNamed,
  sessionStream,
  type StoredEvent,
  type StreamId,
} from '@mourafaka/contracts';
import type { Journal } from '@mourafaka/journal';
import type { DataSource } from 'typeorm';

const page = 500;

type Readable = Pick<Journal, 'read'> & { dataSource: Pick<DataSource, 'query'> };

/** The events of a stream that are meant, however long it is. */
async function* eventsOf(
  journal: Readable,
  stream: StreamId,
  isMeant: (event: DomainEvent) => boolean = () => true,
): AsyncGenerator<StoredEvent> {
  for (let after = 0; ;) {
    const events = await journal.read(stream, { after, limit: page });
    yield* events.filter(isMeant);
    if (events.length < page) return;
    after = events.at(-1)?.version ?? Infinity;
  }
}

/** Who came to its training sessions for a journey, as it was recorded there: session by session, the oldest first. */
export async function* attendancesOf(
  journal: Readable,
  journeyId: string,
): AsyncGenerator<{ sessionId: string; event: StoredEvent }> {
  const sessions = await journal.dataSource.query<{ session_id: string }[]>(
    'SELECT session_id FROM read.session_enrolments WHERE journey_id = $1 ORDER BY session_id',
    [journeyId],
  );
  for (const { session_id: sessionId } of sessions) {
    for await (const event of eventsOf(journal, sessionStream(sessionId), isOf(journeyId))) yield { sessionId, event };
  }
}

/**
 * Every person a journey names, each once, in the order of naming; and those its training sessions name for it, who were not all
 * handed on to the journey: an attendance may be refused there, or be recorded anew before it is given.
 */
export async function personsOf(journal: Readable, journeyId: string): Promise<string[]> {
  const persons = new Set<string>();
  const add = (event: StoredEvent) => {
    for (const person of personsNamed([event])) persons.add(person);
  };
  for await (const event of eventsOf(journal, journeyStream(journeyId))) add(event);
  for await (const { event } of attendancesOf(journal, journeyId)) add(event);
  return [...persons];
}

const isOf =
  (journeyId: string) =>
  ({ type, data }: DomainEvent): boolean =>
    type === 'SessionAttendanceRecorded' && (data as { journeyId?: string }).journeyId === journeyId;
