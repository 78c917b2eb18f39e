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
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { tableFormatOf } from '../http/table-format';
import { readWholeStream } from '../journal/read-whole-stream';
import { Doc } from '../openapi/doc';
import { CLOCK } from '../tokens';
import { ListedCooperatives } from './listed-cooperatives';
import { selectionTable } from './selection-table';
import { selectionView, type SelectionView } from './selection-view';
import { showList } from './show-list';
import { listsAsked, waveLists } from './wave-lists';

const query = z.strictObject({
  wave: oneLine(60).optional(),
  ranking: z.coerce.number().int().min(1).max(100_000).optional(),
  asOf: asOfSchema.optional(),
});

@Controller('v1/batches/:batch/selection')
export class GetSelectionController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(ListedCooperatives) private readonly cooperatives: ListedCooperatives,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @Permission('selection.read')
  @Doc({
    tag: 'selection',
    summary: 'The lists of the waves: who is in, waiting or out, and why',
    description:
      'The last list of each wave, or the `ranking` asked for; `asOf`: as it stood then. A list is read from the journal with everything it was made of, and made again: `reproduced` says whether the same came of it.',
    answer: selectionView,
    tables: true,
    problems: [400, 403, 404],
  })
  async get(
    @FromCaller() caller: Caller,
    @Param('batch') code: string,
    @Query({ schema: query }) { wave, ranking, asOf }: z.infer<typeof query>,
    @Req() request: FastifyRequest,
  ): Promise<SelectionView | StreamableFile> {
    const { principal, language } = caller;
    const { policies } = await getBatch(this.engine, code);
    const instant = asOf === undefined ? undefined : instantOfAsOf(asOf, await this.clock.now()).toISOString();
    const lists = listsAsked(waveLists(await readWholeStream(this.journal, batchStream(code), instant)), {
      wave,
      ranking,
    });
    const isNamed = wave !== undefined || ranking !== undefined;
    if (isNamed && lists.length === 0) throw new AppError('SELECTION.NOT_FOUND', 'not-found');
    const cooperatives = await this.cooperatives.of(code, language);
    const waves = lists.flatMap((list) => {
      const policy = policies[list.ranked.policyVersion];
      if (!policy) return [];
      const seesRegion = (region: string): boolean => may(principal, 'selection.read', { region });
      return [showList(list, { policy, language, cooperatives, seesRegion })];
    });
    const format = tableFormatOf(request);
    if (!format) return { batch: code, asOf: instant ?? null, waves };
    await this.reads.note(caller, { categories: ['list'], permission: 'selection.read', subject: `selection/${code}` });
    const table = selectionTable(waves, language);
    return answerTable(format, { fileName: `selection-${code}`, language, table });
  }
}
