import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../../test/support/free-port';
import { processIdentity } from './processes';
import { repositoryRoot } from './repository-root';

/** `npm start` as its users have it, in a data folder and on ports of its own. */
class Start {
  private output = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(args: string[], environment: Record<string, string> = {}) {
    const script = join(repositoryRoot(), 'scripts/start.mjs');
    this.child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, NODE_ENV: 'development', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
  }

  /** Resolves when it has printed its table; rejects with its output when it ends before. */
  async ready(): Promise<void> {
    const printed = new Promise<void>((resolve) => {
      this.child.stdout?.on('data', () => this.output.includes('Stop with Ctrl-C') && resolve());
    });
    const gone = this.ended.then(() => Promise.reject(new Error(this.output)));
    await Promise.race([printed, gone]);
  }

  /** Its exit code and what it printed. */
  async end(signal?: NodeJS.Signals): Promise<{ code: number | null; output: string }> {
    if (signal) this.child.kill(signal);
    return { code: await this.ended, output: this.output };
  }
}

interface Running {
  owner: { pid: number; identity: string };
  children: { name: string; pid: number; identity: string }[];
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-start-'));
  const data = join(folder, 'data');
  let ports: number[] = [];
  const args = (): string[] => {
    const flags = ['--port', '--temporal-port', '--temporal-ui-port', '--pg-port'];
    return ['--data', data, ...flags.flatMap((flag, n) => [flag, String(ports[n])])];
  };
  const running = (): Running => JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as Running;
  const batch = async (): Promise<number> => (await fetch(`http://localhost:${ports[0]}/v1/batches/4`)).status;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says which port is in use and how to choose another, and leaves nothing running', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(ports[3], '127.0.0.1', () => resolve(server));
    });
    const { code, output } = await new Start(args()).end();
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${ports[3]} for PostgreSQL is in use`);
    expect(output).toContain('--pg-port or MOURAFAKA_PG_PORT');
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  });

  it('serves, refuses a second one on its data, and stops everything it started', async () => {
    const first = new Start(args());
    await first.ready();
    expect((await fetch(`http://localhost:${ports[0]}/health/ready`)).status).toBe(200);
    const children = running().children;
    expect(children.map(({ name }) => name)).toEqual(['postgres', 'temporal', 'api', 'worker']);

    const second = await new Start(args()).end();
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('already running') as string });

    const { code, output } = await first.end('SIGTERM');
    expect(code).toBe(0);
    expect(output).toMatch(/Stopping.*The worker.*The API.*Temporal.*PostgreSQL.*Stopped\./s);
    expect(children.filter(({ pid, identity }) => processIdentity(pid) === identity)).toEqual([]);
  });

  it('finds its data again, even after it was killed', async () => {
    const killed = new Start(args());
    await killed.ready();
    const before = await batch();
    const left = running().children;
    await killed.end('SIGKILL');

    const again = new Start(args());
    await again.ready();
    expect(await batch()).toBe(before);
    expect(left.filter(({ pid, identity }) => processIdentity(pid) === identity)).toEqual([]);
    expect((await again.end('SIGINT')).code).toBe(0);
  });
});
