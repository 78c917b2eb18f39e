import { languages, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { JourneyAccess } from '../journeys/access/journey-access';
import { Contacts } from '../journeys/status/contacts';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { answerPdf, paperQuery, pdfContent } from './answer-pdf';
import { journeyPaperNames, journeyPapers } from './journey-papers';
import { PaperDesk } from './paper-desk';
import type { PaperSource } from './paper-source';

const paperList = name(
  'Papers',
  z.object({
    journeyId: z.uuid(),
    languages: z.array(z.enum(languages)),
    items: z.array(
      z.object({
        paper: z.enum(journeyPaperNames),
        title: z.string(),
        available: z.boolean(),
        entries: z.array(z.string()).optional().describe('One paper each: for `entry`'),
        reason: z.object({ code: z.string(), text: z.string() }).optional().describe('Why it does not exist yet'),
      }),
    ),
  }),
);

const query = paperQuery.extend({ entry: z.string().max(10).optional().describe('`S3`; the latest unless told') });

@Controller('v1/journeys/:id/papers')
export class JourneyPapersController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'papers',
    summary: 'Which papers of a journey can be printed, and why others cannot yet',
    answer: paperList,
    problems: [404],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof paperList>> {
    const { state } = await this.journeys.get(principal, journeyId);
    const source = await this.desk.sourceOf(state);
    const items = journeyPaperNames.map((paper) => {
      const { make, notYet, entries } = journeyPapers[paper];
      const available = make(source) !== undefined;
      const title = translate(`PAPER.${paper}`, {}, language);
      if (available) return { paper, title, available, ...(entries && { entries: entries(source) }) };
      return { paper, title, available, reason: { code: notYet, text: translate(notYet, {}, language) } };
    });
    return { journeyId, languages: [...languages], items };
  }

  @Get(':paper')
  @Permission('journey.read')
  @Unhurried()
  @Doc({
    tag: 'papers',
    summary: 'Print a paper',
    description:
      'PDF, of what stands in the journal now; refused with the reason while the paper does not exist. The representative is named to those who may see contacts.',
    answer: pdfContent,
    media: 'application/pdf',
    params: { paper: { values: journeyPaperNames } },
    problems: [400, 404, 409],
  })
  async print(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Param('paper') paper: string,
    @Query({ schema: query }) { lang = caller.language, entry }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const source = await this.sourceFor(caller, journeyId, paper);
    return answerPdf(await this.desk.printOf(source, { paper, entry, language: lang }), reply);
  }

  private async sourceFor(caller: Caller, journeyId: string, paper: string): Promise<PaperSource> {
    const journey = await this.journeys.get(caller.principal, journeyId);
    const look = { resource: journey.resource, journeyId, subject: `paper/${paper.slice(0, 40)}` };
    const contact = await this.contacts.find(caller, journey.state, look);
    return this.desk.sourceOf(journey.state, { representative: contact?.name ?? undefined });
  }
}
