/** Where event data names persons. */

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every object of the data that belongs to somebody, wherever it stands. */
export function personalObjects(data: unknown): (Fields & { personId: string })[] {
  if (!isFields(data)) return [];
  const inner = Object.values(data).flatMap(personalObjects);
  return typeof data.personId === 'string' ? [data as Fields & { personId: string }, ...inner] : inner;
}

/** Every person the events name, each once, in the order of naming. */
export const personsNamed = (events: readonly { data: unknown }[]): string[] => [
  ...new Set(events.flatMap(({ data }) => personalObjects(data).map(({ personId }) => personId))),
];
