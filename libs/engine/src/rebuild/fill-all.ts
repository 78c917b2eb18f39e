import { extname, join } from 'node:path';
import { availableParallelism } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { StreamId } from '@mourafaka/contracts';

/** Adds streams to the tables made, some at a time; several such at once. */
export interface Hands {
  lanes: number;
  add: (streams: StreamId[]) => Promise<number>;
  dismiss: () => Promise<unknown>;
}

/** What a thread is started with. */
export interface FillThreadData {
  ownerUrl: string;
  kek: Uint8Array;
}

/** Without streams: there are no more. */
export interface FillOrder {
  id: number;
  streams?: StreamId[];
}

export interface FillAnswer {
  id: number;
  events?: number;
  error?: unknown;
}

/** Batches under way at once in one thread: one is read while another is written. */
export const lanesOfThread = 2;
/** Memory of a thread for what lives shortly: an event folded, a row written. With less, collecting it takes a fifth of the time. */
const youngMB = 96;

const script = join(__dirname, `fill-thread${extname(__filename)}`);
/** Where the source has to be compiled as it is loaded, a thread must be told how. */
export const usualThreads = extname(__filename) === '.js' ? Math.min(4, availableParallelism()) : 0;

/** Threads, each with sessions of its own: what takes the time is folding. */
export function threads(count: number, data: FillThreadData, options: Pick<WorkerOptions, 'execArgv'> = {}): Hands {
  const resourceLimits = { maxYoungGenerationSizeMb: youngMB };
  const all = Array.from({ length: count }, () => new Thread({ ...options, workerData: data, resourceLimits }));
  let next = 0;
  return {
    lanes: count * lanesOfThread,
    add: (streams) => (all[next++ % count] as Thread).add(streams),
    dismiss: () => Promise.all(all.map((thread) => thread.end())),
  };
}

interface Waiting {
  resolve: (events: number) => void;
  reject: (error: unknown) => void;
}

class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private readonly exit: Promise<void>;
  private last = 0;

  constructor(options: WorkerOptions) {
    this.worker = new Worker(script, options);
    this.worker.on('message', (answer: FillAnswer) => this.answered(answer));
    this.worker.on('error', (error) => this.gone(error));
    this.exit = new Promise((resolve) => this.worker.once('exit', () => resolve()));
    void this.exit.then(() => this.gone(new Error('a thread of the rebuild ended by itself')));
  }

  add(streams: StreamId[]): Promise<number> {
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, streams } satisfies FillOrder);
    });
  }

  async end(): Promise<void> {
    this.worker.postMessage({ id: 0 } satisfies FillOrder);
    await this.exit;
  }

  private answered({ id, events, error }: FillAnswer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (events === undefined) one?.reject(error);
    else one?.resolve(events);
  }

  private gone(error: unknown): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** All batches, once. Stops between two where the signal says so or where one could not be added, and then throws why. */
export async function fillAll(
  batches: AsyncGenerator<StreamId[]>,
  hands: Hands,
  onBatch: (events: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let stopped = false;
  const lane = async (): Promise<void> => {
    try {
      for (let next = await batches.next(); !next.done && !stopped; next = await batches.next()) {
        signal?.throwIfAborted();
        onBatch(await hands.add(next.value));
      }
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: hands.lanes }, lane));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
