import { Journal } from '@mourafaka/journal';
import { reachOf } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { batchView } from './batch-view';
import { getBatch } from './get-batch';

@Controller('v1/batches/:batch')
export class GetBatchController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
  ) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'A batch: its call, its policy, and how many are where',
    answer: batchView,
    problems: [404],
  })
  async get(
    @FromCaller() { principal }: Caller,
    @Param('batch') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof batchView>> {
    const { names, version, updatedAt, call, policyVersion, policies } = await getBatch(this.journal, code);
    const figures = await this.journeys.batchFigures(code, reachOf(principal, 'journey.read'));
    void reply.header('ETag', etagOf(version));
    return {
      batch: code,
      names,
      version,
      updatedAt,
      call: call ?? null,
      policyVersion,
      policy: policies[policyVersion] ?? null,
      figures,
    };
  }
}
