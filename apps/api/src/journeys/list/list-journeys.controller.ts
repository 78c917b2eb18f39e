import { dateOf } from '@mourafaka/engine';
import { AppError, type Clock, type Logger, may, reachOf } from '@mourafaka/platform';
import { JourneyQueries, type JourneyStatus, mostInAPage } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PersonalReads } from '../../audit/personal-reads';
import { answerTable } from '../../http/answer-table';
import { asOfSchema, instantOfAsOf, pageAsOf } from '../../http/as-of';
import { type Caller, FromCaller } from '../../http/caller';
import { oneLine } from '../../http/fields';
import { Permission } from '../../http/permission';
import { type TableFormat, tableFormatOf } from '../../http/table-format';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { CLOCK, LOGGER } from '../../tokens';
import { journeySummary, summaryOf } from '../status/journey-status';
import { checkPlace, filterOf, filtersInWords, type JourneyQuery, journeyQuery, sortOf } from './journey-query';
import { journeysTable } from './journeys-table';

const query = z
  .strictObject({
    ...journeyQuery,
    asOf: asOfSchema.optional(),
    cursor: oneLine(1_000).optional(),
    limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
  })
  .superRefine(checkPlace);

const answer = name(
  'JourneyPage',
  z.object({
    items: z.array(journeySummary),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
    total: z.int().optional().describe('Of all pages; on the first one only'),
    totalIsExact: z.boolean().optional().describe('False where there are more than `total`'),
  }),
);

@Controller('v1/journeys')
export class ListJourneysController {
  constructor(
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Journeys I may see',
    description: `${filtersInWords} As a file: all that are found, without \`cursor\` and \`limit\`. \`asOf\`: a date (the end of that day in Morocco) or an instant (inclusive); what was recorded by then, of the journeys I may see today; \`total\` then within a \`batch\` only.`,
    answer,
    tables: true,
    problems: [400, 403],
  })
  async list(
    @FromCaller() caller: Caller,
    @Query({ schema: query }) { cursor, limit, asOf: day, ...asked }: z.infer<typeof query>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof answer> | StreamableFile> {
    const { principal, language } = caller;
    const now = await this.clock.now();
    const format = tableFormatOf(request);
    if (format) {
      const asOf = day === undefined ? undefined : instantOfAsOf(day, now);
      return this.export(format, caller, asked, { cursor, limit, asOf });
    }
    const page = day === undefined ? undefined : pageAsOf(day, now, cursor);
    const { items, nextCursor, total, totalIsExact } = await this.journeys.listJourneys(
      filterOf(asked, principal),
      { sort: sortOf(asked, language), cursor, limit, ...(page && { asOf: page.at, cursor: page.cursor }) },
      reachOf(principal, 'journey.read'),
    );
    const next = nextCursor && page ? page.marked(nextCursor) : nextCursor;
    return { items: items.map(summaryOf), nextCursor: next ?? null, total, totalIsExact };
  }

  private async export(
    format: TableFormat,
    caller: Caller,
    asked: JourneyQuery,
    { asOf, ...paging }: { cursor?: string; limit?: number; asOf?: Date },
  ): Promise<StreamableFile> {
    const { principal, language, correlationId } = caller;
    const [field] = Object.entries(paging).flatMap(([key, value]) => (value === undefined ? [] : [key]));
    if (field !== undefined) {
      throw new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field, code: 'LIST.FILE_IS_WHOLE' }] });
    }
    if (!may(principal, 'journey.export')) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    const reach = reachOf(principal, 'journey.export');
    const look = { categories: ['list' as const], permission: 'journey.export' as const, subject: `list/${format}` };
    await this.reads.note(caller, { ...look, asOf });
    const rows = () =>
      this.journeys.exportJourneys(filterOf(asked, principal), { sort: sortOf(asked, language), asOf }, reach);
    const who = { principal: principal.id, correlationId };
    const told = this.told(rows, { ...who, format, filter: asked, asOf });
    const today = dateOf((asOf ?? (await this.clock.now())).toISOString());
    const fileName = ['journeys', ...(asked.batch === undefined ? [] : [asked.batch]), today].join('-');
    return answerTable(format, { fileName, language, table: journeysTable(told, language) });
  }

  /** Who took what away is kept in the log, also where they did not take all of it. */
  private async *told(rows: () => Promise<AsyncIterable<JourneyStatus>>, what: object): AsyncGenerator<JourneyStatus> {
    let count = 0;
    try {
      for await (const row of await rows()) {
        count += 1;
        yield row;
      }
    } finally {
      this.logger.info({ ...what, rows: count }, 'journeys exported');
    }
  }
}
