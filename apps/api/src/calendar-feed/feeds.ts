import { batchStream, journeyStream } from '@mourafaka/contracts';
import type { BatchState, JourneyState } from '@mourafaka/domain';
import { dateOf, instantOf, readHeads } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError, type Clock, type Language } from '@mourafaka/platform';
import { CalendarFeeds } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../tokens';
import { type Appointment, appointmentsOf } from './appointments';
import { hashOfFeedToken, newFeedToken } from './feed-token';

/** How long what is past stays in the calendar. */
const daysBack = 30;

export interface Feed {
  language: Language;
  appointments: Appointment[];
}

/** Calendars of consultants, opened by a token of their own. */
@Injectable()
export class Feeds {
  constructor(
    @Inject(CalendarFeeds) private readonly calendars: CalendarFeeds,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new token; the one before ends with it. Nobody can be shown it again. */
  async give(personId: string, language: Language): Promise<{ token: string; madeAt: Date }> {
    const [token, madeAt] = [newFeedToken(), await this.clock.now()];
    await this.calendars.give({ personId, tokenHash: hashOfFeedToken(token), language, madeAt });
    return { token, madeAt };
  }

  /** Throws CALENDAR_FEED.NOT_FOUND. */
  async read(token: string): Promise<Feed> {
    const feed = await this.calendars.findByTokenHash(hashOfFeedToken(token));
    if (!feed) throw new AppError('CALENDAR_FEED.NOT_FOUND', 'not-found');
    const language = feed.language as Language;
    const since = dateOf(new Date((await this.clock.now()).getTime() - daysBack * 86_400_000).toISOString());
    const journeyIds = await this.calendars.journeysOf(feed.personId);
    const [heads, trainings] = await Promise.all([
      readHeads<JourneyState>(this.journal, journeyIds.map(journeyStream)),
      this.calendars.trainingsOf(journeyIds, since),
    ]);
    const moduleName = await this.moduleNames([...new Set(trainings.map(({ batch }) => batch))], language);
    const journeys = heads.map(({ state }) => state);
    return { language, appointments: appointmentsOf(journeys, trainings, { language, since, instantOf, moduleName }) };
  }

  private async moduleNames(batches: string[], language: Language): Promise<(batch: string, module: string) => string> {
    const heads = await readHeads<BatchState>(this.journal, batches.map(batchStream));
    return (batch, module) => {
      const { state } = heads.find(({ stream }) => stream === batchStream(batch)) ?? {};
      const modules = state?.policies[state.policyVersion]?.modules ?? [];
      return modules.find(({ key }) => key === module)?.names[language] ?? module;
    };
  }
}
