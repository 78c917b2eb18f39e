import { fork, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { taskQueues } from '@mourafaka/contracts/workflow';
import { Connection } from '@temporalio/client';
import { launchPostgres, postgresReady, type PostgresOptions } from './postgres';
import { repositoryRoot } from './repository-root';
import type { Service } from './supervisor';
import { temporalDevServerArguments, type TemporalDevServerOptions } from './temporal';

/** How long a service may take to serve; a cold disk and two busy cores are slow. */
const startLimitMs = 120_000;

export function postgresService(options: PostgresOptions): Service {
  return {
    name: 'postgres',
    title: 'PostgreSQL',
    launch: () => launchPostgres(options),
    ready: postgresReady,
    graceMs: 20_000,
  };
}

export function temporalService(command: string, options: TemporalDevServerOptions): Service {
  return {
    name: 'temporal',
    title: 'Temporal',
    launch: () =>
      spawn(command, temporalDevServerArguments(options), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] }),
    ready: async () => (await connectTemporal(`127.0.0.1:${options.port}`)).close(),
    graceMs: 15_000,
  };
}

/** Waits for the server's front end. */
async function connectTemporal(address: string): Promise<Connection> {
  const connection = Connection.lazy({ address });
  await poll(async () => {
    await connection.withDeadline(Date.now() + 2000, () => connection.workflowService.getSystemInfo({}));
    return true;
  });
  return connection;
}

type Environment = Record<string, string>;

/** A process of ours: apart from the terminal's Ctrl-C, and on a leash. */
function launchApp(app: string, env: Environment): ChildProcess {
  const dist = join(repositoryRoot(), 'dist');
  return fork(join(dist, `apps/${app}/src/main.js`), [], {
    cwd: repositoryRoot(),
    env: { ...process.env, ...env },
    execArgv: ['--enable-source-maps', '--require', join(dist, 'apps/cli/src/start/leash.js')],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

export function apiService(env: Environment, baseUrl: string): Service {
  return {
    name: 'api',
    title: 'The API',
    launch: () => launchApp('api', env),
    ready: () => poll(async () => (await fetch(`${baseUrl}/health/ready`)).ok),
    graceMs: 15_000,
  };
}

export function workerService(env: Environment, temporalAddress: string): Service {
  return {
    name: 'worker',
    title: 'The worker',
    launch: () => launchApp('worker', env),
    ready: () => workerPolls(temporalAddress, Date.now()),
    graceMs: 30_000,
  };
}

/** The worker serves when Temporal has been asked for work since it was launched. */
async function workerPolls(temporalAddress: string, since: number): Promise<void> {
  const connection = await connectTemporal(temporalAddress);
  const request = { namespace: 'default', taskQueue: { name: taskQueues.journey }, taskQueueType: 1 };
  await poll(async () => {
    const { pollers } = await connection.workflowService.describeTaskQueue(request);
    return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since - 1000);
  });
  await connection.close();
}

/** Asks until the answer is yes; an error is a no. Throws after the limit. */
async function poll(isReady: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    if (await isReady().catch(() => false)) return;
    if (Date.now() > deadline) throw new Error(`it did not answer within ${startLimitMs / 1000} s`);
    await pause(150);
  }
}
