/**
 * Personal fields. In an event's schema a personal value is marked with `personal(...)`, inside an object that carries the
 * `personId` it belongs to. The journal seals marked values under that person's key before anything is stored or folded,
 * so states and heads hold sealed values too, and destroying one key forgets one person while the chain still verifies.
 */
import { z } from 'zod';

/** A value sealed under a person's key: `v1.<base64url of iv, tag and ciphertext>`. */
export interface Sealed {
  $sealed: string;
}

export type Personal = string | Sealed;

const sealedSchema = z.strictObject({ $sealed: z.string() });

/** Registry of the marked schemas; the journal's sealer reads it once per event type. */
export const personalRegistry = z.registry<{ personal: true }>();

/** Marks a text as personal: plain when a command brings it, sealed once stored. */
export function personal(schema: z.ZodType<string, string>): z.ZodType<Personal, Personal> {
  const marked = z.union([schema, sealedSchema]) as z.ZodType<Personal, Personal>;
  personalRegistry.add(marked, { personal: true });
  return marked;
}

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Sealed).$sealed === 'string';

/** Paths of the personal fields of a schema, e.g. `['representative', 'name']`; `'*'` stands for every element of a list. */
export function personalPaths(schema: z.ZodType): string[][] {
  if (personalRegistry.has(schema)) return [[]];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      personalPaths(field).map((path) => [key, ...path]),
    );
  }
  if (schema instanceof z.ZodArray) return personalPaths(schema.element as z.ZodType).map((path) => ['*', ...path]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return personalPaths(schema.unwrap() as z.ZodType);
  }
  return [];
}
