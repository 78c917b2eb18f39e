import { batchStream, sessionCommands } from '@mourafaka/contracts';
import { allowedSessionCommands, type BatchState, sessionClosedReason, type SessionState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { actorOf, may, reachOf, rolesWith, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { sessionPayloadSchemas } from '../openapi/command-schemas';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { sessionExamples } from '../openapi/session-examples';
import { EnrolledCooperatives } from './enrolled-cooperatives';
import { resourceOfSession, SessionAccess } from './session-access';
import { permissionFor, staffCommands } from './session-commands';
import { sessionView, type SessionView, showSession } from './session-view';

const actionsAnswer = name(
  'SessionActions',
  z.object({
    sessionId: z.uuid(),
    version: z.int(),
    stage: z.string(),
    actions: z.array(
      z.object({
        command: z.string(),
        title: z.string().describe('In the caller’s language'),
        allowed: z.boolean(),
        href: z.string().optional().describe('Where to POST it'),
        schema: z.record(z.string(), z.unknown()).optional().describe('JSON Schema of the payload of an allowed one'),
        example: z.unknown().optional(),
        reason: z.object({ code: z.string(), message: z.string() }).optional().describe('Why it is closed'),
      }),
    ),
  }),
);
type Actions = z.infer<typeof actionsAnswer>;

/** JSON Schema of each payload, made once. */
const schemas = new Map(
  staffCommands.map((command) => {
    const schema = sessionPayloadSchemas.get(command) as z.ZodType;
    const { $schema: _dialect, id: _name, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return [command, json];
  }),
);

@Controller('v1/sessions/:id')
export class GetSessionController {
  constructor(
    @Inject(SessionAccess) private readonly access: SessionAccess,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(EnrolledCooperatives) private readonly cooperatives: EnrolledCooperatives,
  ) {}

  @Get()
  @Permission('session.read')
  @Doc({
    tag: 'sessions',
    summary: 'A training session: when and where, who is enrolled, who came',
    description: 'The code of the room is shown to those who record attendance there, and to nobody else.',
    answer: sessionView,
    problems: [404],
  })
  async get(
    @FromCaller() { principal, language }: Caller,
    @Param('id') sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const state = await this.access.get(principal, sessionId);
    void reply.header('ETag', etagOf(state.version));
    return showSession(state, {
      language,
      policy: await this.policyOf(state),
      names: await this.cooperatives.of(state, { reach: reachOf(principal, 'journey.read'), language }),
      records: may(principal, permissionFor('record-attendance'), resourceOfSession(state)),
    });
  }

  @Get('actions')
  @Permission('session.read')
  @Doc({
    tag: 'sessions',
    summary: 'What I may do next with a training session, and why not the rest',
    description: 'Commands that are never mine are left out. The payload alone may still be refused.',
    answer: actionsAnswer,
    problems: [404],
  })
  async actions(
    @FromCaller() { principal, language }: Caller,
    @Param('id') sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Actions> {
    const state = await this.access.get(principal, sessionId);
    void reply.header('ETag', etagOf(state.version));
    const resource = resourceOfSession(state);
    const mine = staffCommands.filter((command) => may(principal, permissionFor(command), resource));
    const actions = mine.map((command): Actions['actions'][number] => {
      const title = sessionCommands[command].summary[language];
      const actor = actorOf(principal, rolesWith(permissionFor(command)));
      const closed = sessionClosedReason(command, state);
      if (!closed && allowedSessionCommands(state, actor).includes(command)) {
        const href = `/v1/sessions/${sessionId}/commands/${command}`;
        return { command, title, allowed: true, href, schema: schemas.get(command), example: sessionExamples[command] };
      }
      const { code, params = {} } = closed ?? { code: 'SESSION.WRONG_MOMENT' };
      return { command, title, allowed: false, reason: { code, message: translate(code, params, language) } };
    });
    return { sessionId, version: state.version, stage: state.stage, actions };
  }

  /** The version the session was scheduled under: its modules and its questions. */
  private async policyOf({ batch, policyVersion }: SessionState) {
    const head = await this.engine.state<BatchState>(batchStream(batch));
    return head?.state.policies[policyVersion];
  }
}
