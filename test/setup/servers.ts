import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type RunningPostgres } from '../../apps/cli/src/start/postgres';
import { freePort } from '../support/free-port';

declare global {
  var testPostgres: RunningPostgres | undefined;
}

/** Durability is not what these tests are about: a crash of the machine may lose them. */
const fastNotDurable = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
};

/**
 * Jest's global set-up of every level that needs servers: one embedded PostgreSQL for the whole run, and a folder where
 * the run's other servers are noted (test/support/servers.ts). Jest calls it once however many levels run.
 */
export default async function startServers(): Promise<void> {
  if (globalThis.testPostgres) return;
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-test-'));
  chmodSync(folder, 0o755);
  globalThis.testPostgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    port: await freePort(),
    password: 'test',
    persistent: false,
    settings: fastNotDurable,
  });
  process.env.MOURAFAKA_TEST_FOLDER = folder;
  process.env.MOURAFAKA_TEST_POSTGRES = globalThis.testPostgres.adminUrl;
}
