import type { SessionCommandName, SessionPayload } from '@mourafaka/contracts';
import { sessionIdOf } from '@mourafaka/engine';
import { actorFor, AppError, may, reachOf, type Resource } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { namedIn, NamedDocuments } from '../documents/named-documents';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../http/preconditions';
import { validated } from '../http/validation';
import { sessionPayloadSchemas } from '../openapi/command-schemas';
import { Doc } from '../openapi/doc';
import { name, recordedEvents } from '../openapi/named';
import { sessionExamples } from '../openapi/session-examples';
import { resourceOfSession, SessionAccess } from './session-access';
import { permissionFor, staffCommands } from './session-commands';

const answer = name('SessionAnswer', z.object({ sessionId: z.uuid(), version: z.int(), events: recordedEvents }));
type Answer = z.infer<typeof answer>;

interface Given {
  command: SessionCommandName;
  sessionId: string;
  payload: unknown;
  key: string;
  expectedVersion?: number;
  /** Where it is held, and for whom. */
  resource: Resource;
}

const schemaOf = (command: SessionCommandName) => sessionPayloadSchemas.get(command) as z.ZodType;
const exampleOf = (command: SessionCommandName) => ({ summary: command, value: sessionExamples[command] });
const examples = Object.fromEntries(staffCommands.map((command) => [command, exampleOf(command)]));

@Controller('v1/sessions')
export class CommandSessionController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(SessionAccess) private readonly access: SessionAccess,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(NamedDocuments) private readonly documents: NamedDocuments,
  ) {}

  @Post()
  @HttpCode(201)
  @Permission('session.command')
  @Doc({
    tag: 'sessions',
    summary: 'Schedule a collective training session',
    description: 'For a lot, or for a region; with both, the region is where it is held and whose staff look after it.',
    status: 201,
    answer,
    body: { schemas: [schemaOf('schedule')], examples: { schedule: exampleOf('schedule') } },
    problems: [400, 403, 404, 409, 422],
    command: true,
  })
  async schedule(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    needRight(caller, 'schedule');
    const payload = validated(schemaOf('schedule'), body ?? {}) as SessionPayload<'schedule'>;
    if (!may(caller.principal, permissionFor('schedule'), resourceOfSession(payload))) {
      throw new AppError('IDENTITY.REGION_NOT_YOURS', 'forbidden');
    }
    const sessionId = sessionIdOf(caller.principal.id, key);
    const resource = resourceOfSession(payload);
    return this.give(caller, { command: 'schedule', sessionId, payload, key, resource }, reply);
  }

  @Post(':id/commands/:command')
  @HttpCode(200)
  @Permission('session.command')
  @Doc({
    tag: 'sessions',
    summary: 'Give a training session a command',
    description: 'Each command asks for a right of its own. `GET …/actions` says which may be given now, and by you.',
    answer,
    body: { schemas: staffCommands.map(schemaOf), examples, required: false },
    params: { command: { values: staffCommands } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async command(
    @FromCaller() caller: Caller,
    @Param('id') sessionId: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const known = staffCommands.find((one) => one === command);
    if (!known) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    const state = await this.access.getToCommand(caller.principal, sessionId, permissionFor(known));
    const payload = validated(schemaOf(known), body ?? {});
    if (known === 'enrol') await this.checkReach(caller, payload as SessionPayload<'enrol'>);
    await this.documents.check({ sessionId }, namedIn(payload));
    const resource = resourceOfSession(state);
    return this.give(caller, { command: known, sessionId, payload, key, expectedVersion, resource }, reply);
  }

  /** A lot may cross regions: whoever enrols must be concerned with each cooperative, as if the others were not there. */
  private async checkReach({ principal }: Caller, { journeyIds }: SessionPayload<'enrol'>): Promise<void> {
    const within = await this.journeys.denominations(journeyIds, { reach: reachOf(principal, 'journey.read') });
    const errors = journeyIds.flatMap((journeyId, at) =>
      within.has(journeyId) ? [] : [{ field: `journeyIds.${at}`, code: 'SESSION.JOURNEY_UNKNOWN' }],
    );
    if (errors.length > 0) throw new AppError('REQUEST.INVALID', 'invalid', { errors });
  }

  private async give(caller: Caller, given: Given, reply: FastifyReply): Promise<Answer> {
    const { command, sessionId, resource, ...rest } = given;
    const actor = actorFor(caller.principal, permissionFor(command), resource);
    const accepted = await this.commands.give(
      caller,
      { category: 'session', name: command, entityId: sessionId, actor, ...rest },
      (other) => staffCommands.some((one) => one === other && may(caller.principal, permissionFor(one))),
    );
    void reply.headers(answerHeaders(accepted));
    return { sessionId, version: accepted.version, events: accepted.events };
  }
}

function needRight({ principal }: Caller, command: SessionCommandName): void {
  if (!may(principal, permissionFor(command))) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
}
