import { type JourneyCommandName, journeyCommandNames, phases } from '@mourafaka/contracts';
import { Desk } from '@mourafaka/engine';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Named, namedIn, NamedDocuments } from '../../documents/named-documents';
import { Commands } from '../../engine/commands';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../../http/preconditions';
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
/** Commands that bring documents; the others name those that are attached already, which is the journey's own rule. */
const attaching: readonly string[] = ['attach-document', 'complete-file'] satisfies JourneyCommandName[];
const schemaOf = (command: JourneyCommandName) => journeyPayloadSchemas.get(command) as z.ZodType;
const examples = Object.fromEntries(
  commandNames.map((command) => [command, { summary: command, value: journeyExamples[command] }]),
);

@Controller('v1/journeys/:id/commands')
export class GiveCommandController {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(NamedDocuments) private readonly documents: NamedDocuments,
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
    const { principal, correlationId } = caller;
    if (attaching.includes(command)) await this.checkDocuments(caller, journeyId, namedIn(body));
    const order = { principal, journeyId, command, payload: body, key, correlationId, expectedVersion };
    const about = { category: 'journey' as const, entityId: journeyId, expectedVersion };
    const accepted = await this.commands.accepted(await this.desk.give(order), about);
    void reply.headers(answerHeaders(accepted));
    const { version, phase = 'application', events } = accepted;
    return { journeyId, version, phase, events };
  }

  private async checkDocuments({ principal }: Caller, journeyId: string, named: Named): Promise<void> {
    await this.journeys.get(principal, journeyId);
    await this.documents.check({ journeyId }, named);
  }
}
