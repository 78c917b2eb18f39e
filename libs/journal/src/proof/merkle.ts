import { createHash } from 'node:crypto';

/**
 * A tree of hashes over ordered leaves, as RFC 6962 has it: a leaf and a node are hashed with different first bytes, so that
 * neither can pass for the other.
 */
const hashOf = (first: number, ...parts: Uint8Array[]): Buffer => {
  const sum = createHash('sha256').update(Uint8Array.of(first));
  for (const part of parts) sum.update(part);
  return sum.digest();
};

/** A stream as it stood: its name, its version, the hash of its last event. */
export function leafHash(stream: string, version: number, hash: Buffer): Buffer {
  return hashOf(0, Buffer.from(`${stream}\n${version}\n`, 'utf8'), hash);
}

const nodeHash = (left: Buffer, right: Buffer): Buffer => hashOf(1, left, right);

/** The largest power of two below a number of leaves. */
function splitAt(count: number): number {
  let size = 1;
  while (size * 2 < count) size *= 2;
  return size;
}

/** Of no leaves, the hash of nothing. */
export function rootOf(leaves: readonly Buffer[], from = 0, to = leaves.length): Buffer {
  if (to - from === 0) return createHash('sha256').digest();
  if (to - from === 1) return leaves[from] as Buffer;
  const middle = from + splitAt(to - from);
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}

/** What must be known beside one leaf to work out the root, from the leaf upwards. */
export function pathOf(leaves: readonly Buffer[], index: number, from = 0, to = leaves.length): Buffer[] {
  if (to - from <= 1) return [];
  const middle = from + splitAt(to - from);
  return index < middle
    ? [...pathOf(leaves, index, from, middle), rootOf(leaves, middle, to)]
    : [...pathOf(leaves, index, middle, to), rootOf(leaves, from, middle)];
}

/** The root by one leaf, its place among so many, and its path; undefined where the path cannot be one of that place. */
export function rootBy(leaf: Buffer, index: number, count: number, path: readonly Buffer[]): Buffer | undefined {
  if (index < 0 || index >= count) return undefined;
  if (count === 1) return path.length === 0 ? leaf : undefined;
  const beside = path.at(-1);
  if (!beside) return undefined;
  const middle = splitAt(count);
  const rest = path.slice(0, -1);
  const below = index < middle ? rootBy(leaf, index, middle, rest) : rootBy(leaf, index - middle, count - middle, rest);
  if (!below) return undefined;
  return index < middle ? nodeHash(below, beside) : nodeHash(beside, below);
}
