import { createHash } from 'node:crypto';
import type { StreamId } from '@mourafaka/contracts';
import { leafHash, rootOf } from './merkle';

/** What is signed: how the whole journal stood at one instant, and what it stood on before. */
export interface CheckpointHeader {
  format: 'mourafaka-checkpoint/1';
  /** 1, 2, 3 … */
  number: number;
  /** ISO 8601. */
  at: string;
  streams: number;
  events: number;
  /** Hex, of the tree over all streams in the order of their names. */
  root: string;
  /** Hex of SHA-256 over the header before; empty of the first. */
  previous: string;
  /** Hex of SHA-256 over the changes. */
  changes: string;
}

/** A checkpoint as it is stored, in the database and outside it: the exact texts that were signed and hashed. */
export interface Checkpoint {
  /** JSON of the header. */
  header: string;
  /** Base64, of the header. */
  signature: string;
  keyId: string;
  /** A line for each stream that changed since the checkpoint before. */
  changes: string;
}

/** What a checkpoint says of one stream. */
export interface Change {
  stream: StreamId;
  /** Its events behind this version are told; 0 where all are: it is new, or no more what it was. */
  after: number;
  /** 0: there is no such stream any more. */
  version: number;
  /** Hex, of its last event; empty where there is none. */
  hash: string;
  /** The first bytes of each event's hash, one behind the other, by which the first that was changed is found. */
  marks: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Characters of base64: 48 bits tell events of one stream apart. What proves is the whole hash of the last. */
export const markLength = 8;
export const markOf = (hash: Buffer): string => hash.subarray(0, 6).toString('base64');

/** `journey-… 3 7 <hash> <marks>`. No name of a stream has a space. */
const lineOf = ({ stream, after, version, hash, marks }: Change): string =>
  [stream, after, version, hash || '-', marks || '-'].join(' ');

export const changesText = (changes: readonly Change[]): string => changes.map(lineOf).join('\n');

function changeOf(line: string): Change {
  const [stream = '', after = '', version = '', hash = '', marks = ''] = line.split(' ');
  return {
    stream,
    after: Number(after),
    version: Number(version),
    hash: hash === '-' ? '' : hash,
    marks: marks === '-' ? '' : marks,
  };
}

export const changesOf = ({ changes }: Checkpoint): Change[] =>
  changes === '' ? [] : changes.split('\n').map(changeOf);

export const headerOf = ({ header }: Pick<Checkpoint, 'header'>): CheckpointHeader =>
  JSON.parse(header) as CheckpointHeader;

/** How a stream stood. */
export interface Leaf {
  version: number;
  /** Hex. */
  hash: string;
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** All streams as they stood at one checkpoint after the other. */
export class Leaves {
  private readonly leaves = new Map<StreamId, Leaf>();

  get size(): number {
    return this.leaves.size;
  }

  get(stream: StreamId): Leaf | undefined {
    return this.leaves.get(stream);
  }

  apply(changes: readonly Change[]): void {
    for (const { stream, version, hash } of changes) {
      if (version === 0) this.leaves.delete(stream);
      else this.leaves.set(stream, { version, hash });
    }
  }

  /** In the order of their names, by code units: the same everywhere. */
  sorted(): [StreamId, Leaf][] {
    return [...this.leaves].sort(byName);
  }

  get events(): number {
    let sum = 0;
    for (const { version } of this.leaves.values()) sum += version;
    return sum;
  }

  root(): string {
    return rootOf(leafHashes(this.sorted())).toString('hex');
  }
}

export const leafHashes = (leaves: readonly [StreamId, Leaf][]): Buffer[] =>
  leaves.map(([stream, { version, hash }]) => leafHash(stream, version, Buffer.from(hash, 'hex')));
