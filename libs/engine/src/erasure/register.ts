import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ErasureWhy } from '@mourafaka/contracts';

/** One person who was erased: ids only, so that the register itself holds nothing about anybody. */
export interface Erasure {
  personId: string;
  journeyId: string;
  /** ISO 8601. */
  at: string;
  why: ErasureWhy;
  /** Ids of the documents that went with the person. */
  documents: string[];
}

/** A line that a crash cut off was never acted upon: the person is erased by asking again. */
function parsed(line: string): Erasure[] {
  try {
    return [JSON.parse(line) as Erasure];
  } catch {
    return [];
  }
}

/**
 * The register of erasures: a file outside the database and outside its backups, only ever added to. What it lists is erased
 * again after every restore. See docs/adr/0038-erasure.md.
 */
export class ErasureRegister {
  constructor(private readonly path: string) {}

  /** Everybody who was erased, the oldest first; nobody where there is no file yet. */
  async list(): Promise<Erasure[]> {
    try {
      return (await readFile(this.path, 'utf8')).split('\n').flatMap(parsed);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Writes at the end and waits for the disk: nobody is erased before that is known outside the database. */
  async add(erasure: Erasure): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line of its own, whatever a crash left behind before.
      await file.appendFile(`\n${JSON.stringify(erasure)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
