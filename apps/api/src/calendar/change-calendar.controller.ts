import { type CalendarChange, calendarChanges } from '@mourafaka/contracts';
import { actorOf, AppError, rolesWith } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Param, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, IdempotencyKey, IfMatch } from '../http/preconditions';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { calendarExamples } from '../openapi/calendar-examples';
import { name, recordedEvents } from '../openapi/named';
import { changes } from './calendar-views';
import { country } from './country';

const answer = name('CalendarAnswer', z.object({ version: z.int(), events: recordedEvents }));

const isChange = (command: string): command is CalendarChange => Object.hasOwn(changes, command);

@Controller('v1/calendar/commands')
export class ChangeCalendarController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post(':command')
  @HttpCode(200)
  @Permission('calendar.command')
  @Doc({
    tag: 'calendar',
    summary: 'Change the calendar',
    description:
      'Every pending deadline follows by itself. `POST /v1/calendar/preview` tells before what would move; with its ETag as If-Match, nobody else has changed the calendar in between.',
    answer,
    body: { schemas: Object.values(changes), examples: calendarExamples },
    params: { command: { values: calendarChanges } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async change(
    @FromCaller() caller: Caller,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    if (!isChange(command)) {
      throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    }
    const accepted = await this.commands.give(caller, {
      category: 'calendar',
      name: command,
      entityId: country,
      payload: validated<unknown>(changes[command], body ?? {}),
      key,
      actor: actorOf(caller.principal, rolesWith('calendar.command')),
      expectedVersion,
    });
    void reply.headers(answerHeaders(accepted));
    return { version: accepted.version, events: accepted.events };
  }
}
