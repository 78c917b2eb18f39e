import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../../apps/cli/src/start/postgres';
import { freePort } from '../support/free-port';
import { startTemporalOnPostgres } from './temporal-on-postgres';

export interface BenchServers {
  /** Superuser's URL of the database `postgres`. */
  adminUrl: string;
  temporalAddress: string;
  /** For logs and bundles of this run; removed at the end, kept when the servers do not start. */
  folder: string;
  /** Makes an empty database and answers its superuser's URL. */
  createDatabase: (name: string) => Promise<string>;
  /** Their processes, to see what they cost. */
  pids: { postgres: number; temporal: number };
  /** Writes out what is dirty, so that no contender pays for the one before. */
  checkpoint: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Durable, as in service: commits wait for the disk. The sizes are those one would give a small server. */
const settings = {
  max_connections: '300',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  random_page_cost: '1.1',
};

/** PostgreSQL notes its first process in its cluster. */
const postmasterOf = (dataDir: string): number => parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);

/** One embedded PostgreSQL and Temporal's production server on it, for every contender alike; on 127.0.0.1 only. */
export async function startBenchServers(): Promise<BenchServers> {
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-bench-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'postgres');
  const postgres = await startPostgres({
    dataDir,
    port: await freePort(),
    password: 'bench',
    persistent: false,
    settings,
  });
  const { adminUrl } = postgres;
  const temporal = await startTemporalOnPostgres(adminUrl, folder).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  return {
    adminUrl,
    temporalAddress: temporal.address,
    folder,
    pids: { postgres: postmasterOf(dataDir), temporal: temporal.pid },
    createDatabase: async (name) => {
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}`);
      return Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
    },
    checkpoint: async () => {
      await admin.query('CHECKPOINT');
    },
    stop: async () => {
      await admin.end();
      await temporal.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
