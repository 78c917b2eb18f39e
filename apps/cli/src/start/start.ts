import { clockFromConfig, type ClockSetting, formatClockSetting } from '@mourafaka/platform';
import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Explained, step } from '../../../../scripts/lib/progress.mjs';
import { playDemo } from '../demo/play-demo';
import { demoClock } from './clock';
import { chooseDataFolder, DataFolderLock } from './data-folder';
import { checkPorts } from './ports';
import { adminUrlOf, clearStaleServer } from './postgres';
import { createDatabase, migrateDatabase } from './prepare-database';
import { repositoryRoot } from './repository-root';
import { readOrMakeSecrets } from './secrets';
import { type RunningSystem, seed } from './seed';
import { apiService, postgresService, temporalService, workerService } from './services';
import type { StartSettings } from './settings';
import { Supervisor } from './supervisor';
import { showAddresses } from './show-addresses';
import { untilStopped } from './until-stopped';

/** Every empty system is seeded with this one. */
const firstBatch = '4';
const leastFreeDisk = 500 * 1024 ** 2;

/**
 * Runs the whole system until it is told to stop: PostgreSQL, Temporal, worker and API, each a supervised process, with
 * its data in one folder. Throws Explained, with nothing left running, when it cannot.
 */
export async function start(settings: StartSettings): Promise<void> {
  const { folder, note } = chooseDataFolder(
    settings.data,
    repositoryRoot(),
    settings.demo ? '.mourafaka/demo' : undefined,
  );
  if (note) console.log(note);
  mkdirSync(folder, { recursive: true });
  checkDisk(folder);
  const lock = await DataFolderLock.take(folder);
  await clearStaleServer(join(folder, 'postgres'));
  const supervisor = new Supervisor({
    logFolder: join(folder, 'logs'),
    verbose: settings.verbose,
    note: (name, pid) => lock.note(name, pid),
  });
  const stopped = untilStopped(supervisor);
  try {
    await Promise.race([bringUp(settings, folder, supervisor), stopped]);
    await stopped;
  } finally {
    await supervisor.stop();
    lock.release();
  }
}

function checkDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= leastFreeDisk) return;
  throw new Explained(`Not enough disk: ${folder} needs 0.5 GB free; free some, or choose another folder with --data.`);
}

async function bringUp(settings: StartSettings, folder: string, supervisor: Supervisor): Promise<void> {
  const ownTemporal = process.env.TEMPORAL_ADDRESS === undefined;
  await checkPorts(portsOf(settings, ownTemporal));
  const temporalAddress = process.env.TEMPORAL_ADDRESS ?? `127.0.0.1:${settings.temporalPort}`;
  const temporalUiUrl = process.env.TEMPORAL_UI_URL ?? `http://localhost:${settings.temporalUiPort}`;
  const baseUrl = `http://localhost:${settings.port}`;
  const secrets = readOrMakeSecrets(folder);
  const cluster = { dataDir: join(folder, 'postgres'), port: settings.pgPort, password: secrets.databasePassword };

  await step('Starting PostgreSQL', 3, () => supervisor.start(postgresService({ ...cluster, persistent: true })));
  if (ownTemporal) await step('Starting Temporal', 3, () => supervisor.start(ownTemporalService(settings, folder)));
  const database = await step('Preparing the database', 3, async () => {
    const urls = await createDatabase(adminUrlOf(cluster), { name: 'mourafaka', password: cluster.password });
    await migrateDatabase(urls);
    return urls;
  });
  const clock: ClockSetting = settings.demo ? await demoClock(database.ownerUrl, settings.speed) : { kind: 'system' };
  const env = {
    NODE_ENV: 'development',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_UI_URL: temporalUiUrl,
    MOURAFAKA_PORT: String(settings.port),
    MOURAFAKA_DATA: folder,
    MOURAFAKA_CLOCK: formatClockSetting(clock),
    MOURAFAKA_KEK: secrets.keyEncryptionKey,
    MOURAFAKA_CHECKPOINT_KEY: secrets.checkpointKey,
    MOURAFAKA_ISSUER_KEY_FILE: secrets.issuerKeyFile,
    MOURAFAKA_WORKFLOW_BUNDLE: join(repositoryRoot(), 'dist/workflow-bundle.js'),
  };
  await step('Starting the API', 5, () => supervisor.start(apiService(env, baseUrl)));
  await step('Starting the worker', 5, () => supervisor.start(workerService(env, temporalAddress)));
  const system: RunningSystem = {
    baseUrl,
    clock: clockFromConfig({ clock, nodeEnv: 'development' }),
    batch: firstBatch,
  };
  await seed(system);
  showAddresses({ ...settings, folder, temporalAddress, temporalUiUrl, databaseUrl: database.url });
  if (settings.demo) await playDemo(system).catch(showDemoError);
}

/** The system is worth looking at without its demonstration as well. */
function showDemoError(error: Error): void {
  console.log(`The demonstration stopped: ${error.message} The system goes on; Ctrl-C stops it.`);
}

function ownTemporalService(settings: StartSettings, folder: string) {
  const command = process.env.MOURAFAKA_TEMPORAL_COMMAND;
  if (!command)
    throw new Explained('No Temporal server: use `npm start`, which finds or gets one, or set TEMPORAL_ADDRESS.');
  const { temporalPort: port, temporalUiPort: uiPort } = settings;
  const codecUrl = `http://localhost:${settings.port}/codec`;
  return temporalService(command, { port, uiPort, codecUrl, database: join(folder, 'temporal.db') });
}

function portsOf({ port, temporalPort, temporalUiPort, pgPort }: StartSettings, ownTemporal: boolean) {
  const temporal = [
    { port: temporalPort, what: 'Temporal', remedy: '--temporal-port or MOURAFAKA_TEMPORAL_PORT' },
    { port: temporalUiPort, what: "Temporal's UI", remedy: '--temporal-ui-port or MOURAFAKA_TEMPORAL_UI_PORT' },
  ];
  return [
    { port, what: 'the API', remedy: '--port or MOURAFAKA_PORT' },
    ...(ownTemporal ? temporal : []),
    { port: pgPort, what: 'PostgreSQL', remedy: '--pg-port or MOURAFAKA_PG_PORT' },
  ];
}
