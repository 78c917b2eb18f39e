import { roles } from '@mourafaka/contracts';
import { z } from 'zod';

export const instant = z.string().describe('ISO 8601, UTC');

/** Of a person. */
export const known = z
  .string()
  .nullable()
  .optional()
  .describe('Null where forgotten; absent for those who may not know');

/** Who recorded it, and when. */
export const stamp = {
  version: z.int().describe('Of the event, as in the timeline'),
  at: instant.describe('When it was recorded: ISO 8601, UTC'),
  by: z.object({ id: z.string(), name: z.string(), role: z.enum(roles), office: z.string().optional() }),
};

export const reasoned = z.object({ ...stamp, reason: z.string() });

/** Whatever stood there: a text, a number, a list … */
const any = z.unknown().optional();

export const correction = z.object({
  ...stamp,
  reason: z.string(),
  changes: z.array(z.object({ field: z.string(), from: any, to: any, personId: z.string().optional() })),
});

const entryFields = {
  id: z.string().describe('Its letter and number: `S3` is the third session recorded'),
  ...stamp,
  corrections: z.array(correction).describe('Applied to `data` already'),
  withdrawn: reasoned.optional().describe('It counts no more'),
};

/** Something that is counted, with what was said of it later. */
export const entryOf = <Data extends z.ZodType>(data: Data) => z.object({ ...entryFields, data });

/** Something recorded that has no number. */
export const stamped = <Shape extends z.ZodRawShape>(data: z.ZodObject<Shape>) => z.object({ ...stamp, ...data.shape });
