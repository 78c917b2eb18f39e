import {
  batchStream,
  type CalendarCommand,
  type CalendarChange,
  calendarStream,
  type DeadlineKind,
  type DomainEvent,
  entityOf,
  journeyStream,
  type Refusal,
  sessionStream,
  type StreamCategory,
  type StreamId,
  systemActor,
} from '@mourafaka/contracts';
import {
  calendarAggregate,
  type CalendarDifference,
  type CalendarState,
  type ChangedDay,
  type Deadline,
  type DecisionContext,
  differenceOf,
  seedCalendar,
} from '@mourafaka/domain';
import type { CommandEnvelope } from './envelope';
import type { Heads } from './heads';
import { kinds } from './kinds';
import type { RuleBook } from './rules';
import type { Rules } from './sources';

const page = 200;

/** A deadline that would move, and what moves it. */
export interface MovedByCalendar {
  category: StreamCategory;
  /** Journey id, batch code or session id. */
  id: string;
  kind: DeadlineKind;
  /** Local dates; equal where only reminders move. */
  from: string;
  to: string;
  /** The dates between its first day and its last step that are worked no more, or again; none where hours or weekends do it. */
  why: ChangedDay[];
}

/** What a change of the calendar would move. */
export interface CalendarPreview {
  /** The version it would be adopted as. */
  version: number;
  /** Of the calendar's stream as it was looked at: for `If-Match`. */
  streamVersion: number;
  difference: CalendarDifference;
  /** How many deadlines would move; of how many journeys; and how many batches and sessions would be planned otherwise. */
  deadlines: number;
  journeys: number;
  batches: number;
  sessions: number;
  /** The first of the deadlines: of journeys by their ids, then of batches and of sessions. */
  items: MovedByCalendar[];
}

interface Asked {
  country: string;
  command: CalendarChange;
  /** Has passed its schema. */
  payload: unknown;
  /** How many deadlines are described one by one. */
  first: number;
}

interface Given {
  heads: Heads;
  rules: RuleBook;
  /** Ids of the journeys with open deadlines behind that id, a page at a time. */
  journeysAfter: (after: string | undefined, limit: number) => Promise<string[]>;
  /** Everything of a decision but the rules. */
  moment: Omit<DecisionContext, keyof Rules>;
}

type Counted = 'journeys' | 'batches' | 'sessions';

/** Decides the change, then `replan-deadlines` wherever a deadline is open, and stores nothing; a refusal where it would be refused. */
export async function previewCalendar(asked: Asked, given: Given): Promise<CalendarPreview | { refusal: Refusal }> {
  const { country, command: type, payload } = asked;
  const { heads, rules, moment } = given;
  const [head, following, defaults] = await Promise.all([
    heads.read<CalendarState>(calendarStream(country)),
    rules.sources.following(),
    rules.defaults(),
  ]);
  const context = { ...defaults, ...moment, following };
  const change = { type, country, payload } as CalendarCommand;
  const { events, refusal } = calendarAggregate.decide(change, head?.state, context);
  if (refusal) return { refusal };
  const [event] = events;
  if (event?.type !== 'CalendarAdopted') throw new Error(`'${type}' adopted no calendar`);
  const { calendar, version, follow } = event.data;
  const difference = differenceOf(head?.state.calendar ?? seedCalendar(), calendar);
  const preview = new Previewing(
    { version, streamVersion: head?.version ?? 0, difference },
    { ...moment, calendar, calendarVersion: version },
    given,
    asked.first,
  );
  return follow ? preview.of(following) : preview.answer;
}

class Previewing {
  readonly answer: CalendarPreview;

  constructor(
    start: Pick<CalendarPreview, 'version' | 'streamVersion' | 'difference'>,
    private readonly context: Given['moment'] & Pick<DecisionContext, 'calendar' | 'calendarVersion'>,
    private readonly given: Given,
    private readonly first: number,
  ) {
    this.answer = { ...start, deadlines: 0, journeys: 0, batches: 0, sessions: 0, items: [] };
  }

  /** Journeys come page by page, so that however many there are only some are held. */
  async of({ batches, sessions }: NonNullable<DecisionContext['following']>): Promise<CalendarPreview> {
    const { journeysAfter } = this.given;
    for (let ids = await journeysAfter(undefined, page); ids.length > 0; ids = await journeysAfter(ids.at(-1), page)) {
      await this.count('journey', 'journeys', ids.map(journeyStream));
    }
    await this.countAll('batch', 'batches', batches.map(batchStream));
    await this.countAll('session', 'sessions', sessions.map(sessionStream));
    return this.answer;
  }

  private async countAll(category: StreamCategory, counted: Counted, streams: StreamId[]): Promise<void> {
    for (let from = 0; from < streams.length; from += page) {
      await this.count(category, counted, streams.slice(from, from + page));
    }
  }

  private async count(category: StreamCategory, counted: Counted, streams: StreamId[]): Promise<void> {
    for (const { stream, state } of await this.given.heads.readAll<WithRegion>(streams)) {
      const events = await this.replanned(category, entityOf(stream), state);
      if (events.length === 0) continue;
      this.answer[counted] += 1;
      for (const moved of events.filter(isMove)) {
        this.answer.deadlines += 1;
        if (this.answer.items.length < this.first)
          this.answer.items.push(this.describe(category, stream, state, moved));
      }
    }
  }

  /** What the stream would answer to the ordinary command; nothing where nothing of it moves. */
  private async replanned(category: StreamCategory, entityId: string, state: unknown): Promise<readonly DomainEvent[]> {
    const { aggregate, commands, commandOf } = kinds[category];
    if (!commands.includes(replan.name)) return [];
    const envelope: CommandEnvelope = { ...replan, category, entityId };
    const found = await this.given.rules.find(envelope, state, {});
    if ('refusal' in found) return [];
    const context = { ...found.rules, ...this.context };
    return aggregate.decide(commandOf(envelope, entityId), state, context).events ?? [];
  }

  private describe(category: StreamCategory, stream: StreamId, state: WithRegion, { data }: Moved): MovedByCalendar {
    const { key, kind, previousDueOn: from, dueOn: to, steps } = data;
    const before = state.deadlines?.find((deadline) => deadline.key === key);
    const last = [...(before?.steps ?? []), ...steps].map(({ at }) => this.context.dateOf(at));
    const until = [from, to, ...last].sort().at(-1) ?? to;
    const since = before?.anchorOn ?? from;
    const region = state.cooperative?.region ?? state.region ?? '';
    const why = this.answer.difference.days.filter(
      ({ on, regions }) => since <= on && on <= until && (regions === undefined || regions.includes(region)),
    );
    return { category, id: entityOf(stream), kind, from, to, why };
  }
}

/** Of the state of any stream with deadlines, what tells where it is. */
interface WithRegion {
  deadlines?: Deadline[];
  cooperative?: { region: string };
  region?: string;
}

type Moved = Extract<DomainEvent, { type: 'DeadlineMoved' }>;
const isMove = (event: DomainEvent): event is Moved => event.type === 'DeadlineMoved';

const replan = {
  name: 'replan-deadlines',
  payload: {},
  principal: systemActor.id,
  key: 'preview',
  actor: systemActor,
  correlationId: 'preview',
};
