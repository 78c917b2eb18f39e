import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

export interface WorkerProcess {
  pid: number;
  /** Sends a request and waits for its answer. */
  ask: <Answer>(request: unknown) => Promise<Answer>;
  /** Lets it finish what is under way. */
  stop: () => Promise<void>;
}

interface Message {
  ready?: true;
  id?: number;
  answer?: unknown;
  error?: string;
}

/** Where `--profile` asks for CPU profiles of the worker processes. */
export const profiling = (): string[] => {
  const folder = process.env.MOURAFAKA_BENCH_PROFILES;
  if (!folder) return [];
  mkdirSync(folder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${resolve(folder)}`];
};

/**
 * Runs a contender's server side (`file`: a module that calls `serveBench`) in a process of its own and waits until it is
 * ready. Source maps are off, as Temporal's worker would otherwise read them for every promise.
 */
export async function startWorkerProcess(file: string, settings: unknown): Promise<WorkerProcess> {
  const child = fork(file, [JSON.stringify(settings)], { execArgv: profiling(), serialization: 'advanced' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`${file} ended with code ${code}`)));
    child.on('message', (message: Message) => {
      if (message.ready) return ready();
      const caller = waiting.get(message.id ?? 0);
      waiting.delete(message.id ?? 0);
      if (message.error === undefined) caller?.resolve(message.answer);
      else caller?.reject(new Error(message.error));
    });
  });
  child.once('exit', () => waiting.forEach(({ reject }) => reject(new Error(`${file} ended`))));
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(request: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id: asked, request });
      }),
    stop: async () => {
      child.send({ stop: true });
      const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(force);
    },
  };
}

export interface Served {
  answer?: (request: never) => unknown;
  stop: () => Promise<void>;
}

/** The other side of `startWorkerProcess`. */
export function serveBench<Settings>(start: (settings: Settings) => Promise<Served>): void {
  const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
  const serve = async (): Promise<void> => {
    const { answer, stop } = await start(settings);
    const end = async (): Promise<void> => {
      await stop();
      process.exit(0);
    };
    process.on('disconnect', () => void end());
    process.on('message', ({ id, request, stop: stopping }: { id?: number; request?: never; stop?: boolean }) => {
      if (stopping) return void end();
      Promise.resolve(answer?.(request as never)).then(
        (result) => process.send?.({ id, answer: result }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      );
    });
    process.send?.({ ready: true });
  };
  serve().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
