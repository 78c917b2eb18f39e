import {
  calendarChanges,
  type CalendarEvent,
  calendarStream,
  type StoredEvent,
  workingCalendar,
} from '@mourafaka/contracts';
import { calendarHistory, type CalendarState, type CalendarVersion, type RecordedEvent } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError } from '@mourafaka/platform';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Permission } from '../http/permission';
import { etagOf } from '../http/preconditions';
import { readWholeStream } from '../journal/read-whole-stream';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { difference } from './calendar-views';
import { country } from './country';

const query = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe('An earlier one, as deadlines name it'),
});

const view = name(
  'Calendar',
  z.object({
    version: z.int().describe('As deadlines name it; the ETag is what If-Match asks for'),
    calendar: workingCalendar,
  }),
);

const versions = name(
  'CalendarVersions',
  z.object({
    items: z.array(
      z.object({
        version: z.int(),
        adoptedAt: z.string(),
        adoptedBy: z.object({ id: z.string(), name: z.string(), role: z.string() }),
        reason: z.string().nullable(),
        zoneVersion: z.string().nullable().describe('Edition of the zone data by which all was planned from then on'),
        difference: difference.nullable().describe('From the version before; null for the first'),
        bulkId: z.uuid().nullable().describe('The bulk by which journeys followed; null where no working time changed'),
        followedAt: z.string().nullable().describe('When all that had deadlines had been asked to follow'),
      }),
    ),
  }),
);

const recorded = ({ meta, ...event }: StoredEvent): RecordedEvent<CalendarEvent> =>
  ({ ...event, actor: meta.actor }) as RecordedEvent<CalendarEvent>;

@Controller('v1/calendar')
export class CalendarController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @Get()
  @Permission('batch.read')
  @Doc({
    tag: 'calendar',
    summary: 'Working days, hours and holidays',
    description: `Changed by the commands ${calendarChanges.join(', ')}; \`version\` shows one of before.`,
    answer: view,
    problems: [400, 404],
  })
  async get(
    @Query({ schema: query }) { version }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof view>> {
    const head = await readHead<CalendarState>(this.journal, calendarStream(country));
    if (!head) throw new AppError('STREAM.NOT_FOUND', 'not-found');
    const { adopted, calendar } = head.state;
    if (version !== undefined && version !== adopted) return this.before(version);
    void reply.header('ETag', etagOf(head.version));
    return { version: adopted, calendar };
  }

  @Get('versions')
  @Permission('batch.read')
  @Doc({
    tag: 'calendar',
    summary: 'Every version of the calendar, the latest first: by whom, why, and what it changed',
    answer: versions,
    problems: [404],
  })
  async list(): Promise<z.infer<typeof versions>> {
    const history = await this.history();
    return {
      items: history.reverse().map(({ calendar: _whole, adoptedBy, ...version }) => ({
        ...{ reason: null, zoneVersion: null, difference: null, bulkId: null, followedAt: null },
        ...version,
        adoptedBy: { id: adoptedBy.id, name: adoptedBy.name, role: adoptedBy.role },
      })),
    };
  }

  private async before(wanted: number): Promise<z.infer<typeof view>> {
    const found = (await this.history()).find(({ version }) => version === wanted);
    if (!found) throw new AppError('CALENDAR.VERSION_UNKNOWN', 'not-found', { params: { version: wanted } });
    return { version: wanted, calendar: found.calendar };
  }

  private async history(): Promise<CalendarVersion[]> {
    return calendarHistory((await readWholeStream(this.journal, calendarStream(country))).map(recorded));
  }
}
