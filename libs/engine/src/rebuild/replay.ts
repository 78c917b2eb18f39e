import { categoryOf, type DomainEvent, type EventMeta, type StreamId } from '@mourafaka/contracts';
import { type RecordedEvent, upcast } from '@mourafaka/domain';
import type { PersonKeys, RawEvent } from '@mourafaka/journal';
import { type InTheClear, type MadeRows } from '@mourafaka/read-models';
import { kinds } from '../execute/kinds';
import { pathsOf } from '../execute/personal-paths';

/** A stream as it was made again. */
export interface Replayed {
  stream: StreamId;
  version: number;
  /** Personal values stay sealed. */
  state: unknown;
}

interface Event extends RecordedEvent {
  commandId: string;
  /** With its personal values opened, where its rows need them. */
  opened?: DomainEvent;
}

/** All that one command appended, or one after the other what each did. */
function* appendsOf(events: readonly Event[]): Generator<Event[]> {
  let append: Event[] = [];
  for (const event of events) {
    if (append.length > 0 && append[0]?.commandId !== event.commandId) {
      yield append;
      append = [];
    }
    append.push(event);
  }
  if (append.length > 0) yield append;
}

/** Events as they are folded, by stream; what one command appended has its meta in common. */
function streamsOf(events: readonly RawEvent[]): Map<StreamId, Event[]> {
  const streams = new Map<StreamId, Event[]>();
  let known = '';
  let meta: EventMeta | undefined;
  for (const { stream, type, version, schemaVersion, data, meta: text, recordedAt } of events) {
    if (!meta || text !== known) meta = JSON.parse((known = text)) as EventMeta;
    const { actor, commandId } = meta;
    const recorded = upcast(type, schemaVersion, JSON.parse(data));
    const event = { type, version, data: recorded, recordedAt: recordedAt.toISOString(), actor, commandId };
    const its = streams.get(stream);
    if (its) its.push(event);
    else streams.set(stream, [event]);
  }
  return streams;
}

/** Folds whole streams and writes into memory the rows that each of their appends wrote, by the appends' own fragments. */
export class Replay {
  constructor(private readonly keys: Pick<PersonKeys, 'openAll' | 'digest'>) {}

  /** `events`: all of some streams, each stream's in order. Throws what a stream's events throw when they are folded. */
  async run(events: readonly RawEvent[], made: MadeRows): Promise<Replayed[]> {
    const streams = streamsOf(events);
    await this.open(streams);
    return [...streams].map(([stream, its]) => this.replay(stream, its, made));
  }

  private replay(stream: StreamId, events: readonly Event[], made: MadeRows): Replayed {
    const { aggregate, added, standing } = kinds[categoryOf(stream)];
    let state: unknown;
    for (const append of appendsOf(events)) {
      const states = [state];
      for (const event of append) states.push((state = aggregate.evolve(state, event)));
      const fragments = added?.({ events: append, state, states, inTheClear: this.inTheClear(append) }) ?? [];
      for (const fragment of fragments) fragment.make(made);
    }
    // What says how the stream stands would be written again by every append: the last is all that is left of it.
    standing?.(state).make(made);
    return { stream, version: events.at(-1)?.version ?? 0, state };
  }

  private inTheClear(append: readonly Event[]): InTheClear<DomainEvent> {
    return { events: append.map((event) => event.opened ?? event), digest: (text) => this.keys.digest(text) };
  }

  private async open(streams: ReadonlyMap<StreamId, readonly Event[]>): Promise<void> {
    const sealed = [...streams].flatMap(([stream, events]) => {
      const { opened = [] } = kinds[categoryOf(stream)];
      return opened.length === 0 ? [] : events.filter(({ type }) => opened.includes(type));
    });
    const opened = await this.keys.openAll(sealed.map(({ type, data }) => ({ data, paths: pathsOf(type) })));
    for (const [n, event] of sealed.entries()) event.opened = { type: event.type, data: opened[n] };
  }
}
