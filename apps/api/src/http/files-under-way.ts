import type { Readable } from 'node:stream';
import { AppError } from '@mourafaka/platform';

/** Files one process writes at once: each knows the whole list of what it will say. */
export const mostFiles = 20;
/** Seconds after which a file that was refused may be asked for again. */
const retryAfter = 10;

/** Milliseconds: a file nobody began to read by then, or that is not read by then, is ended, so that its place is free again. */
const patience = { begun: 60_000, read: 15 * 60_000 };

let underWay = 0;

/**
 * Begins a file where there is room for one more; it takes its place until it is read to its end or nobody reads it any more.
 * Throws `AppError` EXPORT.BUSY (unavailable).
 */
export async function fileUnderWay<File extends Readable>(begin: () => Promise<File> | File): Promise<File> {
  if (underWay >= mostFiles) throw new AppError('EXPORT.BUSY', 'unavailable', { retryAfter });
  underWay += 1;
  try {
    const file = await begin();
    const timers = [
      setTimeout(() => file.readableDidRead || file.destroy(), patience.begun).unref(),
      setTimeout(() => file.destroy(), patience.read).unref(),
    ];
    file.once('close', () => {
      underWay -= 1;
      timers.forEach(clearTimeout);
    });
    return file;
  } catch (error) {
    underWay -= 1;
    throw error;
  }
}
