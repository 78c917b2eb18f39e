import { z } from 'zod';
import { name } from '../openapi/named';

const issue = z.object({
  column: z.string().describe('The header as typed in the file'),
  field: z.string().describe('Path in the application, e.g. cooperative.ice'),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string().describe('What is wrong and what to do, in the caller’s language'),
});

/** What an import answers. */
export const importReport = name(
  'ImportReport',
  z.object({
    dryRun: z.boolean(),
    complete: z.boolean().describe('False when reading stopped before the end; the last note says why'),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    duplicates: z.int(),
    notes: z.array(issue).describe('About the file as a whole'),
    items: z.array(
      z.object({
        row: z.int().describe('As seen in the file'),
        outcome: z.enum(['accepted', 'rejected', 'duplicate']),
        journeyId: z.uuid().optional(),
        errors: z.array(issue).optional(),
        warnings: z.array(issue).optional(),
      }),
    ),
  }),
);
