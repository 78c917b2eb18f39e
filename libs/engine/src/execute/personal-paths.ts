import { eventSchemas, personalPaths } from '@mourafaka/contracts';

const known = new Map<string, string[][]>();

/** Where an event's data holds personal values; worked out once per type. */
export function pathsOf(type: string): readonly string[][] {
  let paths = known.get(type);
  if (!paths) {
    const schema = eventSchemas[type];
    if (!schema) throw new Error(`event '${type}' has no schema`);
    known.set(type, (paths = personalPaths(schema)));
  }
  return paths;
}
