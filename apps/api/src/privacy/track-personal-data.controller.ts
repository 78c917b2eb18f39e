import type { JourneyState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { Controller, Get, Headers, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { FollowUpSessions } from '../applications/follow-up-sessions';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { CountedAs } from '../http/rate-limits';
import { Unhurried } from '../http/timeout.interceptor';
import { Doc } from '../openapi/doc';
import { answerPdf, paperQuery, pdfContent } from '../papers/answer-pdf';
import { PaperDesk } from '../papers/paper-desk';
import { PersonalData } from './personal-data';
import { personalDataPaper } from './personal-data-paper';
import { personalDataView, type PersonalDataView } from './personal-data-view';

@CountedAs('codes')
@Controller('v1/track/:trackingCode/personal-data')
export class TrackPersonalDataController {
  constructor(
    @Inject(FollowUpSessions) private readonly sessions: FollowUpSessions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(PersonalData) private readonly data: PersonalData,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
  ) {}

  @Get()
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Everything that is held on the representative, by the cooperative’s code',
    description: 'Needs `Follow-Up-Token`: only whoever has the telephone of the file reads what is in it.',
    answer: personalDataView,
    problems: [403, 404],
    public: true,
    followUp: 'required',
  })
  async export(
    @FromCaller() { language }: Caller,
    @Param('trackingCode') code: string,
    @Headers('follow-up-token') token: string | undefined,
  ): Promise<PersonalDataView> {
    const { others: _, ...held } = await this.data.gather(await this.stateFor(code, token), language);
    return held;
  }

  @Get('paper')
  @Public()
  @Unhurried()
  @Doc({
    tag: 'applications',
    summary: 'Print everything that is held on the representative, by the cooperative’s code',
    description: 'PDF. Needs `Follow-Up-Token`.',
    answer: pdfContent,
    media: 'application/pdf',
    problems: [400, 403, 404],
    public: true,
    followUp: 'required',
  })
  async print(
    @FromCaller() caller: Caller,
    @Param('trackingCode') code: string,
    @Headers('follow-up-token') token: string | undefined,
    @Query({ schema: paperQuery }) { lang = caller.language }: z.infer<typeof paperQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const state = await this.stateFor(code, token);
    const held = await this.data.gather(state, lang);
    const paper = personalDataPaper(await this.desk.sourceOf(state), held, lang);
    return answerPdf(await this.desk.print('personal-data', paper, lang), reply);
  }

  private async stateFor(code: string, token: string | undefined): Promise<JourneyState> {
    const head = await readHead<JourneyState>(this.journal, await this.sessions.need(code, token));
    if (!head) throw new AppError('TRACKING.NOT_FOUND', 'not-found');
    return head.state;
  }
}
