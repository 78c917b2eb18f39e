import { batchCommands, batchStream } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { type Deadlines, deadlinesAnswer } from '../journeys/deadlines/deadline-answer';
import { streamDeadlines } from '../journeys/deadlines/stream-deadlines';
import { Doc } from '../openapi/doc';
import { CLOCK } from '../tokens';
import { getBatch } from './get-batch';

@Controller('v1/batches/:batch/deadlines')
export class ListBatchDeadlinesController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'Deadlines of a batch, open and past: why each falls on its day, and what is done about it',
    description:
      'When each wave is to be ranked, signed and released, and each round of financing signed; `about` names it.',
    answer: deadlinesAnswer,
    problems: [404],
  })
  async list(@FromCaller() { language }: Caller, @Param('batch') code: string): Promise<Deadlines> {
    const state = await getBatch(this.engine, code);
    return streamDeadlines(
      { journal: this.journal, clock: this.clock },
      { stream: batchStream(state.code), state, commands: batchCommands, language },
    );
  }
}
