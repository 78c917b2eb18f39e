import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NoProof, proofLines } from '@mourafaka/journal';
import { createDataSource, isDatabaseAway } from '@mourafaka/platform';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { findInstallation, type Whereabouts } from '../installation';

export interface ProveSettings extends Whereabouts {
  /** The file to be written; one of that name is replaced once the new one is whole. */
  output: string;
  /** One stream only. */
  stream?: string;
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** What the disk refused: a folder that is not there, one that may not be written to, no room left. */
const isOfTheFile = (error: unknown): error is NodeJS.ErrnoException =>
  ['open', 'write', 'rename'].includes((error as NodeJS.ErrnoException).syscall ?? '');

async function write(url: string, { output, stream }: ProveSettings): Promise<void> {
  const dataSource = createDataSource({ url, entities: [], applicationName: 'mourafaka-prove', poolSize: 2 });
  const part = `${output}.part`;
  try {
    await dataSource.initialize();
    await pipeline(Readable.from(withNewlines(proofLines(dataSource, stream))), createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** Writes a proof that others check without the database, and says by which public key. */
export async function prove(settings: ProveSettings): Promise<void> {
  try {
    const { databaseUrl, checkpoints } = findInstallation(settings, 'application');
    await write(databaseUrl, settings);
    console.log(`${settings.output} is written: mourafaka verify --file ${settings.output} --key <public key>`);
    if (checkpoints) console.log(`Public key: ${checkpoints.publicKey.toString('base64')}`);
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof NoProof) throw new Explained(error.message, { cause: error });
    if (isDatabaseAway(error)) {
      throw new Explained('PostgreSQL does not answer: is it running (npm start), on this --pg-port?', {
        cause: error,
      });
    }
    if (!isOfTheFile(error)) throw error;
    throw new Explained(`${settings.output} was not written: ${error.message}. Check the path and the disk.`, {
      cause: error,
    });
  }
}
