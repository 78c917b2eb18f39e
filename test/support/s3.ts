import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { freePort } from './free-port';

export interface TestS3 {
  /** As `MOURAFAKA_DOCUMENTS_S3_…` would have it; the bucket is there and empty. */
  settings: { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };
  stop: () => Promise<void>;
}

/** A real S3 server over a folder of the test's own (scripts/s3-server.mjs finds, downloads or builds it). */
export async function startS3(): Promise<TestS3> {
  const script = join(repositoryRoot(), 'scripts/s3-server.mjs');
  const program = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-s3-'));
  const settings = {
    endpoint: `http://127.0.0.1:${await freePort()}`,
    bucket: 'documents',
    region: 'us-east-1',
    accessKey: 'test',
    secretKey: 'test-secret',
  };
  mkdirSync(join(folder, 'buckets', settings.bucket), { recursive: true });
  mkdirSync(join(folder, 'metadata'));
  const args = [
    '--port',
    new URL(settings.endpoint).host,
    '--access',
    settings.accessKey,
    '--secret',
    settings.secretKey,
  ];
  const store = ['posix', '--sidecar', join(folder, 'metadata'), join(folder, 'buckets')];
  const server = spawn(program.trim(), ['--quiet', ...args, ...store], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  await answering(settings.endpoint, () => server.exitCode !== null);
  return {
    settings,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Any answer will do: nobody may read without signing. */
async function answering(address: string, over: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (over()) throw new Error('The S3 server ended as it started.');
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error('The S3 server did not answer within a minute.');
}
