import { cellPaths } from '@mourafaka/import';
import { z } from 'zod';
import { name } from '../openapi/named';

const issue = z.object({
  column: z.string().describe('The header as typed in the file'),
  field: z.string().describe('Path in the application, e.g. cooperative.ice'),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string().describe('What is wrong and what to do, in the caller’s language'),
});

const columns = z.array(z.strictObject({ field: z.enum(cellPaths), column: z.string().max(300) }));
const cells = z.partialRecord(z.enum(cellPaths), z.string().max(10_000));

/** Most rows of one request: of the longest texts, they still fit into a body. */
export const rowsAtOnce = 40;

/** Rejected rows of a report, corrected. */
export const correctedRows = name(
  'CorrectedRows',
  z.strictObject({
    columns: columns.max(cellPaths.length).optional().describe('As the report has them: messages then name them so'),
    rows: z
      .array(z.strictObject({ row: z.int().min(1).max(10_000_000).describe('As in the report'), cells }))
      .min(1)
      .max(rowsAtOnce),
  }),
);

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
    columns: columns.describe('Those that are read, as the file calls them'),
    items: z.array(
      z.object({
        row: z.int().describe('As seen in the file'),
        outcome: z.enum(['accepted', 'rejected', 'duplicate']),
        journeyId: z.uuid().optional(),
        errors: z.array(issue).optional(),
        warnings: z.array(issue).optional(),
        cells: cells
          .optional()
          .describe('What stands in a rejected row, by path, to be corrected; of the first thousand of them'),
      }),
    ),
  }),
);
