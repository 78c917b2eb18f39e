import type { InsightName } from '@mourafaka/contracts';
import type { Dimension } from '@mourafaka/read-models';
import type { Table } from '@mourafaka/tables';
import { Controller, Get, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerTable } from '../http/answer-table';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { tableFormatOf } from '../http/table-format';
import { checkPlace } from '../journeys/list/journey-query';
import { Doc } from '../openapi/doc';
import { groupedQuery, insightFilter, insightQuery } from './insight-query';
import { delaysTable, funnelTable, groupedTable, leavingTable, targetsTable } from './insight-tables';
import {
  definitionsIn,
  definitionsView,
  delaysView,
  funnelView,
  groupedView,
  type GroupedView,
  indicatorsView,
  leavingView,
  type LeavingView,
  targetsView,
} from './insight-views';
import { Insights } from './insights';

const targetsQuery = z.strictObject({ ...insightFilter, batch: oneLine(20) }).superRefine(checkPlace);
type Grouped = z.infer<typeof groupedQuery>;
interface Asked {
  caller: Caller;
  request: FastifyRequest;
}
type Answer<View> = Promise<View | StreamableFile>;
const problems: (400 | 403)[] = [400, 403];

/** Figures for managers; each is defined at `definitions` and opened by the list under `open`. */
@Controller('v1/insights')
export class InsightsController {
  constructor(@Inject(Insights) private readonly insights: Insights) {}

  @Get('definitions')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'What each figure means, and which events change it',
    answer: definitionsView,
    problems: [],
  })
  definitions(@FromCaller() { language }: Caller): z.infer<typeof definitionsView> {
    return definitionsIn(language);
  }

  @Get('funnel')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'How many came how far, and how long each step took in working days',
    answer: funnelView,
    tables: true,
    problems,
  })
  async funnel(
    @FromCaller() caller: Caller,
    @Query({ schema: insightQuery }) query: z.infer<typeof insightQuery>,
    @Req() request: FastifyRequest,
  ): Answer<z.infer<typeof funnelView>> {
    const view = await this.insights.funnel(query, caller);
    return asFile(view, 'funnel', funnelTable(view, caller.language), { caller, request });
  }

  @Get('phases')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Where cooperatives stand, by region or any other dimension',
    answer: groupedView,
    tables: true,
    problems,
  })
  phases(
    @FromCaller() caller: Caller,
    @Query({ schema: groupedQuery }) query: Grouped,
    @Req() request: FastifyRequest,
  ) {
    return this.grouped('phases', query, 'region', { caller, request });
  }

  @Get('regions')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Provinces, or regions, ranked by what was delivered; how many are at 0/12 and at 12/12',
    answer: groupedView,
    tables: true,
    problems,
  })
  regions(
    @FromCaller() caller: Caller,
    @Query({ schema: groupedQuery }) query: Grouped,
    @Req() request: FastifyRequest,
  ) {
    return this.grouped('regions', query, 'province', { caller, request });
  }

  @Get('providers')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'What was promised and not delivered, by consultant, provider or lot',
    answer: groupedView,
    tables: true,
    problems,
  })
  providers(
    @FromCaller() caller: Caller,
    @Query({ schema: groupedQuery }) query: Grouped,
    @Req() request: FastifyRequest,
  ) {
    return this.grouped('providers', query, 'consultant', { caller, request });
  }

  @Get('indicators')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Members, women, youth, jobs and turnover: at the diagnosis and now; beneficiaries',
    answer: indicatorsView,
    tables: true,
    problems,
  })
  async indicators(
    @FromCaller() caller: Caller,
    @Query({ schema: groupedQuery }) { by, ...query }: Grouped,
    @Req() request: FastifyRequest,
  ): Answer<z.infer<typeof indicatorsView>> {
    const view = await this.insights.indicators(query, by, caller);
    return this.asTable('indicators', view, { caller, request });
  }

  @Get('delays')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'What is overdue, since when, and whose it is',
    answer: delaysView,
    tables: true,
    problems,
  })
  async delays(
    @FromCaller() caller: Caller,
    @Query({ schema: insightQuery }) query: z.infer<typeof insightQuery>,
    @Req() request: FastifyRequest,
  ): Answer<z.infer<typeof delaysView>> {
    const view = await this.insights.delays(query, caller);
    return asFile(view, 'delays', delaysTable(view, caller.language), { caller, request });
  }

  @Get('leaving')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Who left, why, and who is dormant',
    answer: leavingView,
    tables: true,
    problems,
  })
  async leaving(
    @FromCaller() caller: Caller,
    @Query({ schema: insightQuery }) query: z.infer<typeof insightQuery>,
    @Req() request: FastifyRequest,
  ): Answer<LeavingView> {
    const view = await this.insights.leaving(query, caller);
    return asFile(view, 'leaving', leavingTable(view, caller.language), { caller, request });
  }

  @Get('targets')
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Targets, regional quotas and minimum shares of a batch beside what there is',
    answer: targetsView,
    tables: true,
    problems: [...problems, 404],
  })
  async targets(
    @FromCaller() caller: Caller,
    @Query({ schema: targetsQuery }) query: z.infer<typeof targetsQuery>,
    @Req() request: FastifyRequest,
  ): Answer<z.infer<typeof targetsView>> {
    const view = await this.insights.targets(query, caller);
    return asFile(view, `targets-${view.batch}`, targetsTable(view, caller.language), { caller, request });
  }

  private async grouped(
    insight: InsightName,
    { by: asked, ...query }: Grouped,
    usual: Dimension,
    from: Asked,
  ): Answer<GroupedView> {
    const view = await this.insights.grouped(insight, query, asked ?? usual, from.caller);
    return this.asTable(insight, view, from);
  }

  private asTable<View extends GroupedView>(insight: InsightName, view: View, asked: Asked): Answer<View> {
    return asFile(view, insight, groupedTable(insight, view, asked.caller.language), asked);
  }
}

/** The view itself, or the file the caller likes better. */
async function asFile<View, Row>(
  view: View,
  fileName: string,
  table: Table<Row>,
  { caller: { language }, request }: Asked,
): Answer<View> {
  const format = tableFormatOf(request);
  return format ? answerTable(format, { fileName, language, table }) : view;
}
