/** What both files of OCEL 2.0 say: which types there are, and the objects, each once. */
import { journeyEventNames } from '@mourafaka/contracts';
import { ownTypes } from '../event-attributes';
import { commonAttributes, type JourneyLog, type LogObject, type LogType, objectTypes } from '../log';

export interface DeclaredType {
  name: string;
  attributes: { name: string; type: LogType }[];
}

const declared = (name: string, types: Readonly<Record<string, LogType>>): DeclaredType => ({
  name,
  attributes: Object.entries(types).map(([attribute, type]) => ({ name: attribute, type })),
});

export const declaredObjects = Object.entries(objectTypes).map(([name, types]) => declared(name, types));
export const declaredEvents = journeyEventNames.map((name) =>
  declared(name, { ...commonAttributes, ...ownTypes(name) }),
);

/** The objects of each journey; what several have comes with the first. There are as many of those as staff, batches and sessions. */
export async function* objectsOf(journeys: AsyncIterable<JourneyLog>): AsyncGenerator<LogObject[]> {
  const written = new Set<string>();
  for await (const { objects, shared } of journeys) {
    const fresh = shared.filter(({ id }) => !written.has(id));
    for (const { id } of fresh) written.add(id);
    yield [...fresh, ...objects];
  }
}
