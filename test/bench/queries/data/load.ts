import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { dropIndexes, loadedTables } from './copy';
import { type Template, templateOf } from './template';
import type { LoadPart } from './load-worker';
import { playAll } from './played';

/** Events of a journey, on average. */
const eventsEach = 60;

export interface Loaded {
  journeys: number;
  events: number;
  /** Playing and folding the templates, loading rows, making indexes and statistics. */
  seconds: { templates: number; rows: number; indexes: number };
  /** Of the database, on disk. */
  bytes: number;
}

interface Loading {
  /** Superuser's, of the database. */
  url: string;
  kek: string;
  journeys: number;
  /** Days since 1970. */
  today: number;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const timed = async <T>(task: () => Promise<T>): Promise<[number, T]> => {
  const started = performance.now();
  const answer = await task();
  return [(performance.now() - started) / 1000, answer];
};

export const makeTemplates = (): Promise<Template[]> => Promise.all(playAll(eventsEach).map(templateOf));

/** Fills an empty, migrated database with so many journeys. */
export async function loadJourneys(loading: Loading): Promise<Loaded> {
  const [templateSeconds, templates] = await timed(makeTemplates);
  say(`  ${templates.length} journeys played and folded in ${templateSeconds.toFixed(1)} s`);
  const client = new Client({ connectionString: loading.url });
  await client.connect();
  try {
    const indexes = await dropIndexes(client);
    const [rowSeconds, events] = await timed(() => loadRows(loading, templates));
    await client.query(`SET maintenance_work_mem = '1GB'`);
    const [indexSeconds] = await timed(async () => {
      for (const create of indexes) await client.query(create);
      say(`  indexes made, reading statistics`);
      await client.query(`VACUUM (ANALYZE) ${loadedTables.join(', ')}`);
    });
    const { rows } = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
    const seconds = { templates: templateSeconds, rows: rowSeconds, indexes: indexSeconds };
    return { journeys: loading.journeys, events, seconds, bytes: Number(rows[0]?.bytes) };
  } finally {
    await client.end();
  }
}

async function loadRows(loading: Loading, templates: Template[]): Promise<number> {
  const of = Math.max(1, Math.min(4, availableParallelism()));
  const started = performance.now();
  let [journeys, events, said] = [0, 0, started];
  const threads = Array.from({ length: of }, (_, index) => {
    const workerData: LoadPart = { ...loading, templates, index, of };
    const worker = new Worker(join(__dirname, 'load-worker.js'), { workerData });
    worker.on('message', (done: { journeys: number; events: number }) => {
      journeys += done.journeys;
      events += done.events;
      const now = performance.now();
      if (now - said < 10_000 && journeys < loading.journeys) return;
      said = now;
      const pace = events / ((now - started) / 1000);
      say(`  ${journeys} of ${loading.journeys} journeys loaded, ${Math.round(pace)} events/s`);
    });
    return new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
    });
  });
  await Promise.all(threads);
  return events;
}
