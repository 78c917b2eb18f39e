import type { BulkCommandName } from '@mourafaka/contracts';
import type { Executed } from '@mourafaka/engine';
import { actorOf, AppError, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name, recordedEvents } from '../openapi/named';
import { BulkAccess } from './bulk-access';

const nothing = name('BulkCommand', z.strictObject({}));
const answer = name('BulkAnswer', z.object({ bulkId: z.uuid(), version: z.int(), events: recordedEvents }));

/** As the path names them. */
const commands: Readonly<Record<string, BulkCommandName>> = { pause: 'pause-bulk', resume: 'resume-bulk' };

/** What is allowed instead, as it may be asked for here. */
function asPathsName(executed: Executed): Executed {
  if (executed.ok || !executed.refusal.allowed) return executed;
  const { allowed } = executed.refusal;
  const paths = Object.keys(commands).filter((path) => allowed.includes(commands[path] ?? ''));
  return { ok: false, refusal: { ...executed.refusal, allowed: paths } };
}

@Controller('v1/bulk/:id/commands')
export class CommandBulkController {
  constructor(
    @Inject(BulkAccess) private readonly bulks: BulkAccess,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Permission('bulk.request')
  @Doc({
    tag: 'bulk',
    summary: 'Pause a bulk, or resume it',
    description: 'What has begun is finished first; what has a receipt keeps it.',
    answer,
    body: { schemas: [nothing], required: false },
    params: { command: { values: Object.keys(commands) } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async command(
    @FromCaller() caller: Caller,
    @Param('id') bulkId: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body({ schema: nothing.optional() }) _body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const { principal } = caller;
    await this.bulks.getToCommand(principal, bulkId);
    const named = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!named) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    const actor = actorOf(principal, rolesWith('bulk.request'));
    const given = { category: 'bulk' as const, name: named, entityId: bulkId, payload: {}, key, actor };
    const executed = await this.commands.try(caller, { ...given, expectedVersion });
    const accepted = await this.commands.accepted(asPathsName(executed), { ...given, expectedVersion });
    void reply.headers(answerHeaders(accepted));
    const { version, events } = accepted;
    return { bulkId, version, events };
  }
}
