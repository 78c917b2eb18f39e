import type { ReadCategory } from '@mourafaka/desk';
import { AppError, may } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { JourneyAccess } from '../journeys/access/journey-access';
import { Doc } from '../openapi/doc';
import { answerPdf, paperQuery, pdfContent } from '../papers/answer-pdf';
import { PersonalReads } from '../audit/personal-reads';
import { PaperDesk } from '../papers/paper-desk';
import { PersonalData } from './personal-data';
import { personalDataPaper } from './personal-data-paper';
import { personalDataView, type PersonalDataView } from './personal-data-view';

const person = z.uuid().optional().describe('Another person the file names; the representative unless told');
const query = z.strictObject({ person });
const printQuery = paperQuery.extend({ person });

@Controller('v1/journeys/:id/personal-data')
export class PersonalDataController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(PersonalData) private readonly data: PersonalData,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @Permission('journey.personal-data')
  @Doc({
    tag: 'personal data',
    summary: 'Everything that is held on one person of a cooperative',
    description: 'To answer a request for access. `answer-access-request` records that it was handed over.',
    answer: personalDataView,
    problems: [400, 404],
  })
  async export(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { person: asked }: z.infer<typeof query>,
  ): Promise<PersonalDataView> {
    return this.data.gather(await this.stateFor(caller, journeyId, asked), caller.language, asked);
  }

  @Get('paper')
  @Permission('journey.personal-data')
  @Unhurried()
  @Doc({
    tag: 'personal data',
    summary: 'Print everything that is held on one person of a cooperative',
    description: 'PDF, to hand over.',
    answer: pdfContent,
    media: 'application/pdf',
    problems: [400, 404],
  })
  async print(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: printQuery }) { lang = caller.language, person: asked }: z.infer<typeof printQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const state = await this.stateFor(caller, journeyId, asked);
    const held = await this.data.gather(state, lang, asked);
    const paper = personalDataPaper(await this.desk.sourceOf(state), held, lang);
    return answerPdf(await this.desk.print('personal-data', paper, lang), reply);
  }

  /** Whoever may have the export is noted before they have it. */
  private async stateFor(caller: Caller, journeyId: string, asked?: string) {
    const permission = 'journey.personal-data';
    const { state, resource } = await this.journeys.get(caller.principal, journeyId);
    if (!may(caller.principal, permission, resource)) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    const categories: ReadCategory[] = asked === undefined ? ['contact', 'document', 'message'] : ['people'];
    const subject = `person/${asked ?? state.representative?.personId ?? 'nobody'}`;
    await this.reads.note(caller, { categories, journeyId, resource, permission, subject });
    return state;
  }
}
