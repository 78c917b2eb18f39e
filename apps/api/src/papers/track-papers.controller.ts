import { normalisePublicCode } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FollowUps } from '../applications/follow-up';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { CountedAs } from '../http/rate-limits';
import { Unhurried } from '../http/timeout.interceptor';
import { Doc } from '../openapi/doc';
import { answerPdf, paperQuery, pdfContent } from './answer-pdf';
import { applicantPaperNames } from './journey-papers';
import { PaperDesk } from './paper-desk';

const query = paperQuery.extend({ entry: z.string().max(10).optional().describe('`S3`; the latest unless told') });

@CountedAs('codes')
@Controller('v1/track/:trackingCode/papers')
export class TrackPapersController {
  constructor(
    @Inject(FollowUps) private readonly followUps: FollowUps,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
  ) {}

  @Get(':paper')
  @Public()
  @Unhurried()
  @Doc({
    tag: 'applications',
    summary: 'Print a letter, a session report or the certificate, by the follow-up code',
    description: 'PDF. It names the cooperative, and nobody of it.',
    answer: pdfContent,
    media: 'application/pdf',
    params: { paper: { values: applicantPaperNames } },
    problems: [400, 404, 409],
    public: true,
  })
  async print(
    @FromCaller() { language }: Caller,
    @Param('trackingCode') code: string,
    @Param('paper') paper: string,
    @Query({ schema: query }) { lang = language, entry }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const head = await readHead<JourneyState>(this.journal, await this.followUps.streamOf(code));
    if (!head) throw new AppError('TRACKING.NOT_FOUND', 'not-found');
    const source = await this.desk.sourceOf(head.state, { trackingCode: normalisePublicCode(code) });
    const order = { paper, entry, language: lang, among: applicantPaperNames };
    return answerPdf(await this.desk.printOf(source, order), reply);
  }
}
