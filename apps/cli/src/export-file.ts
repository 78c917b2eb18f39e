import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Explained } from '../../../scripts/lib/progress.mjs';
import { askForFile, developmentToken } from './api';

export const exportFormats = ['xes', 'ocel-json', 'ocel-xml'] as const;

export interface ExportOptions {
  url: string;
  format: (typeof exportFormats)[number];
  /** The file to be written; one of that name is replaced once the new one is whole. */
  output: string;
  /** Development user in whose name it is done. */
  user: string;
  batch?: string;
  region?: string;
  /** A local date, or an instant. */
  asOf?: string;
}

/** Writes the event log into a file; throws Explained when it is refused or ends too early, and leaves no half of a file. */
export async function exportFile({ url, format, output, user, batch, region, asOf }: ExportOptions): Promise<void> {
  const given = Object.entries({ format, batch, region, asOf }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const token = await developmentToken(url, user);
  const address = `${url}/v1/insights/event-log?${new URLSearchParams(given).toString()}`;
  const body = await askForFile(address, { headers: { Authorization: `Bearer ${token}` } });
  const part = `${output}.part`;
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), counting, createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw new Explained(
      `${output} was not written: ${error instanceof Error ? error.message : String(error)}. Check the path and the disk, and that the API is still running, then try again.`,
      { cause: error },
    );
  }
  console.log(`${output}: ${(bytes / 1_048_576).toFixed(1)} MB of ${format}`);
}
