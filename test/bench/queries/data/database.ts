import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, people, seedCalendar } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { createDatabase, type DatabaseUrls, migrateDatabase } from '../../../../apps/cli/src/start/prepare-database';
import { startPostgres } from '../../../../apps/cli/src/start/postgres';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { freePort } from '../../../support/free-port';
import type { Installation } from '../../system/installation';
import { batchesOf } from './invented';
import { type Loaded, loadJourneys } from './load';
import { verifySample } from './verify';

const name = 'bench_queries';
const password = 'bench';
const gigabyte = 1024 ** 3;
const dayMs = 86_400_000;
/** What one journey takes on disk, with its indexes and what making them needs for a while. */
const bytesEach = 170_000;
const sampled = 40;

/** As one would run it on a small server; commits wait for the disk. */
const service = {
  max_connections: '100',
  shared_buffers: '1GB',
  effective_cache_size: '8GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  random_page_cost: '1.1',
};
/** Nothing of it survives a crash, and nobody minds: it would be loaded again. */
const loading = {
  ...service,
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

export interface QueryData {
  installation: Installation;
  adminUrl: string;
  /** Superuser's, of the database itself. */
  url: string;
  folder: string;
  loaded: Loaded;
  stop: () => Promise<void>;
}

/** Refuses what the disk cannot hold. */
function checkDisk(folder: string, journeys: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const [free, needed] = [bavail * bsize, journeys * bytesEach + 6 * gigabyte];
  const show = (bytes: number): string => `${(bytes / gigabyte).toFixed(0)} GB`;
  process.stderr.write(`${journeys} journeys: about ${show(needed)} of disk, ${show(free)} free\n`);
  if (free < needed)
    throw new Explained(
      `Not enough disk for ${journeys} journeys: ${show(needed)} needed in ${folder}, ${show(free)} free; name fewer with --sizes.`,
    );
}

/**
 * A database with so many journeys, loaded anew, or as an earlier run left it in `keep`; otherwise its folder goes with
 * `stop`.
 */
export async function openQueryData(journeys: number, keep?: string): Promise<QueryData> {
  const folder = keep ? join(keep, String(journeys)) : mkdtempSync(join(tmpdir(), 'mourafaka-queries-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const noted = join(folder, 'loaded.json');
  if (!existsSync(noted)) {
    checkDisk(folder, journeys);
    await fill(folder, noted, journeys);
  }
  const { kek, loaded } = JSON.parse(readFileSync(noted, 'utf8')) as { kek: string; loaded: Loaded };
  const postgres = await start(folder, service);
  const urls = await createDatabase(postgres.adminUrl, { name, password });
  await migrateDatabase(urls);
  return {
    installation: { urls, kek },
    ...{ adminUrl: postgres.adminUrl, url: databaseUrl(postgres.adminUrl), folder, loaded },
    stop: async () => {
      await postgres.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const start = async (folder: string, settings: Record<string, string>) =>
  startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), password, persistent: true, settings });

const databaseUrl = (adminUrl: string): string => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;

async function fill(folder: string, noted: string, journeys: number): Promise<void> {
  rmSync(join(folder, 'postgres'), { recursive: true, force: true });
  const kek = randomBytes(32).toString('base64');
  const postgres = await start(folder, loading);
  try {
    const urls = await createDatabase(postgres.adminUrl, { name, password });
    await migrateDatabase(urls);
    await openBatches({ urls, kek }, journeys);
    const today = Math.floor(Date.now() / dayMs);
    const loaded = await loadJourneys({ url: databaseUrl(postgres.adminUrl), kek, journeys, today });
    await withJournal({ urls, kek }, (journal) => verifySample(journal, sampled));
    process.stderr.write(`  ${sampled} journeys verified: chain, fold and read rows\n`);
    writeFileSync(noted, JSON.stringify({ kek, loaded }));
  } finally {
    await postgres.stop();
  }
}

async function withJournal(
  { urls, kek }: { urls: DatabaseUrls; kek: string },
  task: (journal: Journal) => Promise<void>,
): Promise<void> {
  const entities = [...journalEntities, ...readModelEntities];
  const options = { url: urls.url, entities, applicationName: 'bench', poolSize: 4 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, Buffer.from(kek, 'base64')));
  try {
    await task(journal);
  } finally {
    await journal.close();
    await dataSource.destroy();
  }
}

/** The calendar and every batch, given three years ago by the engine. */
const openBatches = (installation: { urls: DatabaseUrls; kek: string }, journeys: number): Promise<void> =>
  withJournal(installation, async (journal) => {
    const then = new Date(Date.now() - 3 * 365 * dayMs);
    const engine = new Engine({ journal, clock: { now: () => Promise.resolve(then), toTimer: (instant) => instant } });
    const give = async (category: 'calendar' | 'batch', entityId: string, command: string, payload: unknown) => {
      const envelope = { category, entityId, name: command, payload, actor: people.programmeManager };
      const key = `${entityId}/${command}`;
      const answer = await engine.execute({ ...envelope, principal: envelope.actor.id, key, correlationId: key });
      if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
    };
    const day = (offset: number): string => new Date(then.getTime() + offset * dayMs).toISOString().slice(0, 10);
    await give('calendar', 'MA', 'adopt-calendar', { calendar: seedCalendar() });
    for (const batch of batchesOf(journeys)) {
      await give('batch', batch, 'create-batch', { code: batch, names: { ar: 'الشطر', fr: 'Tranche', en: 'Batch' } });
      await give('batch', batch, 'adopt-policy', { policy: defaultPolicy });
      await give('batch', batch, 'open-call', { opensOn: day(-30), closesOn: day(60) });
    }
  });
