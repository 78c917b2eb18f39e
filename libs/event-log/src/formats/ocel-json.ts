/** OCEL 2.0 as JSON (https://www.ocel-standard.org/specification/formats/json/). */
import type { JourneyLog, LogAttributes, LogEvent, LogObject, LogRelation, LogValue } from '../log';
import { declaredEvents, declaredObjects, objectsOf } from './ocel';

/** The published schema has every value as text; its type is the one declared. */
const text = (value: LogValue): string => String(value);
const relationships = (relations: readonly LogRelation[]) =>
  relations.map(({ object, qualifier }) => ({ objectId: object, qualifier }));
const values = (attributes: LogAttributes) =>
  Object.entries(attributes).map(([name, value]) => ({ name, value: text(value) }));

const event = ({ id, type, at, attributes, relations }: LogEvent): string =>
  JSON.stringify({ id, type, time: at, attributes: values(attributes), relationships: relationships(relations) });

const object = ({ id, type, attributes, relations }: LogObject): string =>
  JSON.stringify({
    id,
    type,
    relationships: relationships(relations),
    attributes: attributes.map(({ name, value, at }) => ({ name, value: text(value), time: at })),
  });

/** Items of an array, as many lines; `first` tells whether a comma has to come before them. */
const lines = (items: readonly string[], first: boolean): string =>
  items.length === 0 ? '' : `${first ? '' : ','}\n${items.join(',\n')}`;

async function* list<Item>(
  groups: AsyncIterable<readonly Item[]>,
  write: (item: Item) => string,
): AsyncGenerator<string> {
  let first = true;
  for await (const group of groups) {
    yield lines(group.map(write), first);
    first &&= group.length === 0;
  }
}

async function* eventsOf(journeys: AsyncIterable<JourneyLog>): AsyncGenerator<readonly LogEvent[]> {
  for await (const { events } of journeys) yield events;
}

/** The file, a journey at a time; the journeys are gone through twice, and have to be the same both times. */
export async function* ocelJson(journeys: () => AsyncIterable<JourneyLog>): AsyncGenerator<string> {
  yield `{"objectTypes":${JSON.stringify(declaredObjects)},\n"eventTypes":${JSON.stringify(declaredEvents)},\n"objects":[`;
  yield* list(objectsOf(journeys()), object);
  yield '],\n"events":[';
  yield* list(eventsOf(journeys()), event);
  yield ']}\n';
}
