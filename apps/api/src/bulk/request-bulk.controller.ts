import { bulkFilter, journeyPayloads, mostBulkItems, suitableBulkCommands, suitsBulk } from '@mourafaka/contracts';
import { bulkIdOf } from '@mourafaka/engine';
import { actorOf, AppError, fieldIssues, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { bulkExamples } from '../openapi/bulk-examples';
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
const answer = name(
  'BulkAccepted',
  z.object({ bulkId: z.uuid().describe('For GET /v1/bulk/{id}: progress, and a receipt for each journey') }),
);

/** Throws `AppError` where the payload is not the command's; another command than these is the domain's to refuse. */
function checkPayload({ command, payload = {} }: z.infer<typeof bulkRequest>): void {
  if (!suitsBulk(command)) return;
  const { error } = journeyPayloads[command].safeParse(payload);
  if (error) {
    throw new AppError('REQUEST.INVALID', 'invalid', { errors: fieldIssues(error.issues, 'payload') });
  }
}

@Controller('v1/bulk')
export class RequestBulkController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @HttpCode(202)
  @Permission('bulk.request')
  @Doc({
    tag: 'bulk',
    summary: 'Give a command to many journeys',
    description:
      'Each journey gets an ordinary command under my own rights, one by one: one that is refused does not stop the rest. What lies outside my reach is answered as if it did not exist.',
    status: 202,
    answer,
    body: { schemas: [bulkRequest], examples: bulkExamples },
    problems: [400, 403, 413, 422],
    command: true,
  })
  async request(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: bulkRequest }) body: z.infer<typeof bulkRequest>,
  ): Promise<z.infer<typeof answer>> {
    checkPayload(body);
    const { principal } = caller;
    const bulkId = bulkIdOf(principal.id, key);
    await this.commands.give(caller, {
      category: 'bulk',
      name: 'request-bulk',
      entityId: bulkId,
      payload: { ...body, requester: principal },
      key,
      actor: actorOf(principal, rolesWith('bulk.request')),
    });
    return { bulkId };
  }
}
