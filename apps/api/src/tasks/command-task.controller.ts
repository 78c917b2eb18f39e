import { type TaskCommandName, taskCommandNames, taskPayloads } from '@mourafaka/contracts';
import { actorOf, AppError, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, IdempotencyKey } from '../http/preconditions';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { name, recordedEvents } from '../openapi/named';
import { TaskDesk } from './task-desk';
import { mayMark, actorOn } from './task-rights';

const answer = name('TaskAnswer', z.object({ taskId: z.uuid(), version: z.int(), events: recordedEvents }));

const schemas: Readonly<Record<TaskCommandName, z.ZodType>> = {
  claim: name('TaskClaim', taskPayloads.claim.clone()),
  release: name('TaskRelease', taskPayloads.release.clone()),
  snooze: name('TaskSnooze', taskPayloads.snooze.clone()),
};
const examples = {
  claim: { summary: 'claim', value: {} },
  release: { summary: 'release', value: {} },
  snooze: { summary: 'snooze', value: { until: '2026-12-01', reason: 'Le président est absent cette semaine.' } },
};

@Controller('v1/tasks/:id/commands')
export class CommandTaskController {
  constructor(
    @Inject(TaskDesk) private readonly desk: TaskDesk,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @Permission('task.command')
  @Doc({
    tag: 'tasks',
    summary: 'Take a task, give it back, or put it off',
    description:
      'A task is taken by one person at a time, and ends with what it is about. Whoever took it gives it back, or a manager ' +
      'does. It is put off by at most thirty days, a delay that was escalated by at most seven, and comes back by itself.',
    answer,
    body: { schemas: Object.values(schemas), examples, required: false },
    params: { command: { values: taskCommandNames } },
    problems: [400, 403, 404, 409, 422],
    command: true,
  })
  async mark(
    @FromCaller() caller: Caller,
    @Param('id') taskId: string,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const known = taskCommandNames.find((one) => one === command);
    if (!known) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    const { principal } = caller;
    const task = await this.desk.getToMark(principal, taskId);
    if (task && !mayMark(principal, task, known)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    const payload = validated(schemas[known], body ?? {});
    const actor = task ? actorOn(principal, task) : actorOf(principal, rolesWith('task.command'));
    const accepted = await this.commands.give(caller, {
      category: 'task',
      name: known,
      entityId: taskId,
      payload,
      key,
      actor,
    });
    void reply.headers(answerHeaders(accepted));
    return { taskId, version: accepted.version, events: accepted.events };
  }
}
