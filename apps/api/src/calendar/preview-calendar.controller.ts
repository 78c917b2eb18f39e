import type { CalendarChange } from '@mourafaka/contracts';
import { type CalendarPreview, Engine, type MovedByCalendar } from '@mourafaka/engine';
import { AppError, type Language, reachOf, translate } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
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
  cooperative: z.string().optional().describe('Of a journey the caller may see: its name, in their script'),
  kind: z.string(),
  kindName: z.string().describe('In the caller’s language'),
  from: z.string().describe('Local date it is due now'),
  to: z.string().describe('Local date it would be due; the same where only reminders move'),
  why: z.string().describe('In the caller’s language'),
});

const answer = name(
  'CalendarPreview',
  z.object({
    version: z.int().describe('It would be adopted as; the ETag is what If-Match asks for'),
    streamVersion: z.int().describe('Of the calendar as it was looked at: for If-Match, as the ETag'),
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
  const kindName = translate(`DEADLINE.${kind}`, {}, language);
  return { [field]: id, kind, kindName, from, to, why: whyText(why, preview.difference, language) };
}

@Controller('v1/calendar/preview')
export class PreviewCalendarController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
  ) {}

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
    @FromCaller() caller: Caller,
    @Body({ schema: request }) asked: z.infer<typeof request>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof answer>> {
    const preview = await this.engine.previewCalendar(country, asked);
    if ('refusal' in preview) throw AppError.ofRefusal(preview.refusal);
    const { items, ...counted } = preview;
    void reply.header('ETag', etagOf(counted.streamVersion));
    const names = await this.namesOf(items, caller);
    return {
      ...counted,
      items: items.map((moved) => ({
        ...itemView(moved, preview, caller.language),
        ...(names.get(moved.id) && { cooperative: names.get(moved.id) ?? undefined }),
      })),
    };
  }

  private async namesOf(items: readonly MovedByCalendar[], { principal, language }: Caller) {
    const ids = items.filter(({ category }) => category === 'journey').map(({ id }) => id);
    const reach = reachOf(principal, 'journey.read');
    if (!reach || ids.length === 0) return new Map<string, string | null>();
    return this.journeys.denominations([...new Set(ids)], { reach, language });
  }
}
