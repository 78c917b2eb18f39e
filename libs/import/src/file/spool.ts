import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileError } from './file-error';
import { type ImportLimits, megabyte } from './limits';

/**
 * A file that can be read at any place and as often as needed. A stream is first copied to a temporary file whose name is
 * removed as soon as it is open: what it holds is personal, and this way no crash can leave it behind.
 */
export async function openSource(source: Readable | string, limits: ImportLimits): Promise<FileHandle> {
  const handle = typeof source === 'string' ? await open(source, 'r') : await openNameless();
  try {
    if (typeof source !== 'string') await copy(source, handle, limits);
    const { size } = await handle.stat();
    if (size > limits.bytes) throw tooBig(limits);
    if (size === 0) throw fileError('IMPORT.FILE_EMPTY');
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `mourafaka-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path);
  return handle;
}

async function copy(source: Readable, handle: FileHandle, limits: ImportLimits): Promise<void> {
  let size = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limits.bytes) throw tooBig(limits);
    await handle.write(bytes);
  }
}

const tooBig = (limits: ImportLimits) =>
  fileError('IMPORT.FILE_TOO_BIG', { max: Math.floor(limits.bytes / megabyte) }, 'too-large');

/** The file from its beginning, in pieces; independent of anybody else who reads it. */
export async function* readBytes(handle: FileHandle, pieceLength = 64 * 1024): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceLength), 0, pieceLength, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
