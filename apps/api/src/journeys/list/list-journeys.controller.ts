import { journeyStateNames, type Phase, phases } from '@mourafaka/contracts';
import { reachOf } from '@mourafaka/platform';
import { JourneyQueries, journeySorts, mostInAPage } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { oneLine } from '../../http/fields';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { journeySummary, summaryOf } from '../status/journey-status';

const query = z.strictObject({
  batch: oneLine(20).optional(),
  phase: z.enum(phases as [Phase, ...Phase[]]).optional(),
  state: z.enum(journeyStateNames).optional(),
  region: oneLine(2).optional(),
  province: oneLine(3).optional(),
  sector: oneLine(60).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  assignee: oneLine(60).optional(),
  q: oneLine(100).optional(),
  sort: z.enum(journeySorts).optional(),
  cursor: oneLine(500).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const answer = name(
  'JourneyPage',
  z.object({
    items: z.array(journeySummary),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
    total: z.int().optional().describe('Of all pages; on the first one only'),
  }),
);

@Controller('v1/journeys')
export class ListJourneysController {
  constructor(@Inject(JourneyQueries) private readonly journeys: JourneyQueries) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Journeys I may see',
    description: '`q` looks in denominations and registration numbers; `assignee=me` is what is assigned to me.',
    answer,
    problems: [400],
  })
  async list(
    @FromCaller() { principal }: Caller,
    @Query({ schema: query }) { sort, cursor, limit, overdue, assignee, ...filter }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const page = await this.journeys.listJourneys(
      {
        ...filter,
        ...(overdue !== undefined && { overdue: overdue === 'true' }),
        ...(assignee !== undefined && { assignee: assignee === 'me' ? principal.id : assignee }),
      },
      { sort, cursor, limit },
      reachOf(principal, 'journey.read'),
    );
    return { items: page.items.map(summaryOf), nextCursor: page.nextCursor ?? null, total: page.total };
  }
}
