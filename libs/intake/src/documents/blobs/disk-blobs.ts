import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Scratch } from '../scratch';
import { type Blob, BlobStore } from './blob-store';

/** Blobs as files: `ab/cdef…` in a folder that every api and worker sees. The scratch must be on the same disk. */
export class DiskBlobs extends BlobStore {
  constructor(private readonly options: { folder: string; scratch: Scratch }) {
    super();
  }

  override async put(content: AsyncIterable<Uint8Array>, announce: (address: string) => Promise<void>): Promise<Blob> {
    const { path, size, sha256: address } = await this.options.scratch.write(content);
    try {
      await announce(address);
      const folder = dirname(this.pathOf(address));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(path, this.pathOf(address));
      await syncFolder(folder);
    } catch (error) {
      await this.options.scratch.remove(path);
      throw error;
    }
    return { address, size };
  }

  override async get(address: string): Promise<Readable | undefined> {
    const file = await open(this.pathOf(address)).catch(unlessMissing);
    return file?.createReadStream();
  }

  override async remove(address: string): Promise<void> {
    await rm(this.pathOf(address), { force: true });
  }

  private pathOf(address: string): string {
    return join(this.options.folder, address.slice(0, 2), address.slice(2));
  }
}

/** A renamed file is there after a power cut once its folder is written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
