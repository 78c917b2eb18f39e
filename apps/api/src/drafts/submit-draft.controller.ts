import { journeyStream, messageLanguages } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { DocumentStore, type Draft, Drafts, keyOfDraft, type SubmittedDraft } from '@mourafaka/intake';
import { Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { application, applicationAnswer, Submissions } from '../applications/submission';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { answerHeaders, IdempotencyKey } from '../http/preconditions';
import { CountedAs } from '../http/rate-limits';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';

type Answer = z.infer<typeof applicationAnswer>;

@CountedAs('forms')
@Controller('v1/drafts/:code/submit')
export class SubmitDraftController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(Engine) private readonly engine: Engine,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Submit a draft',
    description:
      'The same as sending the application at once, its documents with it, and refused for the same reasons; a refused draft stays. A draft becomes one application: repeated, the answer is the same.',
    status: 201,
    answer: applicationAnswer,
    problems: [400, 403, 404, 409, 422],
    command: true,
    public: true,
  })
  async submit(
    @FromCaller() caller: Caller,
    @Param('code') code: string,
    @IdempotencyKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const draft = await this.drafts.find(code);
    if ('journeyId' in draft) return this.again(draft, reply);
    const before = await this.drafts.findAccepted(draft);
    if (before) {
      await this.drafts.settle(before);
      return this.again(before, reply);
    }
    const accepted = await this.give(caller, draft);
    const { journeyId = '', trackingCode = '', version } = accepted;
    await this.drafts.settle({ draftId: draft.draftId, journeyId, journeyVersion: version });
    void reply.headers(answerHeaders(accepted));
    return { journeyId, trackingCode, version };
  }

  /** The idempotency key is the draft's own: two devices that submit at once make one application. */
  private async give(caller: Caller, { draftId, batch, content }: Draft) {
    const body = validated(application, content.application);
    const stored = await this.documents.list({ draftId });
    const documents = stored.map(({ kind, documentId, sha256 }) => ({ kind, documentId, sha256 }));
    await this.drafts.submitting(draftId, caller.principal.id);
    // The draft's own language and not the caller's: whichever device submits first, it is the same application.
    const language = messageLanguages.find((one) => one === content.language);
    return this.submissions.submit(caller, batch, { key: keyOfDraft(draftId), body, documents, language });
  }

  private async again({ journeyId, journeyVersion }: SubmittedDraft, reply: FastifyReply): Promise<Answer> {
    const head = await this.engine.state<JourneyState>(journeyStream(journeyId));
    void reply.headers(answerHeaders({ version: journeyVersion, replayed: true }));
    return { journeyId, trackingCode: head?.state.trackingCode ?? '', version: journeyVersion };
  }
}
