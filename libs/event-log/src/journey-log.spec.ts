import {
  entryLetters,
  eventSchemas,
  journeyEventNames,
  personalPaths,
  type Role,
  roles,
  type StoredEvent,
} from '@mourafaka/contracts';
import { wholeJourney } from '../../domain/src/testing';
import { ownAttributes, ownTypes } from './event-attributes';
import { journeyLog } from './journey-log';
import { commonAttributes, type LogType, type LogValue, objectTypes } from './log';

const pseudonym = (id: string): string =>
  `p${[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)}`;
const stored = wholeJourney().map(({ type, data, version, recordedAt, actor }, n): StoredEvent => ({
  position: String(n + 1),
  stream: 'journey-x',
  version,
  eventId: `0190dddd-0000-7000-8000-${String(n).padStart(12, '0')}`,
  type,
  schemaVersion: 1,
  data,
  meta: { actor, commandId: recordedAt, command: 'test', correlationId: 'test' },
  recordedAt,
}));
const log = journeyLog(stored, pseudonym);
const objects = [...(log?.objects ?? []), ...(log?.shared ?? [])];
const typeOf = (value: LogValue): LogType =>
  typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'float') : (typeof value as 'string' | 'boolean');
const fits = (value: LogValue, type: LogType | undefined): boolean =>
  typeOf(value) === type || (typeOf(value) === 'integer' && type === 'float');

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('the log of a journey', () => {
  it('is none without events', () => expect(journeyLog([], pseudonym)).toBeUndefined());

  it('holds every event, in order, with where it left the journey', () => {
    expect(log?.events.map(({ id }) => id)).toEqual(stored.map(({ eventId }) => eventId));
    const moves = log?.events.flatMap(({ attributes: { movedFrom, state } }) =>
      movedFrom ? [[movedFrom, state]] : [],
    );
    expect(moves?.[0]).toEqual(['new', 'submitted']);
    expect(moves?.slice(1).map(([from]) => from)).toEqual(moves?.slice(0, -1).map(([, to]) => to));
    expect(log?.attributes.state).toBe(moves?.at(-1)?.[1]);
  });

  it('names nobody: no id of staff, no sealed value, and no text that somebody wrote', () => {
    const out = JSON.stringify(log);
    const people = stored.map(({ meta }) => meta.actor).filter(({ role }) => role !== 'system');
    const known = new Set(people.flatMap(({ id, name }) => [id, name]).filter((text) => !roles.includes(text as Role)));
    expect([...known].filter((text) => out.includes(`"${text}"`))).toEqual([]);
    const written = stored.flatMap(({ data }) => textsIn(data)).filter((text) => /\s/.test(text.trim()));
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((text) => out.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(/\$sealed|trackingCode/.test(out)).toBe(false);
  });

  it('gives the same person the same name, and different people different ones', () => {
    const whoIs = new Map(log?.events.map(({ who }, n) => [stored[n]?.meta.actor.id, who]));
    expect(whoIs.get('system')).toBeUndefined();
    expect(whoIs.get('applicant')).toBeUndefined();
    expect(new Set(whoIs.values()).size).toBeGreaterThanOrEqual(5);
    for (const [n, { who }] of log?.events.entries() ?? []) expect(who).toBe(whoIs.get(stored[n]?.meta.actor.id));
  });

  it('has only attributes that are declared, of the types declared', () => {
    for (const { type, attributes } of log?.events ?? []) {
      const types: Readonly<Record<string, LogType>> = { ...commonAttributes, ...ownTypes(type) };
      for (const [name, value] of Object.entries(attributes))
        expect([name, fits(value, types[name])]).toEqual([name, true]);
    }
    for (const { type, attributes } of objects) {
      const types: Readonly<Record<string, LogType>> = objectTypes[type];
      for (const { name, value } of attributes)
        expect([type, name, fits(value, types[name])]).toEqual([type, name, true]);
    }
  });

  it('has each object once, and relates to no other', () => {
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const related = [...(log?.events ?? []), ...objects].flatMap(({ relations }) =>
      relations.map(({ object }) => object),
    );
    expect(related.filter((id) => !ids.includes(id))).toEqual([]);
    const types = new Set(objects.map(({ type }) => type));
    expect(Object.keys(objectTypes).filter((type) => !types.has(type as 'journey'))).toEqual(['document']);
  });

  it('has the files that are stored, and what took their place', () => {
    const [first, second] = ['0190eeee-0000-7000-8000-000000000001', '0190eeee-0000-7000-8000-000000000002'];
    const files = [
      { documentId: first, kind: 'statutes', name: 'Statuts de Fadma.pdf' },
      { documentId: second, kind: 'statutes', name: 'Statuts signés.pdf', replaces: first },
    ].map(
      (data, n) =>
        ({ ...stored[0], type: 'DocumentAttached', data, version: n + 2, eventId: String(n) }) as StoredEvent,
    );
    const attached = journeyLog([...stored.slice(0, 1), ...files], pseudonym);
    const documents = attached?.objects.filter(({ type }) => type === 'document');
    expect(documents?.map(({ attributes }) => attributes.map(({ value }) => value))).toEqual([
      ['statutes'],
      ['statutes'],
    ]);
    expect(documents?.[1]?.relations.at(-1)).toEqual({ object: documents?.[0]?.id, qualifier: 'replaces' });
    expect(attached?.events.at(-1)?.relations.at(-1)).toEqual({ object: documents?.[1]?.id, qualifier: 'attaches' });
  });

  it('knows how objects changed, and when', () => {
    const journey = objects.find(({ type }) => type === 'journey');
    const states = journey?.attributes.filter(({ name }) => name === 'state').map(({ value }) => value);
    expect(states?.[0]).toBe('submitted');
    expect(states?.at(-1)).toBe('graduated');
    const done = objects.find(
      ({ type, attributes }) => type === 'plan-action' && attributes.some(({ value }) => value === 'done'),
    );
    expect(done?.attributes.filter(({ name }) => name === 'status').map(({ value }) => value)[0]).toBe('planned');
    const met = objects.filter(
      ({ type, attributes }) => type === 'deadline' && attributes.some(({ value }) => value === 'met'),
    );
    expect(met.length).toBeGreaterThan(5);
  });
});

describe('what leaves of an event', () => {
  it('is of no field that is personal', () => {
    for (const type of journeyEventNames) {
      const schema = eventSchemas[type];
      const personal = schema ? personalPaths(schema).map((path) => path.at(-1)) : [];
      expect(Object.keys(ownTypes(type)).filter((name) => personal.includes(name))).toEqual([]);
    }
  });

  it('leaves out what is not said', () => {
    expect(ownAttributes('ApplicationAdmitted', {})).toEqual({});
    expect(ownAttributes('NoteAdded', { text: 'Fadma' })).toEqual({});
  });

  it('has an object type for every kind of entry', () => {
    expect(Object.keys(entryLetters).filter((kind) => !(kind in objectTypes))).toEqual([]);
  });
});
