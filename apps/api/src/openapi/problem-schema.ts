import { z } from 'zod';
import { name } from './named';

/** What every error answers (RFC 9457). */
export const problemSchema = name(
  'Problem',
  z.object({
    type: z.string().describe('urn:mourafaka:problem:<code>'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened and what to do, in the caller’s language'),
    code: z.string().describe('Stable, e.g. REQUEST.INVALID'),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .describe('The wrong fields, each with what to do'),
    allowed: z.array(z.string()).optional().describe('With 409: the commands that may be given now'),
    changes: z
      .array(z.object({ type: z.string(), version: z.int() }))
      .optional()
      .describe('With 412: what was recorded since the version of If-Match'),
    correlationId: z.string().optional(),
  }),
);
