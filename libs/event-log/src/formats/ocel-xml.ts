/** OCEL 2.0 as XML (https://www.ocel-standard.org/specification/formats/xml/). */
import type { JourneyLog, LogEvent, LogObject, LogRelation, LogValue } from '../log';
import { type DeclaredType, declaredEvents, declaredObjects, objectsOf } from './ocel';
import { element, escaped } from './xml';

const type = (name: 'object-type' | 'event-type', { name: of, attributes }: DeclaredType): string =>
  element(
    name,
    { name: of },
    element('attributes', {}, attributes.map((attribute) => element('attribute', { ...attribute })).join('')),
  );

const value = (name: string, of: LogValue, more: Readonly<Record<string, string>> = {}): string =>
  element('attribute', { name, ...more }, escaped(String(of)));

const related = (relations: readonly LogRelation[]): string =>
  element(
    'objects',
    {},
    relations.map(({ object, qualifier }) => element('relationship', { 'object-id': object, qualifier })).join(''),
  );

const object = ({ id, type: of, attributes, relations }: LogObject): string =>
  element(
    'object',
    { id, type: of },
    element('attributes', {}, attributes.map(({ name, value: is, at }) => value(name, is, { time: at })).join('')) +
      related(relations),
  );

const event = ({ id, type: of, at, attributes, relations }: LogEvent): string =>
  element(
    'event',
    { id, type: of, time: at },
    element(
      'attributes',
      {},
      Object.entries(attributes)
        .map(([name, is]) => value(name, is))
        .join(''),
    ) + related(relations),
  );

const lines = (elements: readonly string[]): string => elements.map((one) => `${one}\n`).join('');

/** The file, a journey at a time; the journeys are gone through twice, and have to be the same both times. */
export async function* ocelXml(journeys: () => AsyncIterable<JourneyLog>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n';
  yield element('object-types', {}, `\n${lines(declaredObjects.map((of) => type('object-type', of)))}`);
  yield `\n${element('event-types', {}, `\n${lines(declaredEvents.map((of) => type('event-type', of)))}`)}\n<objects>\n`;
  for await (const objects of objectsOf(journeys())) yield lines(objects.map(object));
  yield '</objects>\n<events>\n';
  for await (const { events } of journeys()) yield lines(events.map(event));
  yield '</events>\n</log>\n';
}
