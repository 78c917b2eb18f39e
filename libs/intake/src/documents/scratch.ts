import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffersSpent } from './spent-buffers';

/** What was written to a file on its way. */
export interface Written {
  path: string;
  /** Bytes. */
  size: number;
  /** Of the bytes, hex. */
  sha256: string;
}

/**
 * Files on their way in: nobody but this user may read them, and whoever makes one removes it, whatever happens. What a process
 * that was killed left behind is removed by `sweep`.
 */
export class Scratch {
  constructor(private readonly folder: string) {}

  /** A path nobody else has; nothing is there yet. */
  async newPath(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return join(this.folder, randomUUID());
  }

  /** Writes all of it and has the disk keep it (fsync). What was written before an error is removed. */
  async write(content: AsyncIterable<Uint8Array>): Promise<Written> {
    const path = await this.newPath();
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const piece of content) {
        hash.update(piece);
        size += piece.length;
        await file.appendFile(piece);
        buffersSpent(piece.length);
      }
      await file.sync();
    } catch (error) {
      await this.remove(path);
      throw error;
    } finally {
      await file.close();
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Also when it is not there. */
  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes, of at most `limit` files, those last written before `before` (machine's clock); says how many. */
  async sweep(before: Date, limit: number): Promise<number> {
    let removed = 0;
    for (const name of (await readdir(this.folder).catch(unlessThere)).slice(0, limit)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtime >= before) continue;
      await this.remove(path);
      removed += 1;
    }
    return removed;
  }
}

/** Has `use` read a file, which is closed afterwards, however little of it was read. */
export async function reading<Result>(path: string, use: (content: ReadStream) => Promise<Result>): Promise<Result> {
  const content = createReadStream(path);
  try {
    return await use(content);
  } finally {
    content.destroy();
  }
}

function unlessThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
