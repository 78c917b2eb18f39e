import { type CalendarCommandName, calendarPayloads, calendarStream, workingCalendar } from '@mourafaka/contracts';
import type { CalendarState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { actorOf, AppError, rolesWith } from '@mourafaka/platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { answerHeaders, etagOf, IdempotencyKey, IfMatch } from '../http/preconditions';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { name, recordedEvents } from '../openapi/named';

/** The one calendar of the programme. */
const country = 'MA';

const view = name('Calendar', z.object({ version: z.int(), calendar: workingCalendar }));
const answer = name('CalendarAnswer', z.object({ version: z.int(), events: recordedEvents }));
const payload = name('AdoptCalendar', calendarPayloads['adopt-calendar']);
const commands: CalendarCommandName[] = ['adopt-calendar'];

@Controller('v1/calendar')
export class CalendarController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Get()
  @Permission('batch.read')
  @Doc({ tag: 'calendar', summary: 'Working days, hours and holidays', answer: view, problems: [404] })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof view>> {
    const head = await readHead<CalendarState>(this.journal, calendarStream(country));
    if (!head) throw new AppError('STREAM.NOT_FOUND', 'not-found');
    void reply.header('ETag', etagOf(head.version));
    return { version: head.version, calendar: head.state.calendar };
  }

  @Post('commands/:command')
  @HttpCode(200)
  @Permission('calendar.command')
  @Doc({
    tag: 'calendar',
    summary: 'Change the calendar',
    answer,
    body: { schemas: [payload] },
    params: { command: { values: commands } },
    problems: [400, 403, 404, 409, 412, 422],
    command: true,
    conditional: true,
  })
  async command(
    @FromCaller() caller: Caller,
    @Param('command') command: string,
    @IdempotencyKey() key: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const known = commands.find((one) => one === command);
    if (!known) throw new AppError('COMMAND.UNKNOWN', 'not-found', { params: { command: command.slice(0, 60) } });
    const accepted = await this.commands.give(caller, {
      category: 'calendar',
      name: known,
      entityId: country,
      payload: validated(payload, body ?? {}),
      key,
      actor: actorOf(caller.principal, rolesWith('calendar.command')),
      expectedVersion,
    });
    void reply.headers(answerHeaders(accepted));
    return { version: accepted.version, events: accepted.events };
  }
}
