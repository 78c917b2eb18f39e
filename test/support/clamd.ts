import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { freePort } from './free-port';

/** What every scanner takes for a virus and is none (EICAR). In two parts, so that this file is not taken for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface TestScanner {
  /** As `MOURAFAKA_DOCUMENTS_CLAMD` would have it. */
  address: string;
  stop: () => Promise<void>;
}

/**
 * A real ClamAV daemon that knows one signature (scripts/virus-scanner.mjs finds or fetches it); where it cannot be had, a server
 * that speaks its protocol.
 */
export async function startScanner(): Promise<TestScanner> {
  const script = join(repositoryRoot(), 'scripts/virus-scanner.mjs');
  const program = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return program.trim() === '' ? answering((content) => verdictOf(content)) : startClamd(program.trim());
}

async function startClamd(program: string): Promise<TestScanner> {
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-clamd-'));
  const port = await freePort();
  mkdirSync(join(folder, 'signatures'));
  const signature = Buffer.from(eicar).toString('hex');
  writeFileSync(join(folder, 'signatures', 'eicar.ndb'), `Eicar-Test-Signature:0:*:${signature}\n`);
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${join(folder, 'signatures')}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    // Started as root it would become another user, who reads no folder of ours.
    ...(process.getuid?.() === 0 ? ['User root'] : []),
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const daemon = spawn(program, ['-c', join(folder, 'clamd.conf')], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((done) => daemon.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 1200 && daemon.exitCode === null; tries += 1) {
    if (await listens(port)) return { address: `127.0.0.1:${port}`, stop };
    await pause(50);
  }
  await stop();
  throw new Error('The virus scanner did not answer within a minute.');
}

async function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
}

/** Speaks the daemon's protocol and answers what it is told to. */
export async function answering(answer: (content: Buffer) => string): Promise<TestScanner> {
  const server = createServer((socket) => converse(socket, answer));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    address: `127.0.0.1:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

const command = 'zINSTREAM\0';

function converse(socket: Socket, answer: (content: Buffer) => string): void {
  const received: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('data', (piece: Buffer) => {
    received.push(piece);
    // Only what may be the end is looked at.
    const content = Buffer.concat(received.slice(-4))
      .subarray(-4)
      .every((byte) => byte === 0)
      ? contentOf(Buffer.concat(received))
      : undefined;
    if (content) socket.end(`${answer(content)}\0`);
  });
}

/** Once the piece of no length has come. */
function contentOf(received: Buffer): Buffer | undefined {
  if (received.subarray(0, command.length).toString() !== command) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const verdictOf = (content: Buffer): string =>
  content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
