import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { createDatabase, migrateDatabase, type DatabaseUrls } from '../../apps/cli/src/start/prepare-database';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { temporalDevServerArguments } from '../../apps/cli/src/start/temporal';
import { freePort } from './free-port';

function runFolder(): string {
  const folder = process.env.MOURAFAKA_TEST_FOLDER;
  if (!folder) throw new Error('No servers: this level needs globalSetup test/setup/servers.ts (see jest.config.cjs).');
  return folder;
}

/** Superuser's URL of the run's PostgreSQL. */
export function postgresAdminUrl(): string {
  runFolder();
  return process.env.MOURAFAKA_TEST_POSTGRES ?? '';
}

export interface TestDatabase extends DatabaseUrls {
  /** Removes the database, ending whatever is still connected. */
  drop: () => Promise<void>;
}

const template = 'mourafaka_template';
const templateLock = 7_410_001;

/** A database of the test's own, by default migrated: copied from a template that is migrated once a run. */
export async function createTestDatabase({ migrated = true }: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const admin = new Client({ connectionString: postgresAdminUrl() });
  await admin.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (migrated) await ensureTemplate(admin);
    const urls = await createDatabase(postgresAdminUrl(), {
      name,
      ...(migrated ? { template } : {}),
      password: 'test',
    });
    return { ...urls, drop: () => dropDatabase(name) };
  } finally {
    await admin.end(); // gives the lock back as well
  }
}

/** The same as it stands now, like a backup that was restored beside it; nobody may be connected to the original meanwhile. */
export async function copyDatabase(original: DatabaseUrls): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(original.url).pathname.slice(1);
  const urls = await createDatabase(postgresAdminUrl(), { name, template, password: 'test' });
  return { ...urls, drop: () => dropDatabase(name) };
}

async function ensureTemplate(admin: Client): Promise<void> {
  const marker = `${template}_ready`;
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  const ready = await admin.query('SELECT 1 FROM pg_shdescription WHERE description = $1', [marker]);
  if (found.rowCount && ready.rowCount) return;
  if (found.rowCount) await admin.query(`DROP DATABASE ${template} WITH (FORCE)`); // a migration failed half-way
  const urls = await createDatabase(postgresAdminUrl(), { name: template, password: 'test' });
  await migrateDatabase(urls);
  await admin.query(`COMMENT ON DATABASE ${template} IS '${marker}'`);
}

async function dropDatabase(name: string): Promise<void> {
  const admin = new Client({ connectionString: postgresAdminUrl() });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
}

interface ServerPaths {
  temporal: string;
  testServer: string;
}

/** Where the two Temporal servers are; fetched or built on the first ask of this machine (scripts/servers.mjs). */
function serverPaths(): ServerPaths {
  const script = join(repositoryRoot(), 'scripts/servers.mjs');
  const answer = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(answer) as ServerPaths;
}

/** For `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. */
export function timeSkippingServerPath(): string {
  return serverPaths().testServer;
}

/** The `temporal` command, for a server a test may stop; the others share `devServer`. */
export function temporalPath(): string {
  return serverPaths().temporal;
}

export interface DevServer {
  /** host:port of its front end; namespace `default`, our search attributes registered. */
  address: string;
}

/** The run's one full Temporal dev server (schedules, versioning, visibility): the first who asks starts it. */
export async function devServer(): Promise<DevServer> {
  const folder = join(runFolder(), 'dev-server');
  const address = join(folder, 'address');
  let mine = true;
  try {
    mkdirSync(folder);
  } catch {
    mine = false;
  }
  if (mine) await startDevServer(folder, address);
  for (let tries = 0; !existsSync(address); tries += 1) {
    if (tries > 600) throw new Error(`The Temporal dev server did not start within a minute; see ${folder}.`);
    await pause(100);
  }
  return { address: readFileSync(address, 'utf8') };
}

async function startDevServer(folder: string, addressFile: string): Promise<void> {
  const [port, uiPort] = [await freePort(), await freePort()];
  const log = openSync(join(folder, 'log'), 'a');
  const options = { port, uiPort, headless: true };
  const server = spawn(serverPaths().temporal, temporalDevServerArguments(options), {
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  closeSync(log);
  writeFileSync(join(folder, 'pid'), String(server.pid));
  const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: '60s' });
  await connection.close();
  writeFileSync(`${addressFile}.new`, `127.0.0.1:${port}`);
  renameSync(`${addressFile}.new`, addressFile);
}
