import { isDeepStrictEqual } from 'node:util';
import { categoryOf, PLANNER_VERSION, type StreamId } from '@mourafaka/contracts';
import {
  ChainCheck,
  type ChainedEvent,
  type ChainFault,
  type PersonKeys,
  readChains,
  type Reading,
} from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import type { DataSource } from 'typeorm';
import { kinds } from '../execute/kinds';
import { differencesFromMade, type RowDifference } from '../rebuild/compare';
import { Replay, type Replayed } from '../rebuild/replay';
import { readShapes } from '../rebuild/table-shape';
import type { Difference, Note, Reason } from './difference';
import { type Asked, type Followed, Followers } from './followers';

export interface VerifierOptions {
  dataSource: DataSource;
  keys: PersonKeys;
  /** What runs follow is compared as well where it is given. */
  workflows?: Asked;
  /** Milliseconds a run is given to follow what was appended a moment ago; 5,000 unless told. */
  patienceMs?: number;
}

export interface Verified {
  streams: number;
  events: number;
  differences: Difference[];
  /** What could not be compared, and is no difference. */
  notes: { stream: StreamId; note: Note }[];
}

interface HeadRow {
  stream: StreamId;
  version: number;
  state: unknown;
  hash: Buffer;
  dueAt: Date | null;
  finished: boolean;
  planner: number;
}

const headsSql = `SELECT stream_id AS stream, version, state, hash, due_at AS "dueAt", finished, planner
  FROM journal.heads WHERE stream_id = ANY ($1::text[])`;

const chainReasons: Readonly<Record<ChainFault['reason'], Reason>> = {
  'version-gap': 'EVENT_MISSING',
  'previous-hash': 'EVENT_RELINKED',
  hash: 'EVENT_CHANGED',
  'recorded-at': 'EVENT_BEFORE_ITS_TIME',
  'beyond-head': 'EVENT_ADDED',
  head: 'HEAD_OFF_CHAIN',
};
const rowReasons: Readonly<Record<RowDifference['fault'], Reason>> = {
  missing: 'ROW_MISSING',
  surplus: 'ROW_SURPLUS',
  differs: 'ROW_DIFFERS',
};

/** Of one snapshot: what is there of some streams, and what was found so far. */
interface Looking {
  from: Reading;
  made: MadeRows;
  found: Verified;
  /** Whose rows and runs are worth a look: their events and heads agree. */
  sound: (Followed & { planner: number })[];
}

/**
 * Holds against each other what must agree of a stream: its chain, the state folded from its events, its head, its rows, and
 * what its workflow follows. All but the last is read from one snapshot, so commands go on and disturb nothing.
 */
export class Verifier {
  private readonly replay: Replay;
  private readonly followers?: Followers;

  constructor(private readonly options: VerifierOptions) {
    const { dataSource, keys, workflows, patienceMs = 5_000 } = options;
    this.replay = new Replay(keys);
    const versionsOf = async (streams: readonly StreamId[]) => {
      const heads = await dataSource.query<HeadRow[]>(headsSql, [streams]);
      return Object.fromEntries(heads.map(({ stream, version }) => [stream, version]));
    };
    if (workflows) this.followers = new Followers(workflows, versionsOf, patienceMs);
  }

  /** No more streams at once than memory is to hold. */
  async verify(streams: readonly StreamId[]): Promise<Verified> {
    const found: Verified = { streams: streams.length, events: 0, differences: [], notes: [] };
    const sound = await this.options.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const looking: Looking = { from: manager, made: new MadeRows(), found, sound: [] };
      await this.verifyStreams(streams, looking);
      await verifyRows(looking);
      return looking.sound;
    });
    for (const [n, one] of ((await this.followers?.compare(sound)) ?? []).entries()) {
      if (typeof one === 'string') found.notes.push({ stream: sound[n]?.stream ?? '', note: one });
      else if (one) found.differences.push(one);
    }
    return found;
  }

  private async verifyStreams(streams: readonly StreamId[], looking: Looking): Promise<void> {
    const heads = new Map(
      (await looking.from.query<HeadRow[]>(headsSql, [streams])).map((head) => [head.stream, head]),
    );
    const events = grouped(await readChains(looking.from, streams));
    for (const stream of streams) {
      const its = events.get(stream) ?? [];
      looking.found.events += its.length;
      await this.verifyStream(stream, its, heads.get(stream), looking);
    }
  }

  /** A stream whose journal is not sound is judged by that alone: what follows from it says nothing more. */
  private async verifyStream(
    stream: StreamId,
    events: readonly ChainedEvent[],
    head: HeadRow | undefined,
    looking: Looking,
  ): Promise<void> {
    const { found, made, sound } = looking;
    const fault = faultOf(stream, events, head);
    if (fault) {
      const { version, reason } = fault;
      const part = reason === 'head' ? 'head' : 'chain';
      return void found.differences.push({ stream, part, reason: chainReasons[reason], version });
    }
    if (!head) return;
    if (head.planner > PLANNER_VERSION) return void found.notes.push({ stream, note: 'NEWER_CODE' });
    const replayed = await this.replayed(events, made);
    if (!replayed) return void found.differences.push({ stream, part: 'chain', reason: 'EVENT_UNREADABLE' });
    const reason = headReason(replayed, head);
    if (head.planner < PLANNER_VERSION) found.notes.push({ stream, note: 'OLDER_CODE' });
    else if (reason) found.differences.push({ stream, part: 'head', reason, version: head.version });
    const { version, finished, planner } = head;
    sound.push({ stream, version, finished, planner, state: replayed.state });
  }

  private async replayed(events: readonly ChainedEvent[], made: MadeRows): Promise<Replayed | undefined> {
    try {
      return (await this.replay.run(events, made))[0];
    } catch {
      return undefined;
    }
  }
}

function grouped(events: readonly ChainedEvent[]): Map<StreamId, ChainedEvent[]> {
  const streams = new Map<StreamId, ChainedEvent[]>();
  for (const event of events) {
    const its = streams.get(event.stream);
    if (its) its.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}

function faultOf(stream: StreamId, events: readonly ChainedEvent[], head?: HeadRow): ChainFault | undefined {
  const chain = new ChainCheck(stream);
  for (const event of events) {
    const fault = chain.next(event);
    if (fault) return fault;
  }
  return chain.end(head);
}

/** As JSON keeps it: what is undefined is not there. */
const stored = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

function headReason({ stream, state }: Replayed, head: HeadRow): Reason | undefined {
  if (!isDeepStrictEqual(stored(state), head.state)) return 'HEAD_STATE_DIFFERS';
  const { dueAt, finished } = kinds[categoryOf(stream)].planOf(state);
  const due = head.dueAt?.toISOString();
  return due === dueAt && finished === head.finished ? undefined : 'HEAD_PLAN_DIFFERS';
}

async function verifyRows({ from, made, found, sound }: Looking): Promise<void> {
  const older = new Set(sound.filter(({ planner }) => planner < PLANNER_VERSION).map(({ stream }) => stream));
  const streams = sound.map(({ stream }) => stream);
  for (const shape of await readShapes(from)) {
    for (const { stream, table, key, fault, columns } of await differencesFromMade(from, shape, made, streams)) {
      // What older code wrote is written anew when the stream is planned again; it is noted once, with its head.
      if (older.has(stream)) continue;
      const of = { table, key, ...(columns.length > 0 && { columns }) };
      found.differences.push({ stream, part: 'rows', reason: rowReasons[fault], ...of });
    }
  }
}
