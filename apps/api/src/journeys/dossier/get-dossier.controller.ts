import { actionsOf, completionOf, type Dossier, indicatorChanges, planInForce } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Language, may } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PersonalReads } from '../../audit/personal-reads';
import { getBatch } from '../../batches/get-batch';
import { asOfSchema } from '../../http/as-of';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { etagOf } from '../../http/preconditions';
import { Doc } from '../../openapi/doc';
import { showCompletion } from '../status/completion-view';
import { dossierAnswer, type DossierAnswer } from './dossier-answer';
import { Dossiers, type VisibleDossier } from './dossiers';
import { questionnaireOf } from './questionnaire-view';
import { showSales } from './sales-view';
import { type Shown, shown } from './shown-values';

const query = z.strictObject({ asOf: asOfSchema.optional() });

@Controller('v1/journeys/:id/dossier')
export class GetDossierController {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Everything there is to read of a journey, by subject',
    description:
      'Each thing with who recorded it and when; what was corrected says from what to what, what was withdrawn stays and is marked. Names, phones and e-mails are opened only for those who work with the cooperative. `asOf`: a date (the end of that day in Morocco) or an instant (inclusive).',
    answer: dossierAnswer,
    problems: [400, 404],
  })
  async get(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { asOf }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierAnswer> {
    const { principal, language } = caller;
    const found = await this.dossiers.get(principal, journeyId, asOf);
    const { dossier, resource } = found;
    if (asOf === undefined) void reply.header('ETag', etagOf(dossier.version));
    const mayKnow = may(principal, 'journey.contact', resource);
    const [open] = await Promise.all([
      shown(dossier, this.journal.keys, mayKnow),
      mayKnow && this.reads.note(caller, { categories: ['contact', 'people'], journeyId, resource, asOf: found.asOf }),
    ]);
    return this.answerOf(open, found, language);
  }

  private async answerOf(
    open: Shown<Dossier>,
    { dossier, state }: VisibleDossier,
    language: Language,
  ): Promise<DossierAnswer> {
    const { questionnaire } = dossier.diagnosis;
    const after = dossier.closing.evaluations.at(-1)?.indicators;
    const policies = questionnaire.length > 0 ? (await getBatch(this.engine, dossier.application.batch)).policies : {};
    return {
      ...open,
      completion: showCompletion(completionOf(state), language),
      sales: showSales(state, language),
      diagnosis: { ...open.diagnosis, questionnaire: questionnaireOf(questionnaire, policies, language) },
      plan: { ...open.plan, inForce: planInForce(dossier)?.number, actions: actionsOf(dossier) },
      closing: {
        ...open.closing,
        indicatorChanges: after ? indicatorChanges(dossier.diagnosis.baseline?.indicators, after) : [],
      },
    };
  }
}
