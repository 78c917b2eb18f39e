import { journeyDeadlines, overdueDeadlines } from '@mourafaka/domain';
import { dateOf, Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { StaffDirectory } from '@mourafaka/messaging';
import type { Clock } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { getBatch } from '../../batches/get-batch';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { CLOCK } from '../../tokens';
import { JourneyAccess } from '../access/journey-access';
import { namesFor } from '../timeline/timeline-people';
import { timelineText } from '../timeline/timeline-text';
import { type Deadlines, deadlinesAnswer, explainStream, shownDeadline } from './deadline-answer';

@Controller('v1/journeys/:id/deadlines')
export class ListDeadlinesController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StaffDirectory) private readonly staff: StaffDirectory,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Deadlines, open and past: why each falls on its day, and what is done about it',
    description:
      'Rule, what it is counted from, pauses, extensions, days off, every move with who and why, every reminder.',
    answer: deadlinesAnswer,
    problems: [404],
  })
  async list(@FromCaller() { principal, language }: Caller, @Param('id') journeyId: string): Promise<Deadlines> {
    const { state, stream, version } = await this.journeys.get(principal, journeyId);
    const { regionOf, lawfulDueOn, goesOn = () => false } = journeyDeadlines;
    const suspended = state.suspended && { on: dateOf(state.suspended.since), goesOn };
    const [{ deadlines, events }, { policies }, now] = await Promise.all([
      explainStream(this.journal, stream, { upTo: version, region: regionOf(state), lawfulDueOn, suspended }),
      getBatch(this.engine, state.batch),
      this.clock.now(),
    ]);
    const nameAt = await namesFor(principal, events, this.staff);
    const shown = {
      language,
      overdue: overdueDeadlines(state, now.toISOString()).map(({ key }) => key),
      escalations: state.escalations,
      happened: (of: number) => {
        const place = events.findIndex((it) => it.version === of);
        const event = events[place];
        // Members score blind to each other.
        if (event?.type === 'ApplicationScored') return undefined;
        if (!event) return undefined;
        return timelineText(event, language, policies[state.policyVersion], (id) => nameAt(id, place));
      },
    };
    const items = deadlines.map((deadline) => shownDeadline(deadline, shown));
    return { items: items.sort((a, b) => a.dueAt.localeCompare(b.dueAt)) };
  }
}
