import {
  type Authorised,
  disabilityField,
  journeyCommands,
  type JourneyCommandName,
  suitsBulk,
} from '@mourafaka/contracts';
import { allowedCommands, graduationMinimums, type JourneyState } from '@mourafaka/domain';
import { actorFor, type Config, may, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { etagOf } from '../../http/preconditions';
import { Doc } from '../../openapi/doc';
import { journeyExamples } from '../../openapi/examples';
import { name } from '../../openapi/named';
import { CONFIG } from '../../tokens';
import { JourneyAccess } from '../access/journey-access';

const answer = name(
  'Actions',
  z.object({
    journeyId: z.uuid(),
    version: z.int(),
    state: z.string(),
    actions: z.array(
      z.object({
        command: z.string(),
        title: z.string().describe('In the caller’s language'),
        allowed: z.boolean(),
        href: z.string().optional().describe('Where to POST it'),
        inBulk: z.boolean().describe('Whether it may be given to many at once: POST /v1/bulk'),
        schema: z.record(z.string(), z.unknown()).optional().describe('JSON Schema of the payload of an allowed one'),
        example: z.unknown().optional(),
        minimums: z
          .array(z.object({ name: z.string(), have: z.number(), needed: z.number(), met: z.boolean() }))
          .optional()
          .describe('Of `graduate`: what the policy asks for; what is not met needs a waiver and two signatures'),
        reason: z.object({ code: z.string(), message: z.string() }).optional().describe('Why it is closed'),
      }),
    ),
  }),
);
type Action = z.infer<typeof answer>['actions'][number];

type JsonSchemas = ReadonlyMap<string, Record<string, unknown>>;

/** JSON Schema of each payload, without the fields that would be refused. */
const schemasFor = ({ disabilityData }: Authorised): JsonSchemas =>
  new Map(
    Object.entries(journeyCommands).map(([command, { schema }]) => {
      const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        override: ({ jsonSchema: { properties } }) => {
          if (!disabilityData && properties) delete properties[disabilityField];
        },
      });
      return [command, json];
    }),
  );

@Controller('v1/journeys/:id/actions')
export class ListActionsController {
  /** Made once. */
  private readonly schemas: JsonSchemas;

  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(CONFIG) { privacy }: Config,
  ) {
    this.schemas = schemasFor(privacy.authorised);
  }

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'What I may do next, and why not the rest',
    description: 'Commands that are never mine are left out. The payload alone may still be refused.',
    answer,
    problems: [404],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const { state, version, resource } = await this.journeys.get(principal, journeyId);
    void reply.header('ETag', etagOf(version));
    const mine = allowedCommands(state, actorFor(principal, 'journey.command', resource)).filter(
      ({ command }) => command !== 'submit-application' && may(principal, `journey.${command}`, resource),
    );
    const actions = mine.map(({ command, allowed, code, params }): Action => {
      const title = journeyCommands[command].summary[language];
      const more = { inBulk: suitsBulk(command), ...minimumsOf(command, state) };
      if (allowed) return { command, title, allowed, ...this.open(journeyId, command), ...more };
      const reason = { code: code ?? '', message: translate(code ?? '', params ?? {}, language) };
      return { command, title, allowed, reason, ...more };
    });
    return { journeyId, version, state: state.state, actions };
  }

  private open = (journeyId: string, command: JourneyCommandName): Partial<Action> => ({
    href: `/v1/journeys/${journeyId}/commands/${command}`,
    schema: this.schemas.get(command),
    example: journeyExamples[command],
  });
}

/** By the numbers of the policy the journey follows; nothing for one that began before it kept them. */
function minimumsOf(command: JourneyCommandName, state: JourneyState): Pick<Action, 'minimums'> {
  const { graduation } = state.settings;
  const isNear = state.state === 'marketing' || state.state === 'evaluated';
  return command === 'graduate' && isNear && graduation ? { minimums: graduationMinimums(state, graduation) } : {};
}
