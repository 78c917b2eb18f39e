import type { StreamId } from '@mourafaka/contracts';
import type { Pool, PoolClient } from 'pg';
import type { CatchUp } from './catch-up';
import { differencesFrom, type RowDifference } from './compare';
import { readingOf } from './connections';
import type { Filler } from './filler';
import { isMerged, merge } from './merge';
import { formerSchema, type Shadow, shadowOf } from './shadow';
import type { TableShape } from './table-shape';

/** Streams made again while everybody waits; with more to do, everybody goes on first. */
const mostWhileWaiting = 100;

export interface SwapParts {
  pool: Pool;
  shadow: Shadow;
  filler: Filler;
  catchUp: CatchUp;
}

export interface Swapped {
  /** What differed of the streams made again at the last moment. */
  differences: RowDifference[];
  /** Those streams. */
  streams: StreamId[];
  /** Milliseconds during which commands waited, and lists with them. */
  waitedMs: number;
}

/**
 * Tries once to put the tables made in the place of the live ones. Everybody who writes them waits, which is what an append
 * does from its first moment on: it takes the locks of all its tables before it does anything. So nothing is half-written
 * here. Undefined where somebody does not let go of a table in time, or where there is too much left to do: then it has
 * changed nothing, and may be tried again. `differing`: streams of which rows are to be put right in place.
 */
export async function trySwap(parts: SwapParts, differing: readonly StreamId[]): Promise<Swapped | undefined> {
  const { pool, filler, catchUp } = parts;
  const client = await pool.connect();
  let late: StreamId[] = [];
  try {
    await client.query('BEGIN; SET LOCAL synchronous_commit = on');
    const since = await takeLocks(client, parts.shadow.shapes);
    const { streams, more } = await catchUp.next();
    if (more || streams.length > mostWhileWaiting) late = streams;
    const differences = late.length > 0 ? undefined : await swapHolding(client, parts, streams, differing);
    await client.query(differences ? 'COMMIT' : 'ROLLBACK');
    client.release();
    await filler.remake(late);
    return differences && { differences, streams, waitedMs: performance.now() - since };
  } catch (error) {
    client.release(true);
    if (isTimeout(error)) return undefined;
    throw error;
  }
}

/** What came at the last moment is made again and compared; then the tables change places. */
async function swapHolding(
  client: PoolClient,
  { shadow: { shapes }, filler }: SwapParts,
  streams: readonly StreamId[],
  differing: readonly StreamId[],
): Promise<RowDifference[]> {
  await filler.remake(streams);
  const reading = readingOf(client);
  const differences: RowDifference[] = [];
  for (const shape of shapes) differences.push(...(await differencesFrom(reading, shape, shadowOf(shape), streams)));
  await replace(client, shapes, [...differing, ...streams]);
  return differences;
}

async function replace(client: PoolClient, shapes: readonly TableShape[], streams: readonly StreamId[]): Promise<void> {
  const { rows } = await client.query<{ latest: Date }>(
    'SELECT greatest(now(), max(recorded_at)) AS latest FROM journal.heads',
  );
  for (const shape of shapes.filter(isMerged)) await merge(client, shape, streams, rows[0]?.latest ?? new Date());
  await client.query(`CREATE SCHEMA ${formerSchema}`);
  for (const shape of shapes.filter((one) => !isMerged(one))) {
    const [schema] = shape.name.split('.');
    await client.query(`ALTER TABLE ${shape.name} SET SCHEMA ${formerSchema}`);
    await client.query(`ALTER TABLE ${shadowOf(shape)} SET SCHEMA ${schema}`);
  }
}

const named = (shapes: readonly TableShape[]): string => shapes.map(({ name }) => name).join(', ');

/**
 * The tables alone, in time: an append that waits for one of them may hold another, and whoever waits for a second of such
 * a knot is given up by PostgreSQL as a deadlock. That is to be us, so we give up before. Answers since when others wait.
 */
async function takeLocks(client: PoolClient, shapes: readonly TableShape[]): Promise<number> {
  const { rows } = await client.query<{ ms: number }>(
    `SELECT setting::integer AS ms FROM pg_settings WHERE name = 'deadlock_timeout'`,
  );
  const patience = Math.floor((rows[0]?.ms ?? 1_000) * 0.4);
  // Nobody but a vacuum by itself minds this lock, and that one is sent away by it.
  await client.query(`SET LOCAL lock_timeout = '10s'`);
  await client.query(`LOCK TABLE ${named(shapes)} IN SHARE UPDATE EXCLUSIVE MODE`);
  await client.query(`SET LOCAL statement_timeout = ${patience}`);
  const since = performance.now();
  await client.query(`LOCK TABLE ${named(shapes.filter((shape) => !isMerged(shape)))} IN ACCESS EXCLUSIVE MODE`);
  await client.query(`LOCK TABLE ${named(shapes.filter(isMerged))} IN EXCLUSIVE MODE`);
  await client.query('SET LOCAL statement_timeout = 0');
  return since;
}

/** Query cancelled by a time-out, lock not available, deadlock. */
const timeouts = ['57014', '55P03', '40P01'];
const isTimeout = (error: unknown): boolean => timeouts.includes((error as { code?: string }).code ?? '');
