import { open, readFile } from 'node:fs/promises';
import { type Checkpoint, headerOf } from './checkpoint';

/** A line that a crash cut off is none: the same checkpoint stands whole on a later one. */
function parsed(line: string): Checkpoint[] {
  try {
    return [JSON.parse(line) as Checkpoint];
  } catch {
    return [];
  }
}

/** Undefined where there is no such file. */
export async function readCheckpointFile(path: string): Promise<Checkpoint[] | undefined> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n');
    return lines.flatMap(parsed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes at the end, never anywhere else, what the file does not have yet, and waits for the disk. */
export async function writeCheckpointFile(path: string, checkpoints: readonly Checkpoint[]): Promise<number> {
  const there = new Set(((await readCheckpointFile(path)) ?? []).map(({ header }) => header));
  const missing = checkpoints.filter(({ header }) => !there.has(header));
  if (missing.length === 0) return 0;
  const file = await open(path, 'a+', 0o644);
  try {
    const { size } = await file.stat();
    const last = size === 0 ? '\n' : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    // What a crash cut off stays as it is, on a line of its own: nothing is ever taken out of this file.
    await file.appendFile((last === '\n' ? '' : '\n') + missing.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  return headerOf(missing.at(-1) as Checkpoint).number;
}
