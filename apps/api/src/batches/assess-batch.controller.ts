import { bulkIdOf } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { actorOf, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { IdempotencyKey } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { needBatch } from './get-batch';

const request = name('Assessment', z.strictObject({ dryRun: z.boolean().optional() }));
const answer = name(
  'AssessmentAnswer',
  z.object({ bulkId: z.uuid().describe('For GET /v1/bulk/{id}: progress, and a receipt for each application') }),
);

@Controller('v1/batches/:batch/assessments')
export class AssessBatchController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Post()
  @HttpCode(202)
  @Permission('batch.assess')
  @Doc({
    tag: 'batches',
    summary: 'Assess the eligibility of every complete application I may see',
    description:
      'A bulk of `assess-eligibility`, each explained rule by rule in its journey. A person may decide otherwise for one, with a reason, by giving `assess-eligibility` with `override`.',
    status: 202,
    answer,
    body: { schemas: [request], required: false },
    problems: [400, 403, 404, 409, 422],
    command: true,
  })
  async assess(
    @FromCaller() caller: Caller,
    @Param('batch') batch: string,
    @IdempotencyKey() key: string,
    @Body({ schema: request.optional() }) body: z.infer<typeof request> | undefined,
  ): Promise<z.infer<typeof answer>> {
    await needBatch(this.journal, batch);
    const { principal } = caller;
    const bulkId = bulkIdOf(principal.id, key);
    await this.commands.give(caller, {
      category: 'bulk',
      name: 'request-bulk',
      entityId: bulkId,
      payload: {
        requester: principal,
        batch,
        dryRun: body?.dryRun,
        command: 'assess-eligibility',
        payload: {},
        filter: { batch, state: 'complete' },
      },
      key,
      actor: actorOf(principal, rolesWith('batch.assess')),
    });
    return { bulkId };
  }
}
