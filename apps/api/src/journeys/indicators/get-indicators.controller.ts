import { Controller, Get, Inject, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerTable } from '../../http/answer-table';
import { asOfSchema } from '../../http/as-of';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { tableFormatOf } from '../../http/table-format';
import { Doc } from '../../openapi/doc';
import { Dossiers } from '../dossier/dossiers';
import { showSales } from '../dossier/sales-view';
import { type JourneyIndicators, journeyIndicatorsAnswer } from './indicators-answer';
import { indicatorsTable } from './indicators-table';
import { showIndicators } from './show-indicators';

const query = z.strictObject({ asOf: asOfSchema.optional() });

@Controller('v1/journeys/:id/indicators')
export class GetIndicatorsController {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'What was measured of a cooperative: the baseline beside now, every measure, and what the plan promises',
    description: 'As a file: a row for each indicator, a column for each measure. `asOf` as for the dossier.',
    answer: journeyIndicatorsAnswer,
    tables: true,
    problems: [400, 404],
  })
  async get(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { asOf }: z.infer<typeof query>,
    @Req() request: FastifyRequest,
  ): Promise<JourneyIndicators | StreamableFile> {
    const { dossier, state } = await this.dossiers.get(principal, journeyId, asOf);
    const view: JourneyIndicators = {
      journeyId,
      version: dossier.version,
      ...showIndicators(dossier, language),
      sales: showSales(state, language),
    };
    const format = tableFormatOf(request);
    if (format === undefined) return view;
    return answerTable(format, {
      fileName: `indicators-${journeyId}`,
      language,
      table: indicatorsTable(view, language),
    });
  }
}
