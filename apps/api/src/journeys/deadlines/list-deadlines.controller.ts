import { roles } from '@mourafaka/contracts';
import { overdueDeadlines } from '@mourafaka/domain';
import type { Clock } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { CLOCK } from '../../tokens';
import { JourneyAccess } from '../access/journey-access';

const instant = z.string().describe('ISO 8601, UTC');
const answer = name(
  'Deadlines',
  z.object({
    items: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        status: z.enum(['open', 'paused', 'met', 'cancelled', 'expired']),
        owner: z.enum(roles).describe('Who has to act'),
        dueOn: z.string().describe('Local date'),
        dueAt: instant,
        overdue: z.boolean(),
        closedAt: instant.optional(),
        steps: z
          .array(z.object({ key: z.string(), kind: z.string(), at: instant }))
          .describe('What the system will still do about it by itself'),
      }),
    ),
  }),
);

@Controller('v1/journeys/:id/deadlines')
export class ListDeadlinesController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({ tag: 'journeys', summary: 'Deadlines, open and past, with the planned reminders', answer, problems: [404] })
  async list(@FromCaller() { principal }: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof answer>> {
    const { state } = await this.journeys.get(principal, journeyId);
    const now = await this.clock.now();
    const overdue = overdueDeadlines(state, now.toISOString()).map(({ key }) => key);
    const items = state.deadlines.map(({ key, kind, status, owner, dueOn, dueAt, closedAt, steps }) => ({
      key,
      kind,
      status,
      owner,
      dueOn,
      dueAt,
      overdue: overdue.includes(key),
      closedAt,
      steps: steps.map((step) => ({ key: step.key, kind: step.kind, at: step.at })),
    }));
    return { items: items.sort((a, b) => a.dueAt.localeCompare(b.dueAt)) };
  }
}
