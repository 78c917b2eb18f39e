import { phases } from '@mourafaka/contracts';
import { Controller, Get, HttpCode, Param, Post, Query, Inject } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';
import { AppError, may } from '@mourafaka/platform';
import { WorkflowReader } from './workflow-reader';

const instant = z.string().describe('ISO 8601, UTC');
const duty = name(
  'PlannedDuty',
  z.object({
    key: z.string(),
    kind: z.string(),
    dueAt: instant,
    wakeAt: instant.describe('On the clock of the timers, which differs from business time on a scaled clock'),
  }),
);
const engineAnswer = name(
  'EngineStatus',
  z.object({
    available: z.boolean().describe('False as long as no run was started'),
    followedVersion: z.int().optional(),
    phase: z.enum(phases as [string, ...string[]]).optional(),
    finished: z.boolean().optional(),
    waitingFor: z.array(z.string()).optional(),
    nextDuty: duty.optional(),
    timers: z.array(z.string()).optional(),
    caughtUp: z.boolean().optional().describe('With `caughtUp`: whether it has followed that version'),
  }),
);
const dutiesAnswer = name('Duties', z.object({ available: z.boolean(), items: z.array(duty) }));
const nudgeAnswer = name('Nudged', z.object({ journeyId: z.uuid(), signalled: z.literal('nudge') }));
const query = z.strictObject({ caughtUp: z.coerce.number().int().min(1).max(1_000_000).optional() });

@Controller('v1/journeys/:id')
export class EngineController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(WorkflowReader) private readonly workflows: WorkflowReader,
  ) {}

  @Get('queries/engine')
  @Permission('journey.read')
  @Doc({
    tag: 'engine',
    summary: 'What the workflow says of itself',
    description:
      'With `caughtUp=<version>` it waits, at most about ten seconds, until the workflow has followed that version.',
    answer: engineAnswer,
    problems: [400, 404],
  })
  async engine(
    @FromCaller() { principal }: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { caughtUp }: z.infer<typeof query>,
  ): Promise<z.infer<typeof engineAnswer>> {
    const { stream } = await this.journeys.get(principal, journeyId);
    if (caughtUp === undefined) {
      const status = await this.workflows.status(stream);
      return status ? { available: true, ...status } : { available: false };
    }
    const status = await this.workflows.whenFollowed(stream, caughtUp);
    return status
      ? { available: true, ...status, caughtUp: status.followedVersion >= caughtUp }
      : { available: false, caughtUp: false };
  }

  @Get('queries/duties')
  @Permission('journey.read')
  @Doc({
    tag: 'engine',
    summary: 'What the workflow will do by itself, and when',
    answer: dutiesAnswer,
    problems: [404],
  })
  async duties(
    @FromCaller() { principal }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof dutiesAnswer>> {
    const { stream } = await this.journeys.get(principal, journeyId);
    const duties = await this.workflows.duties(stream);
    return { available: duties !== undefined, items: duties ?? [] };
  }

  @Post('signals/nudge')
  @HttpCode(202)
  @Permission('journey.nudge')
  @Doc({
    tag: 'engine',
    summary: 'Perform due duties now',
    description: 'Harmless when nothing is due; starts the workflow where none is running.',
    status: 202,
    answer: nudgeAnswer,
    problems: [403, 404],
  })
  async nudge(
    @FromCaller() { principal }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof nudgeAnswer>> {
    const { stream, resource } = await this.journeys.get(principal, journeyId);
    if (!may(principal, 'journey.nudge', resource)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    await this.workflows.nudge(stream);
    return { journeyId, signalled: 'nudge' };
  }
}
