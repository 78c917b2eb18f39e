import {
  categoryOf,
  entityOf,
  feedCategories,
  type FeedCategory,
  type FeedItem,
  sessionStream,
  type StreamId,
} from '@mourafaka/contracts';
import type { Journal, TailCursor, TailEvent } from '@mourafaka/journal';
import { streamsOfTasks, type Whereabouts, whereaboutsOf } from '@mourafaka/read-models';
import { Histories } from './histories';
import { placeOf } from './place';
import type { Standing } from './standing';

/** One event as it may be told to somebody, with what decides whom it is told to. */
export interface Happening {
  place: TailCursor;
  stream: StreamId;
  version: number;
  eventId: string;
  item: FeedItem;
  /** Where it lay before; of journeys, and of what was there before. */
  before?: Standing;
  /** Where it lies since: of a journey after the event, of anything else today. */
  after: Partial<Standing>;
}

/** A stretch of the tail: what of it may be told, and where it ends. Empty, and without an end, when there is nothing yet. */
export interface Stretch {
  happenings: Happening[];
  end?: TailCursor;
  /** There may be more at once. */
  more: boolean;
}

const isTold = (stream: StreamId): boolean => feedCategories.some((category) => stream.startsWith(`${category}-`));
const isOf = (category: FeedCategory) => (event: TailEvent) => event.stream.startsWith(`${category}-`);

/** What is known of streams other than journeys. */
interface Lookup {
  places: ReadonlyMap<StreamId, Whereabouts>;
  tasks: ReadonlyMap<string, StreamId>;
}

/** Reads the journal as those outside are told it. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class HappeningReader {
  private readonly histories: Histories;

  constructor(private readonly journal: Journal) {
    this.histories = new Histories(journal);
  }

  /** What happened behind a place, in the order of the tail. */
  async after(place: TailCursor, limit: number): Promise<Stretch> {
    const events = await this.journal.follow(place, limit);
    const last = events.at(-1);
    return {
      happenings: await this.tell(events.filter(({ stream }) => isTold(stream))),
      ...(last && { end: placeOf(last) }),
      more: events.length === limit,
    };
  }

  /** What happened to one stream behind a version. */
  async ofStream(stream: StreamId, after: number, limit: number): Promise<Happening[]> {
    return this.tell(await this.journal.followStream(stream, after, limit));
  }

  /** Where journeys lie today, by stream: what somebody may see is decided by that, whenever it happened. */
  todayOf(streams: readonly StreamId[]): Promise<Map<StreamId, Whereabouts>> {
    return whereaboutsOf(this.journal.dataSource, [...new Set(streams)]);
  }

  /** Events of the tail as happenings. */
  async tell(events: readonly TailEvent[]): Promise<Happening[]> {
    const [moveOf, lookup] = await Promise.all([
      this.histories.movesAt(events.filter(isOf('journey'))),
      this.lookUp(events),
    ]);
    return events.map((event) => {
      const common = { place: placeOf(event), stream: event.stream, version: event.version, eventId: event.eventId };
      if (!isOf('journey')(event)) return { ...common, ...otherwise[categoryOf(event.stream) as Other](event, lookup) };
      const { before, after } = moveOf(event);
      return { ...common, item: journeyItem(event, after), ...(before && { before }), after };
    });
  }

  private async lookUp(events: readonly TailEvent[]): Promise<Lookup> {
    const { dataSource } = this.journal;
    const sessions = events.filter(isOf('session')).map(({ stream }) => stream);
    const marked = events.filter(isOf('task')).map(({ stream }) => entityOf(stream));
    const tasks = await streamsOfTasks(dataSource, marked);
    return { tasks, places: await whereaboutsOf(dataSource, [...new Set([...sessions, ...tasks.values()])]) };
  }
}

const common = ({ type, version, recordedAt, role }: TailEvent) => ({ type, version, recordedAt, by: role });

function journeyItem(event: TailEvent, { consultant: _nobody, ...standing }: Standing): FeedItem {
  return { category: 'journey', journeyId: entityOf(event.stream), ...common(event), ...standing };
}

/** Of what no longer stands anywhere: nobody is told. */
const nowhere: Whereabouts = { batch: '' };

type Other = Exclude<FeedCategory, 'journey'>;
type Told = Pick<Happening, 'item' | 'after'>;

const otherwise: Readonly<Record<Other, (event: TailEvent, lookup: Lookup) => Told>> = {
  batch: (event) => {
    const batch = entityOf(event.stream);
    return { item: { category: 'batch', batch, ...common(event) }, after: { batch } };
  },
  session: (event, { places }) => {
    const after = places.get(event.stream) ?? nowhere;
    const { batch, region, lot } = after;
    const sessionId = entityOf(event.stream);
    const item = { category: 'session', sessionId, batch, ...(lot && { lot }), ...(region && { region }) } as const;
    return { item: { ...item, ...common(event) }, after };
  },
  task: (event, { places, tasks }) => {
    const taskId = entityOf(event.stream);
    const of = tasks.get(taskId) ?? '';
    const after = of.startsWith('batch-') ? { batch: entityOf(of) } : (places.get(of) ?? nowhere);
    const { batch, region, lot }: Partial<Whereabouts> = after;
    const about = {
      ...(of.startsWith('journey-') && { journeyId: entityOf(of) }),
      ...(of.startsWith(sessionStream('')) && { sessionId: entityOf(of) }),
    };
    const item = {
      category: 'task',
      taskId,
      ...about,
      ...(batch && { batch }),
      ...(lot && { lot }),
      ...(region && { region }),
    } as const;
    return { item: { ...item, ...common(event) }, after };
  },
};
