import { journeyAggregate, type JourneyState } from '@mourafaka/domain';
import type { StoredEvent, StreamId } from '@mourafaka/contracts';
import type { Journal, StreamRange } from '@mourafaka/journal';
import { LRUCache } from 'lru-cache';
import { isSame, type Standing, standingOf } from './standing';

/** Where a journey stood around one of its events; nowhere before the first. */
export interface Move {
  before?: Standing;
  after: Standing;
}

interface Version {
  stream: StreamId;
  version: number;
}

/** The part of a journey that is read and folded, from the state before it on. */
interface Tale {
  range: StreamRange;
  from?: JourneyState;
  /** Versions whose moves are asked for. */
  asked: ReadonlySet<number>;
}

/** Events that one query reads. */
const mostEvents = 2_000;
/** Moves kept: whoever follows the same tail a moment later finds them. Some 200 bytes each. */
const keptMoves = 20_000;
/** States kept, from which the next event of a journey is folded without reading the others again. Some 20 KB each. */
const keptStates = 300;

const keyOf = ({ stream, version }: Version): string => `${stream}@${version}`;

/**
 * Where journeys stood before and after any of their events, folded out of the journal: the same whenever it is asked, which a
 * row of how they stand today would not be.
 */
export class Histories {
  private readonly moves = new LRUCache<string, Move>({ max: keptMoves });
  private readonly states = new LRUCache<StreamId, { version: number; state: JourneyState }>({ max: keptStates });

  constructor(private readonly journal: Pick<Journal, 'readRanges'>) {}

  /** By `stream@version`, of events of journeys. */
  async movesAt(versions: readonly Version[]): Promise<(version: Version) => Move> {
    const found = new Map<string, Move>();
    const wanted = new Map<StreamId, Set<number>>();
    for (const one of versions) {
      const known = this.moves.get(keyOf(one));
      if (known) found.set(keyOf(one), known);
      else wanted.set(one.stream, (wanted.get(one.stream) ?? new Set()).add(one.version));
    }
    const tales = [...wanted].map(([stream, asked]) => this.taleOf(stream, asked));
    for (const query of inQueries(tales)) {
      const events = byStream(await this.journal.readRanges(query.map(({ range }) => range)));
      for (const tale of query) this.fold(tale, events.get(tale.range.stream) ?? [], found);
    }
    return (version) => {
      const move = found.get(keyOf(version));
      if (!move) throw new Error(`the journal has no event ${keyOf(version)}`);
      return move;
    };
  }

  private taleOf(stream: StreamId, asked: ReadonlySet<number>): Tale {
    const known = this.states.get(stream);
    const from = known && known.version < Math.min(...asked) ? known : undefined;
    return { range: { stream, after: from?.version ?? 0, upTo: Math.max(...asked) }, from: from?.state, asked };
  }

  private fold({ range: { stream }, from, asked }: Tale, events: StoredEvent[], found: Map<string, Move>): void {
    let state = from;
    let standing = from && standingOf(from);
    for (const { meta, ...event } of events) {
      state = journeyAggregate.evolve(state, { ...event, actor: meta.actor } as never);
      const before = standing;
      const next = standingOf(state);
      const present = before && isSame(before, next) ? before : next;
      standing = present;
      if (!asked.has(event.version)) continue;
      const move = { ...(before && { before }), after: present };
      found.set(keyOf(event), move);
      this.moves.set(keyOf(event), move);
    }
    const version = events.at(-1)?.version ?? 0;
    if (state && version > (this.states.peek(stream)?.version ?? 0)) this.states.set(stream, { version, state });
  }
}

/** As many in a query as their events allow. */
function* inQueries(tales: readonly Tale[]): Generator<Tale[]> {
  let query: Tale[] = [];
  let events = 0;
  for (const tale of tales) {
    const size = tale.range.upTo - tale.range.after;
    if (query.length > 0 && events + size > mostEvents) {
      yield query;
      [query, events] = [[], 0];
    }
    query.push(tale);
    events += size;
  }
  if (query.length > 0) yield query;
}

function byStream(events: readonly StoredEvent[]): Map<StreamId, StoredEvent[]> {
  const streams = new Map<StreamId, StoredEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
