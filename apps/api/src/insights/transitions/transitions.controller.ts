import { Controller, Get, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answerTable } from '../../http/answer-table';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { tableFormatOf } from '../../http/table-format';
import { Doc } from '../../openapi/doc';
import { movedTable, transitionsTable } from './transitions-table';
import { type MovedQuery, movedQuery, type TransitionsQuery, transitionsQuery } from './transitions-query';
import { movedView, type MovedView, transitionsView, type TransitionsView } from './transitions-view';
import { Transitions } from './transitions';

@Controller('v1/insights/transitions')
export class TransitionsController {
  constructor(@Inject(Transitions) private readonly transitions: Transitions) {}

  @Get()
  @Permission('insight.read')
  @Doc({
    tag: 'insights',
    summary: 'Where it sticks: the ways between states, how long journeys wait before, rework and outliers',
    description:
      'Each move counts with what it is filtered by as it was after it. `from` and `to` are local dates, both included; `asOf`: what was recorded by then.',
    answer: transitionsView,
    tables: true,
    problems: [400, 403],
  })
  async map(
    @FromCaller() caller: Caller,
    @Query({ schema: transitionsQuery }) query: TransitionsQuery,
    @Req() request: FastifyRequest,
  ): Promise<TransitionsView | StreamableFile> {
    const view = await this.transitions.map(query, caller);
    const { language } = caller;
    const format = tableFormatOf(request);
    if (!format) return view;
    return answerTable(format, { fileName: 'transitions', language, table: transitionsTable(view, language) });
  }

  @Get('journeys')
  @Permission('journey.read')
  @Doc({
    tag: 'insights',
    summary: 'The journeys behind a figure of the transition map, the longest wait first',
    answer: movedView,
    tables: true,
    problems: [400, 403],
  })
  async journeys(
    @FromCaller() caller: Caller,
    @Query({ schema: movedQuery }) query: MovedQuery,
    @Req() request: FastifyRequest,
  ): Promise<MovedView | StreamableFile> {
    const format = tableFormatOf(request);
    if (!format) return this.transitions.journeys(query, caller);
    const { language } = caller;
    const table = movedTable(query.arc, this.transitions.allJourneys(query, caller));
    return answerTable(format, { fileName: `transitions-${query.arc.replace('..', '-')}`, language, table });
  }
}
