import path from 'node:path';
import { AppError, type Language } from '@mourafaka/platform';
import { Piscina } from 'piscina';
import { fontFiles } from './fonts';
import { givenTo } from './given';
import type { PaperData, PaperName } from './shapes';

export interface PrinterLimits {
  /** Threads at once. */
  threads: number;
  /** Papers that may wait for a thread. */
  waiting: number;
  /** Milliseconds from the request to the paper, waiting included. */
  time: number;
}

const usualLimits: PrinterLimits = { threads: 2, waiting: 50, time: 15_000 };

/** Seconds after which a paper that was refused may be asked for again. */
const retryAfter = 5;

/** Prints papers as PDF in threads of its own, which start with the first paper and end when nobody prints. */
export class PaperPrinter {
  private readonly limits: PrinterLimits;
  private underWay = 0;
  private readonly pool: Piscina<{ name: PaperName; given: string }, Uint8Array>;

  constructor(limits: Partial<PrinterLimits> = {}) {
    this.limits = { ...usualLimits, ...limits };
    this.pool = new Piscina({
      filename: path.join(__dirname, 'compiler-thread.mjs'),
      workerData: { templates: path.join(__dirname, 'templates'), fonts: fontFiles() },
      minThreads: 0,
      maxThreads: this.limits.threads,
      idleTimeout: 60_000,
    });
  }

  /**
   * The paper as PDF; the same data in the same language are the same bytes. Throws `AppError` PAPER.BUSY (unavailable) when
   * too many wait or the time is over.
   */
  async printPaper<Name extends PaperName>(name: Name, data: PaperData[Name], language: Language): Promise<Buffer> {
    if (this.underWay >= this.limits.threads + this.limits.waiting) throw busy();
    this.underWay += 1;
    try {
      const given = givenTo(name, data, language);
      const { buffer, byteOffset, byteLength } = await this.pool.run(
        { name, given },
        { signal: AbortSignal.timeout(this.limits.time) },
      );
      return Buffer.from(buffer, byteOffset, byteLength);
    } catch (error) {
      throw error instanceof Error && error.name === 'AbortError' ? busy(error) : error;
    } finally {
      this.underWay -= 1;
    }
  }

  /** Papers under way are finished first. */
  async close(): Promise<void> {
    await this.pool.close();
  }
}

const busy = (cause?: Error): AppError => new AppError('PAPER.BUSY', 'unavailable', { retryAfter, cause });
