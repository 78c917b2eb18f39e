import type { CalendarChange } from '@mourafaka/contracts';
import { type CalendarPreview, Engine, type MovedByCalendar } from '@mourafaka/engine';
import { AppError, type Language } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { calendarExamples } from '../openapi/calendar-examples';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { changes, difference, whyText } from './calendar-views';
import { country } from './country';

const of = <Name extends CalendarChange>(command: Name) =>
  z.strictObject({ command: z.literal(command), payload: changes[command] });

const request = name(
  'CalendarChangeToPreview',
  z.discriminatedUnion('command', [of('adopt-calendar'), of('change-days'), of('announce-feast'), of('set-ramadan')]),
);

const item = z.object({
  journeyId: z.uuid().optional(),
  batch: z.string().optional(),
  session: z.uuid().optional(),
  kind: z.string(),
  from: z.string().describe('Local date it is due now'),
  to: z.string().describe('Local date it would be due; the same where only reminders move'),
  why: z.string().describe('In the caller’s language'),
});

const answer = name(
  'CalendarPreview',
  z.object({
    version: z.int().describe('It would be adopted as; the ETag is what If-Match asks for'),
    difference,
    deadlines: z.int().describe('How many would move'),
    journeys: z.int(),
    batches: z.int(),
    sessions: z.int(),
    items: z.array(item).describe('The first fifty'),
  }),
);

/** Which field names the stream a deadline belongs to. */
const idFields = { journey: 'journeyId', batch: 'batch', session: 'session' } as const;

function itemView(
  { category, id, kind, from, to, why }: MovedByCalendar,
  preview: CalendarPreview,
  language: Language,
) {
  const field = category in idFields ? idFields[category as keyof typeof idFields] : 'batch';
  return { [field]: id, kind, from, to, why: whyText(why, preview.difference, language) };
}

@Controller('v1/calendar/preview')
export class PreviewCalendarController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Post()
  @HttpCode(200)
  @Permission('calendar.command')
  @Doc({
    tag: 'calendar',
    summary: 'What a change of the calendar would move',
    description: 'Nothing is stored. The same command under `/v1/calendar/commands` makes the change.',
    answer,
    body: {
      schemas: [request],
      examples: Object.fromEntries(
        Object.entries(calendarExamples).map(([command, { summary, value }]) => [
          command,
          { summary, value: { command, payload: value } },
        ]),
      ),
    },
    problems: [400, 403, 409],
  })
  async preview(
    @FromCaller() { language }: Caller,
    @Body({ schema: request }) asked: z.infer<typeof request>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const preview = await this.engine.previewCalendar(country, asked);
    if ('refusal' in preview) throw AppError.ofRefusal(preview.refusal);
    const { streamVersion, items, ...counted } = preview;
    void reply.header('ETag', etagOf(streamVersion));
    return { ...counted, items: items.map((moved) => itemView(moved, preview, language)) };
  }
}
