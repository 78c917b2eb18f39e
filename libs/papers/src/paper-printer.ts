import path from 'node:path';
import { AppError, type Language } from '@mourafaka/platform';
import { type Pool, pool, Promise as PoolPromise } from 'workerpool';
import { fontFiles } from './fonts';
import { givenTo } from './given';
import type { PaperData, PaperName } from './shapes';

export interface PrinterLimits {
  /** Processes at once. */
  processes: number;
  /** Papers that may wait for a process. */
  waiting: number;
  /** Milliseconds one paper may take. */
  time: number;
  /** Papers after which the processes are replaced: each keeps a little memory of every paper. */
  renewal: number;
  /** Milliseconds without a paper after which processes end. */
  idle: number;
}

const usualLimits: PrinterLimits = { processes: 2, waiting: 50, time: 15_000, renewal: 500, idle: 60_000 };

/** Seconds after which a paper that was refused may be asked for again. */
const retryAfter = 5;

/** Prints papers as PDF in processes of its own, which start with the first paper and end when nobody prints. */
export class PaperPrinter {
  private readonly limits: PrinterLimits;
  private compilers?: Pool;
  private printed = 0;
  private underWay = 0;
  private idleSince?: NodeJS.Timeout;

  constructor(limits: Partial<PrinterLimits> = {}) {
    this.limits = { ...usualLimits, ...limits };
  }

  /**
   * The paper as PDF; the same data in the same language are the same bytes. Throws `AppError` PAPER.BUSY (unavailable) when
   * too many wait, or when it takes too long.
   */
  async printPaper<Name extends PaperName>(name: Name, data: PaperData[Name], language: Language): Promise<Buffer> {
    if (this.underWay >= this.limits.processes + this.limits.waiting) throw busy();
    clearTimeout(this.idleSince);
    this.underWay += 1;
    try {
      const given = givenTo(name, data, language);
      this.compilers ??= this.start();
      const pdf = (await this.compilers.exec('compile', [name, given]).timeout(this.limits.time)) as Uint8Array;
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    } catch (error) {
      throw error instanceof PoolPromise.TimeoutError ? busy(error) : error;
    } finally {
      this.printed += 1;
      this.underWay -= 1;
      if (this.underWay === 0) this.rest();
    }
  }

  /** Papers under way are finished first, those that wait are not; a paper asked for later starts anew. */
  async close(): Promise<void> {
    clearTimeout(this.idleSince);
    const { compilers } = this;
    this.compilers = undefined;
    this.printed = 0;
    await compilers?.terminate();
  }

  /** Nobody waits: the moment to end processes that have printed much, or print nothing for a while. */
  private rest(): void {
    const after = this.printed >= this.limits.renewal ? 0 : this.limits.idle;
    this.idleSince = setTimeout(() => void this.close(), after).unref();
  }

  private start(): Pool {
    const folders = { templates: path.join(__dirname, 'templates'), fonts: fontFiles() };
    return pool(path.join(__dirname, 'compiler-process.mjs'), {
      workerType: 'process',
      maxWorkers: this.limits.processes,
      forkArgs: [JSON.stringify(folders)],
      // Of our settings, secrets among them, a compiler needs none.
      forkOpts: { env: systemsOwn(), execArgv: [], serialization: 'advanced' },
    });
  }
}

/** What Node itself needs to start on some systems. */
const systemsOwn = (): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
});

const busy = (cause?: unknown): AppError => new AppError('PAPER.BUSY', 'unavailable', { retryAfter, cause });
