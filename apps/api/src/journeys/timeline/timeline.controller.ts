import { type CalendarEvent, calendarStream, type StoredEvent } from '@mourafaka/contracts';
import { calendarHistory, type RecordedEvent } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal, type StoredRefusal } from '@mourafaka/journal';
import { StaffDirectory } from '@mourafaka/messaging';
import { type Clock, may } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf, type Place } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { getBatch } from '../../batches/get-batch';
import { country } from '../../calendar/country';
import { asOfSchema, instantOfAsOf } from '../../http/as-of';
import { type Caller, FromCaller } from '../../http/caller';
import { oneLine } from '../../http/fields';
import { Permission } from '../../http/permission';
import { readWholeStream } from '../../journal/read-whole-stream';
import { Doc } from '../../openapi/doc';
import { CLOCK } from '../../tokens';
import { JourneyAccess, type VisibleJourney } from '../access/journey-access';
import { recordedOf } from '../dossier/dossiers';
import { seesScoreOf } from '../status/scoring-view';
import { tellerOf } from './tell-events';
import { tellRefusal } from './tell-refusal';
import { type Timeline, timelineAnswer } from './timeline-answer';
import { eventAfter, mergePage, refusalsAfter } from './timeline-page';
import { namesFor } from './timeline-people';

const mostInAPage = 200;

const query = z.strictObject({
  asOf: asOfSchema.optional(),
  cursor: oneLine(400).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

@Controller('v1/journeys/:id/timeline')
export class TimelineController {
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
    summary: 'Everything that happened, and why: who, what, when, from which document, under which rules',
    description:
      'The earliest first. A correction is an event of its own; it is shown with what it corrects as well. Managers, auditors and administrators see refused attempts in between, without the values that were given. `asOf`: a date (the end of that day in Morocco) or an instant (inclusive): what had been recorded by then. A `cursor` goes on where its page ended, of the same journey and `asOf`.',
    answer: timelineAnswer,
    problems: [400, 404],
  })
  async read(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
    @Query({ schema: query }) { asOf, cursor, limit = mostInAPage }: z.infer<typeof query>,
  ): Promise<Timeline> {
    const today = await this.journeys.get(principal, journeyId);
    const seesRefusals = may(principal, 'journey.refusals', today.resource);
    const fingerprint = fingerprintOf([journeyId, asOf ?? null, seesRefusals]);
    const after = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const upTo = asOf === undefined ? undefined : instantOfAsOf(asOf, await this.clock.now()).toISOString();
    const journey = upTo === undefined ? today : await this.journeys.getAsOf(principal, journeyId, upTo);

    const [events, refusals, told] = await Promise.all([
      this.eventsOf(journey, upTo),
      seesRefusals ? this.refusalsOf(journey, { after, upTo, limit }) : [],
      this.toldOf(journey),
    ]);
    const { entries, next } = mergePage(events.filter(eventAfter(after)), refusals, limit);
    const tell = tellerOf(events, {
      ...{ language, state: journey.state, ...told },
      seesScoreOf: seesScoreOf(principal, today),
      nameAt: await namesFor(principal, events, this.staff),
    });
    return {
      journeyId,
      items: entries.map((entry) => ('event' in entry ? tell(entry.event) : tellRefusal(entry.refusal, language))),
      nextCursor: next ? encodeCursor(next, fingerprint) : null,
    };
  }

  /** Up to the state that was read: what was recorded since does not fit it. */
  private async eventsOf({ stream, version: upToVersion }: VisibleJourney, upTo?: string): Promise<StoredEvent[]> {
    const events = await readWholeStream(this.journal, stream, upTo);
    return events.filter(({ version }) => version <= upToVersion);
  }

  /** One more than asked for, so that it is known whether that is all. */
  private refusalsOf(
    { stream }: VisibleJourney,
    { after, upTo, limit }: { after?: Place; upTo?: string; limit: number },
  ): Promise<StoredRefusal[]> {
    return this.journal.listRefusals(stream, { after: refusalsAfter(after), upTo, limit: limit + 1 });
  }

  private async toldOf({ state }: VisibleJourney) {
    const [{ policies }, calendar] = await Promise.all([
      getBatch(this.engine, state.batch),
      readWholeStream(this.journal, calendarStream(country)),
    ]);
    const adopted = calendarHistory(
      calendar.map((event) => recordedOf(event) as unknown as RecordedEvent<CalendarEvent>),
    );
    return { policies, calendars: adopted };
  }
}
