import type { StreamId } from '@mourafaka/contracts';
import type { Reading } from '../raw-events';
import {
  type Change,
  changesOf,
  type Checkpoint,
  type CheckpointHeader,
  headerOf,
  type Leaf,
  Leaves,
  markLength,
  markOf,
  sha256,
} from './checkpoint';
import { hashesFrom, listCheckpoints } from './checkpoints';
import { isSignedBy } from './signing';

/** What contradicts a signed checkpoint, or a checkpoint itself. */
export interface ProofFault {
  reason:
    | 'signature'
    | 'link'
    | 'root'
    /** It stands outside the database and no more in it. */
    | 'removed'
    /** It stands in the database and not in the file outside. */
    | 'unwritten'
    | 'event-removed'
    | 'event-rewritten';
  /** Number of the checkpoint. */
  checkpoint: number;
  /** Of an event's fault. */
  stream?: StreamId;
  /** Of the first event that is not what was signed. */
  version?: number;
}

/** What is known of one stream's events by all checkpoints together. */
class Known {
  /** The marks of its events, from the first, as they were told first. */
  marks = '';
  leaf: Leaf = { version: 0, hash: '' };
  /** Which checkpoint told the leaf. */
  checkpoint = 0;

  /** The first event of which a later checkpoint says something else; what it says is not taken over then. */
  tell({ after, version, hash, marks }: Change, checkpoint: number): number | undefined {
    const other = firstOther(this.marks.slice(after * markLength), marks);
    const first = other >= 0 ? after + other + 1 : version < this.leaf.version ? version + 1 : undefined;
    if (first !== undefined) return first;
    this.marks = this.marks.slice(0, after * markLength) + marks;
    this.leaf = { version, hash };
    this.checkpoint = checkpoint;
    return undefined;
  }
}

const markAt = (marks: string, n: number): string => marks.slice(n * markLength, (n + 1) * markLength);

/** The first of the marks both have that differs; -1 where none does. */
function firstOther(ones: string, others: string): number {
  const both = Math.min(ones.length, others.length) / markLength;
  for (let n = 0; n < both; n += 1) if (markAt(ones, n) !== markAt(others, n)) return n;
  return -1;
}

export interface CheckedCheckpoints {
  faults: ProofFault[];
  /** What the journal must hold. */
  known: Map<StreamId, Known>;
  last?: CheckpointHeader;
}

/** Whether checkpoints follow from each other and are signed by a key (32 bytes), in their order. */
export function checkCheckpoints(checkpoints: readonly Checkpoint[], publicKey: Buffer): CheckedCheckpoints {
  const faults: ProofFault[] = [];
  const known = new Map<StreamId, Known>();
  const leaves = new Leaves();
  let before: Checkpoint | undefined;
  for (const checkpoint of checkpoints) {
    const header = headerOf(checkpoint);
    const changes = changesOf(checkpoint);
    const reason = faultOf(checkpoint, header, before, publicKey);
    if (reason) faults.push({ reason, checkpoint: header.number });
    if (reason === 'signature') continue; // nobody said so
    leaves.apply(changes);
    if (reason !== 'link' && leaves.root() !== header.root) faults.push({ reason: 'root', checkpoint: header.number });
    faults.push(...contradictions(known, changes, header.number));
    before = checkpoint;
  }
  return { faults, known, ...(before && { last: headerOf(before) }) };
}

function faultOf(
  { header: text, signature, changes }: Checkpoint,
  header: CheckpointHeader,
  before: Checkpoint | undefined,
  publicKey: Buffer,
): ProofFault['reason'] | undefined {
  if (header.changes !== sha256(changes)) return 'signature';
  if (!isSignedBy(publicKey, text, Buffer.from(signature, 'base64'))) return 'signature';
  const follows = before
    ? header.previous === sha256(before.header) && header.number === headerOf(before).number + 1
    : header.number === 1 && header.previous === '';
  return follows ? undefined : 'link';
}

/** Where a checkpoint takes back what one before it said: what was signed first stands. */
function contradictions(known: Map<StreamId, Known>, changes: readonly Change[], checkpoint: number): ProofFault[] {
  return changes.flatMap((change) => {
    const { stream } = change;
    const its = known.get(stream) ?? new Known();
    known.set(stream, its);
    const version = its.tell(change, checkpoint);
    if (version === undefined) return [];
    const reason = version > change.version ? 'event-removed' : 'event-rewritten';
    return [{ reason, checkpoint: its.checkpoint, stream, version } satisfies ProofFault];
  });
}

/** Streams compared at once. */
const page = 500;

export interface CheckOptions {
  publicKey: Buffer;
  /** What stands outside the database; undefined where there is no such file. */
  outside?: readonly Checkpoint[];
  /** Only of this stream. */
  stream?: StreamId;
}

/**
 * Whether the journal still holds what was signed: checkpoints are taken from outside the database where they are there, since who can change
 * the one need not reach the other.
 */
export async function checkJournal(from: Reading, { publicKey, outside, stream }: CheckOptions): Promise<ProofFault[]> {
  const inside = await listCheckpoints(from);
  const all = outside ? [...outside, ...inside.filter(isBehind(outside))] : inside;
  const { faults, known } = checkCheckpoints(all, publicKey);
  if (outside) faults.push(...compared(inside, outside));
  const wanted = [...known].filter(([name]) => stream === undefined || name === stream);
  for (let n = 0; n < wanted.length; n += page) faults.push(...(await unheld(from, wanted.slice(n, n + page))));
  return firstOfEach(faults.filter((fault) => stream === undefined || (fault.stream ?? stream) === stream));
}

const lastNumber = (checkpoints: readonly Checkpoint[]): number => {
  const last = checkpoints.at(-1);
  return last ? headerOf(last).number : 0;
};

const isBehind = (others: readonly Checkpoint[]) => {
  const last = lastNumber(others);
  return (checkpoint: Checkpoint): boolean => headerOf(checkpoint).number > last;
};

function compared(inside: readonly Checkpoint[], outside: readonly Checkpoint[]): ProofFault[] {
  const there = new Set(inside.map(({ header }) => header));
  const removed = outside.filter(({ header }) => !there.has(header));
  // The latest may be on its way to the file.
  const unwritten = inside.filter(isBehind(outside)).slice(0, -1);
  return [
    ...removed.map((one): ProofFault => ({ reason: 'removed', checkpoint: headerOf(one).number })),
    ...unwritten.map((one): ProofFault => ({ reason: 'unwritten', checkpoint: headerOf(one).number })),
  ];
}

/** Streams that do not hold, at the version that was signed last, the event that was. */
async function unheld(from: Reading, streams: readonly [StreamId, Known][]): Promise<ProofFault[]> {
  const at = streams.map(([stream, { leaf }]) => ({ stream, version: leaf.version }));
  const hashes = await hashesFrom(from, at);
  const bad = streams.filter(([stream, { leaf }]) => {
    return leaf.version > 0 && hashes.get(stream)?.get(leaf.version)?.toString('hex') !== leaf.hash;
  });
  if (bad.length === 0) return [];
  const whole = await hashesFrom(
    from,
    bad.map(([stream]) => ({ stream, version: 0 })),
  );
  return bad.map(([stream, its]) => firstBad(stream, its, whole.get(stream) ?? new Map<number, Buffer>()));
}

function firstBad(stream: StreamId, { marks, leaf, checkpoint }: Known, hashes: Map<number, Buffer>): ProofFault {
  for (let version = 1; version * markLength <= marks.length; version += 1) {
    const hash = hashes.get(version);
    if (!hash) return { reason: 'event-removed', checkpoint, stream, version };
    if (markOf(hash) !== markAt(marks, version - 1)) return { reason: 'event-rewritten', checkpoint, stream, version };
  }
  return { reason: 'event-rewritten', checkpoint, stream, version: leaf.version };
}

/** A stream is told once, by its first bad event. */
function firstOfEach(faults: readonly ProofFault[]): ProofFault[] {
  const first = new Map<string, ProofFault>();
  for (const fault of faults) {
    const key = fault.stream ?? `${fault.reason}/${fault.checkpoint}`;
    const known = first.get(key);
    if (!known || (fault.version ?? 0) < (known.version ?? 0)) first.set(key, fault);
  }
  return [...first.values()];
}
