import { bulkFilter, journeyPayloads, mostBulkItems, suitableBulkCommands, suitsBulk } from '@mourafaka/contracts';
import { AppError, fieldIssues } from '@mourafaka/platform';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { name } from '../openapi/named';

export const bulkRequest = name(
  'BulkRequest',
  z.strictObject({
    command: oneLine(60).describe(`One of: ${suitableBulkCommands.join(', ')}`),
    payload: z.record(z.string(), z.unknown()).optional().describe('The command’s own payload, the same for all'),
    journeyIds: z.array(z.uuid()).optional().describe(`At most ${mostBulkItems}; instead of a filter`),
    filter: bulkFilter.optional().describe('All I may see that match now; instead of ids'),
    dryRun: z.boolean().optional().describe('Receipts say what would happen; nothing else is stored'),
    reason: oneLine(300).optional(),
  }),
);
export type BulkRequest = z.infer<typeof bulkRequest>;

/** Throws `AppError` where the payload is not the command's; another command than these is the domain's to refuse. */
export function checkPayload({ command, payload = {} }: BulkRequest): void {
  if (!suitsBulk(command)) return;
  const { error } = journeyPayloads[command].safeParse(payload);
  if (error) {
    throw new AppError('REQUEST.INVALID', 'invalid', { errors: fieldIssues(error.issues, 'payload') });
  }
}
