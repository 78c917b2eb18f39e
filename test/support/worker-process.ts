import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { workflowBundle } from './temporal';

/** The worker's real process, from source, which a test may kill. */
export class WorkerProcess {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** `settings`: by the names of .env.example. It serves some seconds later. */
  static async start(settings: Record<string, string>): Promise<WorkerProcess> {
    const root = repositoryRoot();
    const preload = join(root, 'test/support/run-source.cjs');
    const { codePath } = await workflowBundle();
    const child = spawn(process.execPath, ['-r', preload, join(root, 'apps/worker/src/main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LOG_LEVEL: 'warn',
        MOURAFAKA_WORKFLOW_BUNDLE: codePath,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new WorkerProcess(child);
  }

  /** What it has printed; throws with it when the process has ended by itself. */
  check(): string {
    if (this.child.exitCode !== null) throw new Error(`the worker ended: ${this.output}`);
    return this.output;
  }

  /** At once and without a word, as a machine that loses its power. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
