import type { ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { lastWords } from './last-words';

/** A process the system needs, and how to know that it serves. */
export interface Service {
  /** Names its log file, e.g. `api`. */
  name: string;
  /** For the reader, e.g. `The API`. */
  title: string;
  /** A process that leads its own group (`detached`). */
  launch: () => ChildProcess;
  /** Resolves when it serves; rejects when it never will. Abandoned when the process ends first. */
  ready: (child: ChildProcess) => Promise<void>;
  /** How long it may drain before it is ended by force. */
  graceMs: number;
}

export interface SupervisorOptions {
  logFolder: string;
  /** Log lines on the console too. */
  verbose: boolean;
  /** Told of every process started, so that a crash of this one can be tidied up. */
  note: (name: string, pid: number) => void;
}

const longestBackoffMs = 30_000;
/** A process that served this long has recovered: its next crash is restarted at once again. */
const healthyMs = 60_000;
const largestLog = 20 * 1024 ** 2;

interface Supervised {
  service: Service;
  child: ChildProcess;
  ended: Promise<void>;
  log: WriteStream;
  lastLines: string[];
}

/** Every service leads a process group of its own: whatever it started ends with it. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** Starts services in order, restarts those that end by themselves, and stops all in the opposite order. */
export class Supervisor {
  private readonly running = new Map<string, Supervised>();
  private stopping = false;

  constructor(private readonly options: SupervisorOptions) {
    mkdirSync(options.logFolder, { recursive: true });
  }

  /** Starts the service and waits until it serves; throws Explained with its last words when it does not. */
  async start(service: Service): Promise<void> {
    const supervised = this.launch(service);
    const gone = supervised.ended.then(() => Promise.reject(new Error('it ended')));
    try {
      await Promise.race([service.ready(supervised.child), gone]);
    } catch (error) {
      const reason = (lastWords(supervised.lastLines) ?? (error as Error).message).slice(0, 2000);
      throw new Explained(`${service.title} did not start: ${reason} (log: ${this.logFile(service)})`, {
        cause: error,
      });
    }
    this.watch(service, 0);
  }

  /** Stops everything, last started first, each given its time to drain. */
  async stop(onStep: (title: string) => void = () => undefined): Promise<void> {
    this.stopping = true;
    for (const supervised of [...this.running.values()].reverse()) {
      onStep(supervised.service.title);
      await this.end(supervised);
    }
  }

  /** Ends everything at once, whatever is lost. */
  kill(): void {
    this.stopping = true;
    for (const { child } of this.running.values()) killGroup(child);
  }

  private async end({ service, child, ended, log }: Supervised): Promise<void> {
    child.kill('SIGTERM');
    const force = setTimeout(() => killGroup(child), service.graceMs);
    await ended;
    clearTimeout(force);
    log.end();
    this.running.delete(service.name);
  }

  private launch(service: Service): Supervised {
    const child = service.launch();
    const log = createWriteStream(this.rotatedLog(service), { flags: 'a' });
    const lastLines: string[] = [];
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', (error) => {
        lastLines.push(error.message);
        resolve();
      });
    });
    for (const output of [child.stdout, child.stderr]) {
      if (!output) continue;
      createInterface({ input: output }).on('line', (line) => {
        log.write(`${line}\n`);
        lastLines.push(line);
        if (lastLines.length > 20) lastLines.shift();
        if (this.options.verbose) console.log(`${service.name.padEnd(9)}| ${line}`);
      });
    }
    if (child.pid) this.options.note(service.name, child.pid);
    const supervised = { service, child, ended, log, lastLines };
    this.running.set(service.name, supervised);
    return supervised;
  }

  private watch(service: Service, failures: number): void {
    const since = Date.now();
    const supervised = this.running.get(service.name);
    void supervised?.ended.then(async () => {
      if (this.stopping) return;
      const count = Date.now() - since > healthyMs ? 0 : failures;
      const wait = Math.min(longestBackoffMs, count === 0 ? 0 : 1000 * 2 ** (count - 1));
      const when = wait === 0 ? 'now' : `in ${wait / 1000} s`;
      console.log(`${service.title} ended by itself; starting it again ${when} (log: ${this.logFile(service)})`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (this.stopping) return;
      supervised.log.end();
      this.launch(service);
      this.watch(service, count + 1);
    });
  }

  private logFile(service: Service): string {
    return join(this.options.logFolder, `${service.name}.log`);
  }

  private rotatedLog(service: Service): string {
    const file = this.logFile(service);
    if (existsSync(file) && statSync(file).size > largestLog) {
      rmSync(`${file}.1`, { force: true });
      renameSync(file, `${file}.1`);
    }
    return file;
  }
}
