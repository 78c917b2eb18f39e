import { batchStream } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError, type Clock, may } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PersonalReads } from '../audit/personal-reads';
import { getBatch } from '../batches/get-batch';
import { answerTable } from '../http/answer-table';
import { asOfSchema, instantOfAsOf } from '../http/as-of';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { tableFormatOf } from '../http/table-format';
import { readWholeStream } from '../journal/read-whole-stream';
import { Doc } from '../openapi/doc';
import { ListedCooperatives } from '../selection/listed-cooperatives';
import { CLOCK } from '../tokens';
import { financingTable } from './financing-table';
import { financingRoundView, type FinancingRoundView } from './financing-view';
import { roundStory } from './round-lists';
import { person, showList } from './show-round';

const query = z.strictObject({
  ranking: z.coerce.number().int().min(1).max(100_000).optional(),
  asOf: asOfSchema.optional(),
});

@Controller('v1/batches/:batch/financing')
export class GetFinancingController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(ListedCooperatives) private readonly cooperatives: ListedCooperatives,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get(':round')
  @Permission('financing.read')
  @Doc({
    tag: 'financing',
    summary: 'A round of partner financing: which requests are within the budget, and why',
    description:
      'The last list of the round, or the `ranking` asked for; `asOf`: as it stood then. A list is read from the journal with everything it was made of, and made again: `reproduced` says whether the same came of it.',
    answer: financingRoundView,
    tables: true,
    problems: [400, 403, 404],
  })
  async get(
    @FromCaller() caller: Caller,
    @Param('batch') code: string,
    @Param('round') round: string,
    @Query({ schema: query }) { ranking, asOf }: z.infer<typeof query>,
    @Req() request: FastifyRequest,
  ): Promise<FinancingRoundView | StreamableFile> {
    const { principal, language } = caller;
    await getBatch(this.engine, code);
    const instant = asOf === undefined ? undefined : instantOfAsOf(asOf, await this.clock.now()).toISOString();
    const story = roundStory(await readWholeStream(this.journal, batchStream(code), instant), round);
    const found =
      ranking === undefined ? story?.lists.at(-1) : story?.lists.find((it) => it.ranked.ranking === ranking);
    if (!story || (ranking !== undefined && !found)) {
      throw new AppError('BATCH.ROUND_UNKNOWN', 'not-found', { params: { round: round.slice(0, 60) } });
    }
    const cooperatives = await this.cooperatives.of(code, language);
    const seesRegion = (region: string): boolean => may(principal, 'financing.read', { region });
    const list = found ? showList(found, { language, cooperatives, seesRegion }) : null;
    const format = tableFormatOf(request);
    if (format) {
      const subject = `financing/${code}/${story.opened.round}`;
      await this.reads.note(caller, { categories: ['list'], permission: 'financing.read', subject });
      const table = financingTable(list?.entries ?? [], language);
      return answerTable(format, { fileName: `financing-${code}-${story.opened.round}`, language, table });
    }
    const { names, partner, budgetMad } = story.opened;
    return {
      batch: code,
      asOf: instant ?? null,
      round: story.opened.round,
      name: names?.[language] ?? null,
      partner,
      budgetMad,
      openedAt: story.at,
      openedBy: person(story.by),
      list,
    };
  }
}
