import { z } from 'zod';

type Json = Record<string, unknown>;

/** Schemas that `/openapi.json` shows as components, by name. */
const named = z.registry<{ id: string }>();

const taken = new Set<string>();

/**
 * Gives a request's or an answer's schema its name in the document, so that generated clients get types with names. Throws for a name
 * another schema has: one of them would be shown for both.
 */
export function name<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  if (taken.has(id)) throw new Error(`two schemas are called ${id} in /openapi.json: give one of them another name`);
  taken.add(id);
  named.add(schema, { id });
  return schema;
}

const address = (id: string) => `#/components/schemas/${id}`;

/** A reference to a named schema. Throws for one nobody named: that is a mistake in a route's documentation. */
export function referenceTo(schema: z.ZodType): { $ref: string } {
  const id = named.get(schema)?.id;
  if (id === undefined) throw new Error('a schema shown in /openapi.json needs a name: wrap it in name(…)');
  return { $ref: address(id) };
}

/** All named schemas as JSON Schema (2020-12, the dialect of OpenAPI 3.1). */
export function namedSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(named, { uri: address, io: 'input', unrepresentable: 'any' });
  const entries = Object.entries(schemas).map(([id, schema]) => {
    const { $schema: _dialect, $id: _address, ...rest } = schema as Json;
    return [id, rest] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

/** Events a command recorded, as answers name them. */
export const recordedEvents = z.array(z.object({ type: z.string(), version: z.int() }));
