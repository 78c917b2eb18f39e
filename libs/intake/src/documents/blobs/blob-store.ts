import type { Readable } from 'node:stream';

export interface Blob {
  /** SHA-256 of what is stored, hex. */
  address: string;
  /** Bytes. */
  size: number;
}

/**
 * Where sealed contents are kept, under the SHA-256 of their bytes. It knows nothing of whose they are. What is given to it is
 * sealed already: whoever reads the store reads nothing.
 */
export abstract class BlobStore {
  /** Says under which address it is about to be stored. Once it answers, a power cut does not lose it. */
  abstract put(content: AsyncIterable<Uint8Array>, announce: (address: string) => Promise<void>): Promise<Blob>;
  /** Undefined for one that is not there. */
  abstract get(address: string): Promise<Readable | undefined>;
  /** Also when it is not there. */
  abstract remove(address: string): Promise<void>;
}
