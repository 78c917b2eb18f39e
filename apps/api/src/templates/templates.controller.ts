import { messageTemplates, templatePayloads, templatesStream } from '@mourafaka/contracts';
import type { TemplatesState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { actorOf, AppError, rolesWith } from '@mourafaka/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, etagOf, IdempotencyKey, IfMatch } from '../http/preconditions';
import { validated } from '../http/validation';
import { readWholeStream } from '../journal/read-whole-stream';
import { JourneyAccess } from '../journeys/access/journey-access';
import { Doc } from '../openapi/doc';
import { name, recordedEvents } from '../openapi/named';
import { templateExamples } from './template-examples';
import { previewOf } from './template-preview';
import {
  knownTemplate,
  previewAnswer,
  previewRequest,
  summaryOf,
  templateList,
  templateView,
  viewOf,
} from './template-view';

/** The templates of the programme. */
const country = 'MA';
const stream = templatesStream(country);

const save = name('SaveTemplate', templatePayloads['save-template'].omit({ name: true }));
const restore = name('RestoreTemplate', templatePayloads['restore-template'].omit({ name: true }));
const answer = name('TemplateAnswer', z.object({ version: z.int(), events: recordedEvents }));

/** What a command of the path is called in the journal, and what it takes. */
const commands = new Map<string, { given: keyof typeof templatePayloads; body: z.ZodType<object> }>([
  ['save', { given: 'save-template', body: save }],
  ['restore', { given: 'restore-template', body: restore }],
]);

@Controller('v1/templates')
export class TemplatesController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
  ) {}

  @Get()
  @Permission('template.read')
  @Doc({ tag: 'messages', summary: 'Every text the system sends', answer: templateList, problems: [403] })
  async list(
    @FromCaller() { language }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof templateList>> {
    const { version, changed } = await this.inForce();
    void reply.header('ETag', etagOf(version));
    return { version, items: Object.keys(messageTemplates).map((one) => summaryOf(one, changed, language)) };
  }

  @Get(':name')
  @Permission('template.read')
  @Doc({
    tag: 'messages',
    summary: 'One text, what it may put in, what it costs and its versions',
    answer: templateView,
    params: { name: { example: 'file-completion-soon' } },
    problems: [403, 404],
  })
  async get(
    @FromCaller() { language }: Caller,
    @Param('name') asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof templateView>> {
    const template = knownTemplate(asked);
    const [inForce, events] = await Promise.all([this.inForce(), readWholeStream(this.journal, stream)]);
    void reply.header('ETag', etagOf(inForce.version));
    return viewOf(template, { ...inForce, events }, language);
  }

  @Post(':name/commands/:command')
  @HttpCode(200)
  @Permission('template.command')
  @Doc({
    tag: 'messages',
    summary: 'Change a text, or go back to the built-in one',
    description: 'What is saved is said from the next message on, also by messages that wait to be sent.',
    answer,
    body: { schemas: [save, restore], examples: templateExamples },
    params: { name: { example: 'file-completion-soon' }, command: { values: [...commands.keys()] } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async command(
    @FromCaller() caller: Caller,
    @Param('name') asked: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const known = commands.get(command);
    if (!known) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    const template = knownTemplate(asked);
    const accepted = await this.commands.give(caller, {
      category: 'templates',
      name: known.given,
      entityId: country,
      payload: { name: template, ...validated(known.body, body ?? {}) },
      key,
      actor: actorOf(caller.principal, rolesWith('template.command')),
      expectedVersion,
    });
    void reply.headers(answerHeaders(accepted));
    return { version: accepted.version, events: accepted.events };
  }

  @Post(':name/preview')
  @HttpCode(200)
  @Permission('template.read')
  @Doc({
    tag: 'messages',
    summary: 'A text as it would be sent, and what it costs as an SMS',
    description: 'Nothing is stored. The tracking code is a sample, also of a journey’s message.',
    answer: previewAnswer,
    body: { schemas: [previewRequest] },
    params: { name: { example: 'file-completion-soon' } },
    problems: [400, 403, 404],
  })
  async preview(
    @FromCaller() { principal }: Caller,
    @Param('name') asked: string,
    @Body({ schema: previewRequest }) { journeyId, ...how }: z.infer<typeof previewRequest>,
  ): Promise<z.infer<typeof previewAnswer>> {
    const template = knownTemplate(asked);
    const journey = journeyId === undefined ? undefined : (await this.journeys.get(principal, journeyId)).state;
    const { changed } = await this.inForce();
    return previewOf({ name: template, ...how, journey }, changed);
  }

  /** Before anything is changed: version 0. */
  private async inForce(): Promise<Pick<TemplatesState, 'version' | 'changed'>> {
    const head = await readHead<TemplatesState>(this.journal, stream);
    return head ? { version: head.version, changed: head.state.changed } : { version: 0, changed: {} };
  }
}
