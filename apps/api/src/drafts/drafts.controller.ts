import { dateOf } from '@mourafaka/engine';
import { DocumentStore, Drafts, type DraftStamp } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import type { Clock, Config } from '@mourafaka/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { needBatch } from '../batches/get-batch';
import { viewOfDocument } from '../documents/document-view';
import { PersonalReads } from '../audit/personal-reads';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { etagOf, IfMatch } from '../http/preconditions';
import { CountedAs } from '../http/rate-limits';
import { Doc } from '../openapi/doc';
import { exampleDraft } from '../openapi/examples';
import { CLOCK, CONFIG } from '../tokens';
import {
  checkContent,
  draftChange,
  draftCreated,
  draftSaved,
  draftView,
  issuesOf,
  newDraft,
  stampOf,
} from './draft-application';
import { removed } from './removed';

const { batch: _batch, ...exampleChange } = exampleDraft;

@CountedAs('forms')
@Controller('v1/drafts')
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Begin an application, to be continued',
    description:
      'Answers a code, the only way back to the draft. A draft may be incomplete or wrong; it lives 30 days after it was last saved.',
    status: 201,
    answer: draftCreated,
    body: { schemas: [newDraft], examples: { draft: { summary: 'The first lines', value: exampleDraft } } },
    problems: [400, 404, 413, 415],
    public: true,
  })
  async create(
    @FromCaller() { language }: Caller,
    @Body({ schema: newDraft }) { batch, ...content }: z.infer<typeof newDraft>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof draftCreated>> {
    checkContent(content.application, this.config.privacy.authorised);
    await needBatch(this.journal, batch);
    const { draftCode, ...draft } = await this.drafts.create(batch, content);
    return { ...(await this.saved(draft, content.application, language, reply)), draftCode };
  }

  @Get(':code')
  @Public()
  @Doc({ tag: 'applications', summary: 'Continue a draft', answer: draftView, problems: [404], public: true })
  async read(
    @FromCaller() caller: Caller,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof draftView>> {
    const { content, batch, ...draft } = await this.drafts.get(code);
    const look = { categories: ['contact' as const], subject: `draft/${draft.draftId}` };
    await this.reads.note(caller, { ...look, permission: 'journey.read' });
    const { application, language: written } = content;
    const documents = await this.documents.list({ draftId: draft.draftId });
    return {
      ...(await this.saved({ batch, ...draft }, application, caller.language, reply)),
      batch,
      application,
      ...(written && { language: written as 'ar' | 'fr' | 'en' }),
      documents: documents.map(viewOfDocument),
    };
  }

  @Put(':code')
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Save a draft',
    description:
      'The whole draft, in place of the one before. With `If-Match`, an older version is refused and told which one is saved.',
    answer: draftSaved,
    body: { schemas: [draftChange], examples: { draft: { summary: 'The first lines', value: exampleChange } } },
    problems: [400, 404, 412, 413, 415],
    conditional: true,
    public: true,
  })
  async save(
    @FromCaller() { language }: Caller,
    @Param('code') code: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body({ schema: draftChange }) content: z.infer<typeof draftChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof draftSaved>> {
    checkContent(content.application, this.config.privacy.authorised);
    const draft = await this.drafts.save(code, content, expectedVersion);
    return this.saved(draft, content.application, language, reply);
  }

  @Delete(':code')
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Give a draft up',
    description: 'Content and documents are erased at once.',
    answer: removed,
    problems: [404],
    public: true,
  })
  async remove(@Param('code') code: string): Promise<z.infer<typeof removed>> {
    await this.drafts.remove(code);
    return { removed: true };
  }

  private async saved(
    draft: DraftStamp,
    application: Record<string, unknown>,
    language: Caller['language'],
    reply: FastifyReply,
  ): Promise<z.infer<typeof draftSaved>> {
    void reply.header('ETag', etagOf(draft.version));
    const today = dateOf((await this.clock.now()).toISOString());
    return { ...stampOf(draft), issues: issuesOf(application, language, today) };
  }
}
