import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endProcess, processCommand } from './processes';
import { repositoryRoot } from './repository-root';

export interface PostgresOptions {
  /** The cluster's own folder; as root, user `postgres` must be able to reach its parent. */
  dataDir: string;
  port: number;
  /** Of the superuser `postgres`. */
  password: string;
  /** False removes the cluster when it stops. */
  persistent: boolean;
  /** Server settings, e.g. `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

export interface RunningPostgres {
  /** Superuser's URL of the database `postgres`. */
  adminUrl: string;
  /** Fast shutdown: sessions are ended, everything committed is kept. */
  stop: () => Promise<void>;
}

interface HostMessage {
  ready?: boolean;
  error?: string;
}

/** Superuser's URL of the database `postgres`. */
export function adminUrlOf({ port, password }: Pick<PostgresOptions, 'port' | 'password'>): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/**
 * Starts the process that hosts an embedded PostgreSQL 18 on 127.0.0.1, making its cluster first when there is none.
 * SIGTERM stops it, and so does the end of the calling process, however that ends.
 */
export function launchPostgres(options: PostgresOptions): ChildProcess {
  mkdirSync(dirname(options.dataDir), { recursive: true });
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings };
  return fork(join(repositoryRoot(), 'scripts/lib/postgres-host.mjs'), [], {
    cwd: dirname(options.dataDir),
    env: { ...process.env, POSTGRES_HOST_OPTIONS: JSON.stringify({ ...options, settings }) },
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Resolves when the server accepts connections; rejects with what it said when it cannot. */
export function postgresReady(host: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    host.once('message', (message: HostMessage) =>
      message.ready ? resolve() : reject(new Error(`PostgreSQL did not start: ${message.error ?? 'no reason given'}`)),
    );
    host.once('exit', (code) => reject(new Error(`PostgreSQL did not start: its process ended with code ${code}.`)));
  });
}

/** Launches a server and waits for it: what the tests and the bench need. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const host = launchPostgres(options);
  host.stdout?.resume();
  host.stderr?.resume();
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  await postgresReady(host);
  const stop = async (): Promise<void> => {
    host.kill('SIGTERM');
    await ended;
  };
  return { adminUrl: adminUrlOf(options), stop };
}

/**
 * Tidies up after a run that was killed: a server still on this cluster is stopped, and a pid file whose number belongs to
 * another program by now is removed, which PostgreSQL would take for a running server.
 */
export async function clearStaleServer(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (processCommand(pid)?.includes(dataDir)) await endProcess(pid, 'SIGINT', 20_000);
  rmSync(pidFile, { force: true });
}
