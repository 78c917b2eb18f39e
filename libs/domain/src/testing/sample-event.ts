/** An event of every type, with every field its schema knows filled in: for tests of what must be said of each. */
import { type JourneyEvent, type JourneyEventName, journeyEventSchemas } from '@mourafaka/contracts';
import type { z } from 'zod';

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
  values?: readonly unknown[];
  valueType?: z.ZodType;
  in?: z.ZodType;
}

const simple: Readonly<Record<string, unknown>> = { string: '2026-11-02', number: 1, int: 1, boolean: true };

const samples: Readonly<Record<string, (definition: Definition) => unknown>> = {
  object: ({ shape = {} }) => Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sampleOf(field)])),
  array: ({ element }) => (element ? [sampleOf(element)] : []),
  optional: ({ innerType }) => innerType && sampleOf(innerType),
  nonoptional: ({ innerType }) => innerType && sampleOf(innerType),
  nullable: ({ innerType }) => innerType && sampleOf(innerType),
  default: ({ innerType }) => innerType && sampleOf(innerType),
  union: ({ options = [] }) => options[0] && sampleOf(options[0]),
  enum: ({ entries = {} }) => Object.values(entries)[0],
  literal: ({ values = [] }) => values[0],
  record: ({ valueType }) => ({ market: valueType && sampleOf(valueType) }),
  pipe: (definition) => definition.in && sampleOf(definition.in),
};

/** Of the schema's shape; a text may be of the wrong form. Throws for a kind of schema it does not know yet. */
function sampleOf(schema: z.ZodType): unknown {
  const definition = schema.def as unknown as Definition;
  const sample = samples[definition.type];
  if (sample) return sample(definition);
  if (!Object.hasOwn(simple, definition.type))
    throw new Error(`no sample is made of a schema '${definition.type}' yet`);
  return simple[definition.type];
}

export const sampleEvent = (type: JourneyEventName): JourneyEvent =>
  ({ type, data: sampleOf(journeyEventSchemas[type]) }) as JourneyEvent;
