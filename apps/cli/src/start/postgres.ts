import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
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
  onLog?: (output: Readable) => void;
}

export interface RunningPostgres {
  /** Superuser's URL of the database `postgres`. */
  adminUrl: string;
  pid: number;
  /** Fast shutdown: sessions are ended, everything committed is kept. */
  stop: () => Promise<void>;
  /** Resolves when the server ended, whoever ended it. */
  ended: Promise<void>;
}

interface HostMessage {
  ready?: boolean;
  error?: string;
}

/**
 * Starts an embedded PostgreSQL 18 on 127.0.0.1, making its cluster first when there is none.
 * It ends with the calling process, however that ends. Throws what PostgreSQL said when it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(dirname(options.dataDir), { recursive: true });
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings };
  const { dataDir, port, password, persistent } = options;
  const host = fork(
    join(repositoryRoot(), 'scripts/lib/postgres-host.mjs'),
    [JSON.stringify({ dataDir, port, password, persistent, settings })],
    { cwd: dirname(dataDir), detached: true, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  for (const output of [host.stdout, host.stderr]) {
    if (!output) continue;
    if (options.onLog) options.onLog(output);
    else output.resume();
  }
  await new Promise<void>((resolve, reject) => {
    host.once('message', (message: HostMessage) =>
      message.ready ? resolve() : reject(new Error(`PostgreSQL did not start: ${message.error ?? 'no reason given'}`)),
    );
    host.once('exit', (code) => reject(new Error(`PostgreSQL did not start: its process ended with code ${code}.`)));
  });
  const stop = async (): Promise<void> => {
    host.kill('SIGTERM');
    await ended;
  };
  const adminUrl = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { adminUrl, pid: host.pid ?? 0, stop, ended };
}
