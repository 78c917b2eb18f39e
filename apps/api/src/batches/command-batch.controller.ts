import { type BatchCommandName, staffBatchCommandNames } from '@mourafaka/contracts';
import { actorOf, AppError, may, type Permission as PermissionName, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../http/preconditions';
import { validated } from '../http/validation';
import { batchPayloadSchemas } from '../openapi/command-schemas';
import { Doc } from '../openapi/doc';
import { batchExamples } from '../openapi/examples';
import { name, recordedEvents } from '../openapi/named';
import { isBatchCode } from './get-batch';

const answer = name('BatchAnswer', z.object({ batch: z.string(), version: z.int(), events: recordedEvents }));
type Answer = z.infer<typeof answer>;

interface Given {
  command: BatchCommandName;
  batch: string;
  payload: unknown;
  key: string;
  expectedVersion?: number;
}

/** Without the one that opens a batch: that is `POST /v1/batches`. */
const laterCommands = staffBatchCommandNames.filter((command) => command !== 'create-batch');
const schemaOf = (command: BatchCommandName) => batchPayloadSchemas.get(command) as z.ZodType;
const examples = Object.fromEntries(
  laterCommands.map((command) => [command, { summary: command, value: batchExamples[command] }]),
);

@Controller('v1/batches')
export class CommandBatchController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @HttpCode(201)
  @Permission('batch.command')
  @Doc({
    tag: 'batches',
    summary: 'Create a batch',
    status: 201,
    answer,
    body: {
      schemas: [schemaOf('create-batch')],
      examples: { 'create-batch': { summary: 'create-batch', value: batchExamples['create-batch'] } },
    },
    problems: [400, 403, 409, 422],
    command: true,
  })
  async create(
    @FromCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    needRight(caller, 'create-batch');
    const payload = validated(schemaOf('create-batch'), body ?? {}) as { code: string };
    return this.give(caller, { command: 'create-batch', batch: payload.code, payload, key }, reply);
  }

  @Post(':batch/commands/:command')
  @HttpCode(200)
  @Permission('batch.command')
  @Doc({
    tag: 'batches',
    summary: 'Give a batch a command',
    description: 'Each command asks for a right of its own. `GET …/actions` says which may be given now, and by you.',
    answer,
    body: { schemas: laterCommands.map(schemaOf), examples, required: false },
    params: { command: { values: laterCommands } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async command(
    @FromCaller() caller: Caller,
    @Param('batch') batch: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const known = laterCommands.find((one) => one === command);
    if (!known) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    if (!isBatchCode(batch)) throw new AppError('BATCH.NOT_FOUND', 'not-found', { params: { batch: '' } });
    needRight(caller, known);
    const payload = validated(schemaOf(known), body ?? {});
    return this.give(caller, { command: known, batch, payload, key, expectedVersion }, reply);
  }

  private async give(caller: Caller, given: Given, reply: FastifyReply): Promise<Answer> {
    const { command, batch, payload, key, expectedVersion } = given;
    const actor = actorOf(caller.principal, rolesWith(`batch.${command}`));
    const accepted = await this.commands.give(
      caller,
      { category: 'batch', name: command, entityId: batch, payload, key, expectedVersion, actor },
      (other) => mayGive(caller, other),
    );
    void reply.headers(answerHeaders(accepted));
    return { batch, version: accepted.version, events: accepted.events };
  }
}

function needRight({ principal }: Caller, command: BatchCommandName): void {
  const permission: PermissionName = `batch.${command}`;
  if (!may(principal, permission)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
}

const mayGive = ({ principal }: Caller, command: string): boolean =>
  staffBatchCommandNames.some((one) => one === command && may(principal, `batch.${one}`));
