import { categoryOf, PLANNER_VERSION, type StoredEvent, type StreamId } from '@mourafaka/contracts';
import type { RecordedEvent } from '@mourafaka/domain';
import type { Head, Journal, Loaded } from '@mourafaka/journal';
import { kinds, rowsOf } from './kinds';

const page = 1_000;

export type Folded<State = unknown> = { version: number; state: State };

const recordedOf = ({ type, data, version, recordedAt, meta }: StoredEvent): RecordedEvent => ({
  type,
  data,
  version,
  recordedAt,
  actor: meta.actor,
});

/** Folds a stream's events from the first, up to a version or an instant (ISO 8601, inclusive); undefined when there are none. */
export async function foldStream<State>(
  journal: Pick<Journal, 'read'>,
  stream: StreamId,
  { version: last = Infinity, upTo }: { version?: number; upTo?: string } = {},
): Promise<Folded<State> | undefined> {
  const { aggregate } = kinds[categoryOf(stream)];
  let state: unknown;
  let version = 0;
  for (let more = true; more;) {
    const limit = Math.min(page, last - version);
    const events = limit > 0 ? await journal.read(stream, { after: version, limit, ...(upTo && { upTo }) }) : [];
    for (const event of events) state = aggregate.evolve(state, recordedOf(event));
    version += events.length;
    more = events.length === page;
  }
  return version === 0 ? undefined : { version, state: state as State };
}

/** Several streams as they were by an instant (ISO 8601, inclusive); those without events by then are missing. */
export async function foldStreams<State>(
  journal: Pick<Journal, 'readMany'>,
  streams: readonly StreamId[],
  asOf: string,
): Promise<Map<StreamId, Folded<State>>> {
  const folded = new Map<StreamId, Folded<State>>();
  for (const event of await journal.readMany(streams, { upTo: asOf })) {
    const { aggregate } = kinds[categoryOf(event.stream)];
    const state = aggregate.evolve(folded.get(event.stream)?.state, recordedOf(event)) as State;
    folded.set(event.stream, { version: event.version, state });
  }
  return folded;
}

/**
 * Heads as this code folds them. One that older code wrote may miss what is folded out of the same events by now, so it is
 * folded again; one of newer code, met while an upgrade is under way, stays as it is.
 */
export class Heads {
  constructor(private readonly journal: Pick<Journal, 'load' | 'read' | 'readHead' | 'readHeads' | 'replan'>) {}

  async load(stream: StreamId, commandId: string, references: StreamId[]): Promise<Loaded> {
    const loaded = await this.journal.load(stream, commandId, references);
    return loaded.head ? { ...loaded, head: await this.present(stream, loaded.head) } : loaded;
  }

  async read<State>(stream: StreamId): Promise<Head<State> | undefined> {
    const head = await this.journal.readHead<State>(stream);
    return head && this.present(stream, head);
  }

  /** Those of the streams that have events, by name. */
  async readAll<State>(streams: readonly StreamId[]): Promise<(Head<State> & { stream: StreamId })[]> {
    const heads = await this.journal.readHeads<State>(streams);
    return Promise.all(heads.map(async ({ stream, ...head }) => ({ ...(await this.present(stream, head)), stream })));
  }

  /** Stores the head and the rows of a stream that older code folded; one that has moved on meanwhile needs it no more. */
  async replan(stream: StreamId): Promise<void> {
    const head = await this.journal.readHead(stream);
    if (!head || head.planner >= PLANNER_VERSION) return;
    const { version, ...plan } = await this.present(stream, head);
    const rows = rowsOf(kinds[categoryOf(stream)], { events: [], state: plan.state, states: [] });
    await this.journal.replan(stream, version, plan, rows);
  }

  private async present<State>(stream: StreamId, head: Head<State>): Promise<Head<State>> {
    if (head.planner >= PLANNER_VERSION) return head;
    const folded = await foldStream<State>(this.journal, stream, { version: head.version });
    if (!folded) throw new Error(`stream '${stream}' has a head and no events`);
    const { dueAt: _before, ...rest } = head;
    const { state } = folded;
    return { ...rest, state, planner: PLANNER_VERSION, refolded: true, ...kinds[categoryOf(stream)].planOf(state) };
  }
}

/** The heads of those of the streams that have events, as this code folds them, in no order. Personal values are sealed. */
export const readHeads = <State>(journal: Journal, streams: readonly StreamId[]) =>
  new Heads(journal).readAll<State>(streams);

/** A stream's head as this code folds it; undefined while it has no event. Personal values are sealed. */
export const readHead = <State>(journal: Journal, stream: StreamId): Promise<Head<State> | undefined> =>
  new Heads(journal).read<State>(stream);
