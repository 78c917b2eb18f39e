import { batchCommands, staffBatchCommandNames } from '@mourafaka/contracts';
import { allowedBatchCommands } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { actorOf, may, rolesWith, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { batchExamples } from '../openapi/examples';
import { name } from '../openapi/named';
import { getBatch } from './get-batch';
import { whyClosed } from './why-closed';

const answer = name(
  'BatchActions',
  z.object({
    batch: z.string(),
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
type Action = z.infer<typeof answer>['actions'][number];

const commands = staffBatchCommandNames.filter((command) => command !== 'create-batch');

/** JSON Schema of each payload, made once. */
const schemas = new Map(
  commands.map((command) => {
    const { payload } = batchCommands[command];
    const { $schema: _dialect, ...json } = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' });
    return [command, json];
  }),
);

@Controller('v1/batches/:batch/actions')
export class ListBatchActionsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'batches',
    summary: 'What I may do next with a batch, and why not the rest',
    description: 'Commands that are never mine are left out. The payload alone, e.g. its wave, may still be refused.',
    answer,
    problems: [404],
  })
  async list(
    @FromCaller() { principal, language }: Caller,
    @Param('batch') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const state = await getBatch(this.engine, code);
    void reply.header('ETag', etagOf(state.version));
    const mine = commands.filter((command) => may(principal, `batch.${command}`));
    const actions = mine.map((command): Action => {
      const title = batchCommands[command].summary[language];
      const actor = actorOf(principal, rolesWith(`batch.${command}`));
      if (allowedBatchCommands(state, actor).includes(command)) {
        return { command, title, allowed: true, ...openAction(code, command) };
      }
      const { code: why, params = {} } = whyClosed(command, state);
      return { command, title, allowed: false, reason: { code: why, message: translate(why, params, language) } };
    });
    return { batch: code, version: state.version, stage: state.stage, actions };
  }
}

const openAction = (batch: string, command: (typeof commands)[number]) => ({
  href: `/v1/batches/${batch}/commands/${command}`,
  schema: schemas.get(command),
  example: batchExamples[command],
});
