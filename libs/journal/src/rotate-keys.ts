import type { DataSource } from 'typeorm';
import { decrypt, encrypt, fingerprint } from './cipher';

export interface RotationOptions {
  /** The key-encryption key under which all keys are to be wrapped, 32 bytes. */
  kek: Buffer;
  /** Those they may be wrapped under still. */
  retired: readonly Buffer[];
  /** Keys of one statement; 500 unless told. */
  atOnce?: number;
  onProgress?: (rewrapped: number) => void;
  signal?: AbortSignal;
}

/** A key is wrapped under a key-encryption key that nobody gave. */
export class KekMissing extends Error {
  constructor(readonly kekId: string) {
    super(`keys are wrapped under the key-encryption key ${kekId}, which is not configured`);
    this.name = 'KekMissing';
  }
}

interface Wrapped {
  person_id: string;
  wrapped_key: Buffer;
  kek_id: string;
}

const some = `SELECT person_id, wrapped_key, kek_id FROM journal.person_keys
  WHERE wrapped_key IS NOT NULL AND kek_id <> $1 ORDER BY person_id LIMIT $2`;
// Whoever was erased meanwhile, or wrapped anew by another rotation, is left as they are.
const store = `UPDATE journal.person_keys AS known SET wrapped_key = made.wrapped, kek_id = $1
  FROM unnest($2::uuid[], $3::bytea[], $4::text[]) AS made (person_id, wrapped, was)
  WHERE known.person_id = made.person_id AND known.kek_id = made.was AND known.wrapped_key IS NOT NULL`;

/**
 * Wraps every key anew, of persons, drafts and documents alike; the keys themselves, and so all that is sealed under them, stay
 * as they are. As the owner of the schema. Cut off, it goes on where it was when it is given again. Answers how many were
 * wrapped anew. Throws KekMissing.
 */
export async function rotateKeys(dataSource: Pick<DataSource, 'query'>, options: RotationOptions): Promise<number> {
  const { kek, retired, atOnce = 500, onProgress, signal } = options;
  const kekId = fingerprint(kek);
  const former = new Map(retired.map((key) => [fingerprint(key), key]));
  const rewrap = ({ person_id: personId, wrapped_key: wrapped, kek_id: was }: Wrapped): Buffer => {
    const under = former.get(was);
    if (!under) throw new KekMissing(was);
    return encrypt(kek, decrypt(under, wrapped, personId), personId);
  };
  for (let rewrapped = 0; ;) {
    signal?.throwIfAborted();
    const rows = await dataSource.query<Wrapped[]>(some, [kekId, atOnce]);
    if (rows.length === 0) return rewrapped;
    const [ids, was] = [rows.map(({ person_id: id }) => id), rows.map(({ kek_id: id }) => id)];
    await dataSource.query(store, [kekId, ids, rows.map(rewrap), was]);
    rewrapped += rows.length;
    onProgress?.(rewrapped);
  }
}
