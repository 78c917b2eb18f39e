import { journeyPayloads } from '@mourafaka/contracts';
import { ScoreDrafts } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import { AppError, may } from '@mourafaka/platform';
import { Body, Controller, Delete, Get, Inject, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { JourneyAccess } from '../journeys/access/journey-access';
import { Doc } from '../openapi/doc';
import { exampleScoreDraft } from '../openapi/examples';
import { name } from '../openapi/named';
import { removed } from './removed';

const { scores, remark } = journeyPayloads.score.shape;
const content = { scores, remark };
const change = name('ScoreDraftChange', z.strictObject(content));
const answer = name('ScoreDraft', z.object({ ...content, savedAt: z.string(), expiresAt: z.string() }));
type Change = z.infer<typeof change>;

@Controller('v1/journeys/:id/score-draft')
export class ScoreDraftController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(ScoreDrafts) private readonly drafts: ScoreDrafts,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  @Permission('journey.command')
  @Doc({
    tag: 'selection',
    summary: 'One’s own scores, not given yet',
    description: 'Nobody else sees them. Gone once the same person has scored.',
    answer,
    problems: [403, 404],
  })
  async read(@FromCaller() caller: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof answer>> {
    const { stream } = await this.scorable(caller, journeyId);
    const { id: person } = caller.principal;
    const draft = await this.drafts.find<Change>(journeyId, person);
    if (!draft) throw new AppError('DRAFT.NO_SCORES', 'not-found');
    const scoredAt = await this.scoredAt(stream, person);
    if (scoredAt !== undefined && scoredAt >= draft.savedAt.toISOString()) {
      await this.drafts.remove(journeyId, person);
      throw new AppError('DRAFT.NO_SCORES', 'not-found');
    }
    return { ...draft.content, savedAt: draft.savedAt.toISOString(), expiresAt: draft.expiresAt.toISOString() };
  }

  @Put()
  @Permission('journey.command')
  @Doc({
    tag: 'selection',
    summary: 'Save scores to be given later',
    answer,
    body: { schemas: [change], examples: { draft: { summary: 'Half of the grid', value: exampleScoreDraft } } },
    problems: [400, 403, 404, 413, 415],
  })
  async save(
    @FromCaller() caller: Caller,
    @Param('id') journeyId: string,
    @Body({ schema: change }) body: Change,
  ): Promise<z.infer<typeof answer>> {
    await this.scorable(caller, journeyId);
    const { savedAt, expiresAt } = await this.drafts.save(journeyId, caller.principal.id, body);
    return { ...body, savedAt: savedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }

  @Delete()
  @Permission('journey.command')
  @Doc({ tag: 'selection', summary: 'Give up scores not given yet', answer: removed, problems: [403, 404] })
  async remove(@FromCaller() caller: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof removed>> {
    await this.scorable(caller, journeyId);
    await this.drafts.remove(journeyId, caller.principal.id);
    return { removed: true };
  }

  private async scorable({ principal }: Caller, journeyId: string) {
    const journey = await this.journeys.get(principal, journeyId);
    if (!may(principal, 'journey.score', journey.resource)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    return journey;
  }

  /** When the person last scored, ISO 8601. */
  private async scoredAt(stream: string, person: string): Promise<string | undefined> {
    const events = await this.journal.read(stream, { limit: 1_000 });
    return events.findLast(({ type, meta }) => type === 'ApplicationScored' && meta.actor.id === person)?.recordedAt;
  }
}
