/** XES (IEEE 1849-2016): a trace for each journey, with the extensions every tool knows. */
import { type commonAttributes, type JourneyLog, type LogAttributes, type LogEvent, type LogValue } from '../log';
import { element } from './xml';

const extensions = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Identity', 'identity'],
] as const;

const typed = (type: string, key: string, value: string): string => element(type, { key, value });

function attribute(key: string, value: LogValue): string {
  if (typeof value === 'boolean') return typed('boolean', key, String(value));
  if (typeof value === 'number') return typed(Number.isInteger(value) ? 'int' : 'float', key, String(value));
  return typed('string', key, value);
}

const attributes = (values: LogAttributes): string =>
  Object.entries(values)
    .map(([key, value]) => attribute(key, value))
    .join('');

/** What every trace and every event has, as the standard asks for it to be said; the values stand for one that is missing. */
const globals = [
  element('global', { scope: 'trace' }, typed('string', 'concept:name', 'unknown')),
  element(
    'global',
    { scope: 'event' },
    [
      typed('string', 'concept:name', 'unknown'),
      typed('date', 'time:timestamp', '1970-01-01T00:00:00.000Z'),
      typed('string', 'lifecycle:transition', 'complete'),
      typed('string', 'org:role', 'unknown'),
      typed('id', 'identity:id', '00000000-0000-0000-0000-000000000000'),
      ...['command', 'state', 'phase'].map((key) => typed('string', key, 'unknown')),
      ...['version', 'policyVersion'].map((key) => typed('int', key, '0')),
    ].join(''),
  ),
];

const classifiers = [
  element('classifier', { name: 'Event', keys: 'concept:name' }),
  element('classifier', { name: 'State', keys: 'state' }),
  element('classifier', { name: 'Event and role', keys: 'concept:name org:role' }),
];

const head = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">',
  ...extensions.map(([name, prefix]) =>
    element('extension', { name, prefix, uri: `http://www.xes-standard.org/${prefix}.xesext` }),
  ),
  ...globals,
  ...classifiers,
  typed('string', 'concept:name', 'Mourafaka'),
  '',
].join('\n');

/** Told by the extensions; the others keep their names. */
const told: readonly string[] = ['role', 'office'] satisfies (keyof typeof commonAttributes)[];

function event({ id, type, at, who, role, office, attributes: values }: LogEvent): string {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !told.includes(name)));
  const inside = [
    typed('string', 'concept:name', type),
    typed('date', 'time:timestamp', at),
    typed('string', 'lifecycle:transition', 'complete'),
    // Whoever has no pseudonym is known by what they are.
    typed('string', 'org:resource', who ?? role),
    typed('string', 'org:role', role),
    ...(office === undefined ? [] : [typed('string', 'org:group', office)]),
    typed('id', 'identity:id', id),
    attributes(rest),
  ];
  return element('event', {}, inside.join(''));
}

const trace = ({ journeyId, attributes: values, events }: JourneyLog): string =>
  element(
    'trace',
    {},
    [typed('string', 'concept:name', journeyId), typed('id', 'identity:id', journeyId), attributes(values)].join('') +
      `\n${events.map(event).join('\n')}\n`,
  );

/** The file, a journey at a time. */
export async function* xes(journeys: () => AsyncIterable<JourneyLog>): AsyncGenerator<string> {
  yield head;
  for await (const journey of journeys()) yield `${trace(journey)}\n`;
  yield '</log>\n';
}
