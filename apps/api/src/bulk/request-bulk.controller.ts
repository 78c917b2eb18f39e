import { bulkIdOf } from '@mourafaka/engine';
import { actorOf, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { bulkExamples } from '../openapi/bulk-examples';
import { name } from '../openapi/named';
import { type BulkRequest, bulkRequest, checkPayload } from './bulk-request';

const answer = name(
  'BulkAccepted',
  z.object({ bulkId: z.uuid().describe('For GET /v1/bulk/{id}: progress, and a receipt for each journey') }),
);

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
    @Body({ schema: bulkRequest }) body: BulkRequest,
  ): Promise<z.infer<typeof answer>> {
    checkPayload(body);
    const { principal } = caller;
    // Who asked is kept with the bulk for ever; where messages reach them is not, nor what others lent them for now.
    const { email: _email, borrowed: _borrowed, opened: _opened, ...requester } = principal;
    const bulkId = bulkIdOf(principal.id, key);
    await this.commands.give(caller, {
      category: 'bulk',
      name: 'request-bulk',
      entityId: bulkId,
      payload: { ...body, requester },
      key,
      actor: actorOf(principal, rolesWith('bulk.request')),
    });
    return { bulkId };
  }
}
