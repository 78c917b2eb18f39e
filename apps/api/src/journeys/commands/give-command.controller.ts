import { isJourneyCommandName, type JourneyCommandName, journeyCommandNames, phases } from '@mourafaka/contracts';
import { actorOf, AppError, may, type Permission as PermissionName, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../../engine/commands';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../../http/preconditions';
import { validated } from '../../http/validation';
import { journeyPayloadSchemas } from '../../openapi/command-schemas';
import { Doc } from '../../openapi/doc';
import { journeyExamples } from '../../openapi/examples';
import { recordedEvents, name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';

const answer = name(
  'CommandAnswer',
  z.object({
    journeyId: z.uuid(),
    version: z.int(),
    phase: z.enum(phases as [string, ...string[]]),
    events: recordedEvents,
  }),
);

/** Without the one that opens a journey: that is `POST /v1/batches/{batch}/applications`. */
const commandNames = journeyCommandNames.filter((command) => command !== 'submit-application');
const schemaOf = (command: JourneyCommandName) => journeyPayloadSchemas.get(command) as z.ZodType;
const examples = Object.fromEntries(
  commandNames.map((command) => [command, { summary: command, value: journeyExamples[command] }]),
);

@Controller('v1/journeys/:id/commands')
export class GiveCommandController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Permission('journey.command')
  @Doc({
    tag: 'journeys',
    summary: 'Give a journey a command',
    description:
      'The body is the command’s payload; each command has a schema of its own below. `GET …/actions` says which may be given now.',
    answer,
    body: { schemas: commandNames.map(schemaOf), examples, required: false },
    params: { command: { values: commandNames } },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
    command: true,
    conditional: true,
  })
  async give(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const { principal } = caller;
    const { resource } = await this.journeys.get(principal, journeyId);
    if (!isJourneyCommandName(command) || command === 'submit-application') {
      throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    }
    const permission: PermissionName = `journey.${command}`;
    if (!may(principal, permission, resource)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    const payload = validated(schemaOf(command), body ?? {});
    const actor = actorOf(principal, rolesWith(permission));
    const given = { category: 'journey' as const, name: command, entityId: journeyId, payload, key, actor };
    const accepted = await this.commands.give(caller, { ...given, expectedVersion }, (other) =>
      isJourneyCommandName(other) ? may(principal, `journey.${other}`, resource) : false,
    );
    void reply.headers(answerHeaders(accepted));
    const { version, phase = 'application', events } = accepted;
    return { journeyId, version, phase, events };
  }
}
