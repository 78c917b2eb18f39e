import { Engine } from '@mourafaka/engine';
import { reachOf } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { batchView, type BatchView } from './batch-view';
import { getBatch } from './get-batch';
import { showBatch } from './show-batch';

@Controller('v1/batches/:batch')
export class GetBatchController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
  ) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'A batch: its stage, its call, its waves, its policy, and how many are where',
    answer: batchView,
    problems: [404],
  })
  async get(
    @FromCaller() { principal, language }: Caller,
    @Param('batch') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchView> {
    const state = await getBatch(this.engine, code);
    const figures = await this.journeys.batchFigures(code, reachOf(principal, 'journey.read'));
    void reply.header('ETag', etagOf(state.version));
    return showBatch(state, figures, language);
  }
}
