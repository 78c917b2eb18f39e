import type { Clock } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { asOfSchema, instantOfAsOf } from '../../http/as-of';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { etagOf } from '../../http/preconditions';
import { Doc } from '../../openapi/doc';
import { CLOCK } from '../../tokens';
import { JourneyAccess, standingOf, type VisibleStanding } from '../access/journey-access';
import { WorkflowReader } from '../engine/workflow-reader';
import { Contacts } from './contacts';
import { type JourneyStatus, journeyStatus, statusOf } from './journey-status';

const query = z.strictObject({ asOf: asOfSchema.optional() });

@Controller('v1/journeys/:id')
export class GetStatusController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(WorkflowReader) private readonly workflows: WorkflowReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Where a journey stands',
    description:
      'Without `asOf` also what the engine is doing. `asOf`: a date (the end of that day in Morocco) or an instant (inclusive); what was recorded by then.',
    answer: journeyStatus,
    problems: [400, 404],
  })
  async get(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { asOf }: z.infer<typeof query>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JourneyStatus> {
    const now = await this.clock.now();
    if (asOf !== undefined) return this.past(caller, journeyId, instantOfAsOf(asOf, now));
    const journey = await this.journeys.standing(caller.principal, journeyId, now);
    void reply.header('ETag', etagOf(journey.status.version));
    const [status, engine] = await Promise.all([this.shown(caller, journey), this.workflows.glance(journey.stream)]);
    return { ...status, engine };
  }

  private async past(caller: Caller, journeyId: string, instant: Date): Promise<JourneyStatus> {
    const journey = await this.journeys.getAsOf(caller.principal, journeyId, instant.toISOString());
    return this.shown(caller, standingOf(journey, instant), instant);
  }

  private async shown(caller: Caller, journey: VisibleStanding, asOf?: Date): Promise<JourneyStatus> {
    const { principal, language } = caller;
    const { resource, contactKey, status } = journey;
    const look = { resource, contactKey, journeyId: status.journeyId, asOf };
    const contact = await this.contacts.find(caller, journey.detail, look);
    return statusOf(journey, { principal, language, contact });
  }
}
