import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { searchAttributes } from '@mourafaka/contracts/workflow';
import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { freePort } from '../support/free-port';

const run = promisify(execFile);

export interface TemporalOnPostgres {
  /** host:port of the front end. */
  address: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Set by scripts/bench.mjs, which builds them where they are missing. */
function program(variable: 'MOURAFAKA_TEMPORAL_SERVER' | 'MOURAFAKA_TEMPORAL_SQL'): string {
  const file = process.env[variable];
  if (!file) throw new Error(`${variable} is not set: start by \`npm run bench\`.`);
  return file;
}

/** The schemas of both databases, by the tool the images use as well. */
async function createSchemas(admin: URL): Promise<void> {
  const connection = ['--plugin', 'postgres12', '--ep', admin.hostname, '-p', admin.port, '-u', admin.username];
  const sql = (...args: string[]): Promise<unknown> =>
    run(program('MOURAFAKA_TEMPORAL_SQL'), [...connection, '--pw', decodeURIComponent(admin.password), ...args]);
  for (const [database, schema] of [
    ['temporal', 'postgresql/v12/temporal'],
    ['temporal_visibility', 'postgresql/v12/visibility'],
  ] as const) {
    await sql('--db', database, 'create-database');
    await sql('--db', database, 'setup-schema', '-v', '0.0');
    await sql('--db', database, 'update-schema', '--schema-name', schema);
  }
}

async function environment(admin: URL, folder: string): Promise<Record<string, string>> {
  const dynamicConfig = join(folder, 'dynamic-config.yaml');
  writeFileSync(dynamicConfig, '{}\n');
  const services = ['FRONTEND', 'MATCHING', 'HISTORY', 'WORKER'];
  const names = services.flatMap((service) => [`${service}_GRPC_PORT`, `${service}_MEMBERSHIP_PORT`]);
  names.push('FRONTEND_HTTP_PORT');
  const ports = await Promise.all(names.map(() => freePort()));
  return {
    ...Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
    DB: 'postgres12',
    DB_PORT: admin.port,
    POSTGRES_SEEDS: admin.hostname,
    POSTGRES_USER: admin.username,
    POSTGRES_PWD: decodeURIComponent(admin.password),
    DYNAMIC_CONFIG_FILE_PATH: dynamicConfig,
    LOG_LEVEL: 'error',
  };
}

/** Tries until it works or the time is over; a server that starts answers late. */
async function eventually<T>(what: string, seconds: number, attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`${what} did not happen within ${seconds} s`, { cause: error });
      await pause(250);
    }
  }
}

async function registerNamespace(address: string): Promise<void> {
  const connection = await eventually('Connecting to Temporal', 60, () =>
    Connection.connect({ address, connectTimeout: '2s' }),
  );
  const namespace = 'default';
  await eventually('Registering the namespace', 60, () =>
    connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    }),
  );
  const { IndexedValueType } = temporal.api.enums.v1;
  const types = {
    Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
    Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  };
  const wanted = Object.fromEntries(Object.entries(searchAttributes).map(([name, type]) => [name, types[type]]));
  await eventually('Registering the search attributes', 60, () =>
    connection.operatorService.addSearchAttributes({ namespace, searchAttributes: wanted }),
  );
  await eventually('Listing by search attribute', 60, () =>
    connection.workflowService.countWorkflowExecutions({ namespace, query: "phase = 'none'" }),
  );
  await connection.close();
}

/**
 * The production server of Temporal, all its services in one process, on the given PostgreSQL: the layout of docker/ without
 * containers. Its log goes to the folder. Four history shards, the server's own default.
 */
export async function startTemporalOnPostgres(adminUrl: string, folder: string): Promise<TemporalOnPostgres> {
  const admin = new URL(adminUrl);
  await createSchemas(admin);
  const settings = await environment(admin, folder);
  const log = openSync(join(folder, 'temporal.log'), 'a');
  const server = spawn(program('MOURAFAKA_TEMPORAL_SERVER'), ['--allow-no-auth', 'start'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = (): boolean => server.kill('SIGKILL');
  process.once('exit', kill);
  const address = `127.0.0.1:${settings['FRONTEND_GRPC_PORT']}`;
  await registerNamespace(address);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    server.kill('SIGTERM');
    const force = setTimeout(kill, 20_000);
    await ended;
    clearTimeout(force);
  };
  return { address, pid: server.pid ?? 0, stop };
}
