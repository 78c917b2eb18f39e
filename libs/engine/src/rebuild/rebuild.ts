import { PLANNER_VERSION, type StreamId } from '@mourafaka/contracts';
import { PersonKeys } from '@mourafaka/journal';
import { MIGRATION_LOCK } from '@mourafaka/platform';
import type { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerOptions } from 'node:worker_threads';
import { batchesOf } from './batches';
import { CatchUp } from './catch-up';
import { differingStreams, type RowDifference } from './compare';
import { openPool, readingOf } from './connections';
import { examine } from './examine';
import { fillAll, type Hands, threads, usualThreads } from './fill-all';
import { Filler } from './filler';
import { Replay } from './replay';
import { Shadow, shadowOf } from './shadow';
import { type Swapped, type SwapParts, trySwap } from './swap';
import { readShapes } from './table-shape';

export type RebuildStep = 'fill' | 'index' | 'compare' | 'swap';

export interface RebuildProgress {
  step: RebuildStep;
  /** Replayed so far. */
  events: number;
  /** There were when it began. */
  of: number;
}

export interface RebuildOptions {
  /** Of the role that owns the read tables. */
  ownerUrl: string;
  /** The key-encryption key: a phone is compared by a digest made of it in the clear. */
  kek: Buffer;
  /** Makes, compares and says, and leaves everything as it was. */
  dryRun?: boolean;
  onProgress?: (progress: RebuildProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds in which the swap is to succeed; 10 minutes unless told. */
  patienceMs?: number;
  /** That fill the tables; 0: this one alone. Unless told as many as there are cores, four at most, where there is much to fill. */
  threads?: number;
  threadOptions?: Pick<WorkerOptions, 'execArgv'>;
}

export interface RebuildReport {
  swapped: boolean;
  streams: number;
  events: number;
  /** Each step, and all. */
  seconds: Record<RebuildStep | 'total', number>;
  /** Milliseconds for which commands waited, and lists with them. */
  waitedMs?: number;
  /** Of each table with differences, how many streams differ. */
  differing: { table: string; streams: number }[];
  /** Row by row; of the first streams only where many differ. */
  differences: RowDifference[];
}

/** Streams of which every difference is told row by row. */
const mostExamined = 500;
const examinedAtOnce = 100;
/** Streams appended to while others were made again: so few are made again at the last moment as well. */
const little = 30;
const mostRounds = 20;
/** Made again sooner than threads have begun. */
const fewEvents = 50_000;

/** Why a rebuild does not begin, in a sentence that says what to do. */
export class RebuildRefused extends Error {}

/**
 * Makes every read table again beside the live one, from the journal alone, compares the two stream by stream, and puts it in
 * the other's place; what else is known of a row stays (docs/adr/0030-rebuild.md). Commands go on meanwhile and wait only for
 * the last moment. Whatever ends it before leaves the live tables as they were. Throws RebuildRefused.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildReport> {
  const pool = openPool(options.ownerUrl, 8);
  pool.on('error', () => undefined); // an idle session that breaks is replaced; a busy one throws where it is used
  try {
    const alone = await pool.connect();
    try {
      const { rows } = await alone.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [MIGRATION_LOCK]);
      if (!rows[0]?.got) {
        throw new RebuildRefused('Another rebuild or a migration is under way: try again when it is done.');
      }
      return await new Rebuild(pool, options).run();
    } finally {
      await alone.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      alone.release(true);
    }
  } finally {
    await pool.end();
  }
}

class Rebuild {
  private readonly seconds = { fill: 0, index: 0, compare: 0, swap: 0, total: 0 };
  private readonly began = performance.now();
  private events = 0;
  private of = 0;

  constructor(
    private readonly pool: Pool,
    private readonly options: RebuildOptions,
  ) {}

  async run(): Promise<RebuildReport> {
    const reading = readingOf(this.pool);
    await this.refuseNewer();
    const shadow = new Shadow(this.pool, await readShapes(reading));
    const keys = new PersonKeys(reading, this.options.kek, { cacheMs: 0 });
    try {
      await shadow.create();
      const [totals] = await reading.query<{ streams: number; events: number }[]>(
        'SELECT count(*)::integer AS streams, coalesce(sum(version), 0)::float8 AS events FROM journal.heads',
      );
      this.of = totals?.events ?? 0;
      const catchUp = await CatchUp.begin(reading);
      const filler = new Filler(this.pool, shadow, keys);
      await this.step('fill', () => this.fill(filler));
      await this.step('index', () => shadow.finish());
      await this.catchUp(catchUp, filler);
      const compared = await this.step('compare', () => this.compare(shadow, new Replay(keys)));
      const parts = { pool: this.pool, shadow, filler, catchUp };
      const swapped = this.options.dryRun
        ? undefined
        : await this.step('swap', () => this.swap(parts, [...compared.streams]));
      return this.report(totals?.streams ?? 0, compared, swapped);
    } finally {
      await shadow.drop();
    }
  }

  private async fill(filler: Filler): Promise<void> {
    const usual = this.of > fewEvents ? usualThreads : 0;
    const { ownerUrl, kek, threads: count = usual, threadOptions, signal } = this.options;
    const alone: Hands = { lanes: 3, add: (streams) => filler.add(streams), dismiss: () => Promise.resolve() };
    const hands = count > 0 ? threads(count, { ownerUrl, kek }, threadOptions) : alone;
    try {
      await fillAll(batchesOf(readingOf(this.pool)), hands, (events) => this.replayed(events), signal);
    } finally {
      await hands.dismiss();
    }
  }

  /** A state that newer code folded says more than this code knows. */
  private async refuseNewer(): Promise<void> {
    const { rows } = await this.pool.query<{ planner: number | null }>(
      'SELECT max(planner) AS planner FROM journal.heads',
    );
    const newest = rows[0]?.planner ?? 0;
    if (newest <= PLANNER_VERSION) return;
    throw new RebuildRefused('The journal was written by a newer version: rebuild with that one.');
  }

  /** Until what came meanwhile is little; where as much comes as is done, the last word is the swap's. */
  private async catchUp(catchUp: CatchUp, filler: Filler): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      this.options.signal?.throwIfAborted();
      const { streams, more } = await catchUp.next();
      await filler.remake(streams);
      if (!more && streams.length <= little) return;
    }
  }

  private async compare({ shapes }: Shadow, replay: Replay): Promise<Compared> {
    const differing = new Map<string, StreamId[]>();
    for (const shape of shapes) {
      const streams = await differingStreams(readingOf(this.pool), shape, shadowOf(shape));
      if (streams.length > 0) differing.set(shape.name, streams);
      this.options.signal?.throwIfAborted();
    }
    const streams = new Set([...differing.values()].flat());
    const examined = [...streams].slice(0, mostExamined);
    const differences: RowDifference[] = [];
    for (let from = 0; from < examined.length; from += examinedAtOnce) {
      differences.push(...(await examine(this.pool, replay, shapes, examined.slice(from, from + examinedAtOnce))));
    }
    return { differing, streams, examined: new Set(examined), differences };
  }

  private async swap(parts: SwapParts, differing: readonly StreamId[]): Promise<Swapped> {
    const until = performance.now() + (this.options.patienceMs ?? 600_000);
    for (;;) {
      await this.catchUp(parts.catchUp, parts.filler);
      const swapped = await trySwap(parts, differing);
      if (swapped) return swapped;
      if (performance.now() > until) {
        throw new RebuildRefused(
          'Somebody holds a read table all the time, so it could not be replaced: try again later.',
        );
      }
      await pause(200 + Math.random() * 800);
    }
  }

  private async step<Answer>(name: RebuildStep, work: () => Promise<Answer>): Promise<Answer> {
    const since = performance.now();
    this.tell(name);
    const answer = await work();
    this.seconds[name] = (performance.now() - since) / 1000;
    return answer;
  }

  private replayed(events: number): void {
    this.events += events;
    this.tell('fill');
  }

  private tell(step: RebuildStep): void {
    this.options.onProgress?.({ step, events: this.events, of: this.of });
  }

  private report(streams: number, compared: Compared, swapped: Swapped | undefined): RebuildReport {
    this.seconds.total = (performance.now() - this.began) / 1000;
    const again = new Set(swapped?.streams);
    const differences = compared.differences.filter(({ stream }) => !again.has(stream));
    return {
      swapped: swapped !== undefined,
      streams,
      events: this.events,
      seconds: this.seconds,
      ...(swapped && { waitedMs: swapped.waitedMs }),
      differing: countsOf(compared, [...differences, ...(swapped?.differences ?? [])]),
      differences: [...differences, ...(swapped?.differences ?? [])],
    };
  }
}

interface Compared {
  /** By table, by their checksums; some may only have been appended to meanwhile. */
  differing: Map<string, StreamId[]>;
  streams: ReadonlySet<StreamId>;
  examined: ReadonlySet<StreamId>;
  /** Of those examined, exactly. */
  differences: RowDifference[];
}

/** Of the streams examined, what was found; of others their checksum speaks. */
function countsOf(
  { differing, examined }: Compared,
  differences: readonly RowDifference[],
): RebuildReport['differing'] {
  const tables = new Set([...differing.keys(), ...differences.map(({ table }) => table)]);
  return [...tables].flatMap((table) => {
    const found = differences.filter((one) => one.table === table).map(({ stream }) => stream);
    const others = (differing.get(table) ?? []).filter((stream) => !examined.has(stream));
    const streams = new Set([...found, ...others]).size;
    return streams > 0 ? [{ table, streams }] : [];
  });
}
