import { regions } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { MonthlyReports, reportFileName } from '@mourafaka/insights';
import { reachOf } from '@mourafaka/platform';
import { Controller, Get, Inject, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { getBatch } from '../batches/get-batch';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { Doc } from '../openapi/doc';
import { answerPdf, paperQuery, pdfContent } from '../papers/answer-pdf';
import { PaperDesk } from '../papers/paper-desk';

const codes = regions.map(({ code }) => code) as [string, ...string[]];

const query = paperQuery.extend({
  batch: oneLine(20),
  region: z.enum(codes).optional().describe('All that the caller reaches unless told'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('`2026-11`: as of its end; of the present month, as of now'),
});

/** The managers' report on paper; the same is sent to them each month (docs/how-to/monthly-report.md). */
@Controller('v1/insights/report')
export class ReportController {
  constructor(
    @Inject(MonthlyReports) private readonly reports: MonthlyReports,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
  ) {}

  @Get()
  @Permission('report.read')
  @Unhurried()
  @Doc({
    tag: 'insights',
    summary: 'Print the monthly report of a batch',
    description: 'PDF with charts; figures alone, no cooperative and no person is named.',
    answer: pdfContent,
    media: 'application/pdf',
    problems: [400, 403, 404],
  })
  async print(
    @FromCaller() { principal, language }: Caller,
    @Query({ schema: query }) { lang = language, ...asked }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { code: batch } = await getBatch(this.engine, asked.batch);
    const order = { ...asked, batch };
    const reach = reachOf(principal, 'report.read') ?? { all: false, regions: [], lots: [] };
    const report = await this.reports.make({ ...order, reach });
    const { content } = await this.desk.print('monthly-report', report, lang);
    return answerPdf({ content, fileName: reportFileName(order, lang) }, reply);
  }
}
