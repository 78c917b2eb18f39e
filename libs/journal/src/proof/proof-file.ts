import { z } from 'zod';
import type { StreamId } from '@mourafaka/contracts';
import { type ChainedEvent, readChains, type Reading } from '../raw-events';
import { ChainCheck } from '../verify';
import { changesOf, type CheckpointHeader, headerOf, leafHashes, Leaves, type Leaf } from './checkpoint';
import { listCheckpoints } from './checkpoints';
import { leafHash, pathOf, rootBy, rootOf } from './merkle';
import { isSignedBy } from './signing';

/** Streams whose events are read at once. */
const page = 100;

const top = z.object({
  format: z.literal('mourafaka-proof/1'),
  header: z.string(),
  signature: z.string(),
  /** Of all streams, whose leaves make the root; else of some, each with its path. */
  whole: z.boolean(),
});
const streamLine = z.object({
  stream: z.string(),
  version: z.int(),
  hash: z.string(),
  place: z.int(),
  path: z.array(z.string()).optional(),
});
const eventLine = z.object({
  event: z.object({
    version: z.int(),
    eventId: z.string(),
    type: z.string(),
    schemaVersion: z.int(),
    recordedAt: z.string(),
    data: z.string(),
    meta: z.string(),
    prevHash: z.string(),
    hash: z.string(),
  }),
});
const line = z.union([streamLine, eventLine, top]);

/** There is nothing to prove by, or nothing of that name. */
export class NoProof extends Error {}

/**
 * Lines of a file by which somebody without the database, who has the public key, can tell that nothing was changed: the last
 * checkpoint, then each stream with its leaf and its events, as they were hashed. Personal values stay sealed. Throws NoProof.
 */
export async function* proofLines(from: Reading, stream?: StreamId): AsyncGenerator<string> {
  const checkpoints = await listCheckpoints(from);
  const last = checkpoints.at(-1);
  if (!last)
    throw new NoProof('There is no checkpoint yet: the first is signed in the night, or by its schedule’s Trigger.');
  const leaves = new Leaves();
  for (const checkpoint of checkpoints) leaves.apply(changesOf(checkpoint));
  const sorted = leaves.sorted();
  const wanted = sorted.flatMap(([name, leaf], place) =>
    stream === undefined || name === stream ? [{ name, leaf, place }] : [],
  );
  if (wanted.length === 0) throw new NoProof(`No checkpoint knows the stream ${stream} yet.`);
  const { header, signature } = last;
  yield JSON.stringify({
    format: 'mourafaka-proof/1',
    header,
    signature,
    whole: stream === undefined,
  } satisfies z.infer<typeof top>);
  const hashes = stream === undefined ? [] : leafHashes(sorted);
  for (let n = 0; n < wanted.length; n += page) {
    const some = wanted.slice(n, n + page);
    const events = await readChains(
      from,
      some.map(({ name }) => name),
    );
    for (const { name, leaf, place } of some) {
      const path = stream === undefined ? undefined : pathOf(hashes, place).map((hash) => hash.toString('hex'));
      yield JSON.stringify({ stream: name, ...leaf, place, path } satisfies z.infer<typeof streamLine>);
      for (const event of events) if (event.stream === name) yield eventText(event);
    }
  }
}

function eventText({ stream: _stream, recordedAt, prevHash, hash, ...event }: ChainedEvent): string {
  const hex = { prevHash: prevHash.toString('hex'), hash: hash.toString('hex') };
  return JSON.stringify({ event: { ...event, recordedAt: recordedAt.toISOString(), ...hex } } satisfies z.infer<
    typeof eventLine
  >);
}

/** What is wrong with a proof. */
export interface ProofFileFault {
  reason:
    | 'unreadable'
    | 'signature'
    /** The streams are not those that were signed: one was left out, added or put in another's place. */
    | 'streams'
    | 'event-missing'
    | 'event-relinked'
    | 'event-changed'
    | 'event-rewritten';
  stream?: StreamId;
  /** Of the first bad event. */
  version?: number;
  /** Of the file. */
  line?: number;
}

export interface ProofFileReport {
  checkpoint?: CheckpointHeader;
  streams: number;
  events: number;
  /** Recorded after the checkpoint: chained to what was signed, not signed yet. */
  unsigned: number;
  faults: ProofFileFault[];
}

const chainReasons = {
  'version-gap': 'event-missing',
  'previous-hash': 'event-relinked',
  hash: 'event-changed',
  'recorded-at': 'event-changed',
  'beyond-head': 'event-changed',
  head: 'event-rewritten',
} as const;

/** Reads a proof, needing nothing but the public key (32 bytes). */
export class ProofCheck {
  private readonly report: ProofFileReport = { streams: 0, events: 0, unsigned: 0, faults: [] };
  private whole = false;
  private readonly leaves: [StreamId, Leaf][] = [];
  private current?: { stream: StreamId; leaf: Leaf; chain: ChainCheck; bad: boolean };
  private lines = 0;

  constructor(private readonly publicKey: Buffer) {}

  take(text: string): void {
    this.lines += 1;
    if (text === '' || (this.lines > 1 && !this.report.checkpoint)) return;
    const read = this.parsed(text);
    if (!read || (this.lines === 1) !== 'format' in read) return this.fault({ reason: 'unreadable', line: this.lines });
    if ('format' in read) this.takeTop(read);
    else if ('event' in read) this.takeEvent(read.event);
    else this.takeStream(read);
  }

  end(): ProofFileReport {
    this.endStream();
    const { checkpoint } = this.report;
    if (!checkpoint && this.report.faults.length === 0) this.fault({ reason: 'unreadable', line: 1 });
    if (checkpoint && this.whole && rootOf(leafHashes(this.leaves)).toString('hex') !== checkpoint.root) {
      this.fault({ reason: 'streams' });
    }
    if (checkpoint && !this.whole && this.leaves.length === 0) this.fault({ reason: 'streams' });
    return this.report;
  }

  private parsed(text: string): z.infer<typeof line> | undefined {
    try {
      return line.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }

  private takeTop({ header, signature, whole }: z.infer<typeof top>): void {
    if (!isSignedBy(this.publicKey, header, Buffer.from(signature, 'base64')))
      return this.fault({ reason: 'signature' });
    this.report.checkpoint = headerOf({ header });
    this.whole = whole;
  }

  private takeStream({ stream, version, hash, place, path }: z.infer<typeof streamLine>): void {
    this.endStream();
    this.report.streams += 1;
    const leaf = { version, hash };
    this.leaves.push([stream, leaf]);
    this.current = { stream, leaf, chain: new ChainCheck(stream), bad: false };
    const { root = '', streams = 0 } = this.report.checkpoint ?? {};
    if (this.whole) return;
    const beside = (path ?? []).map((one) => Buffer.from(one, 'hex'));
    const by = rootBy(leafHash(stream, version, Buffer.from(hash, 'hex')), place, streams, beside);
    if (by?.toString('hex') !== root) this.fault({ reason: 'streams', stream });
  }

  private takeEvent({ recordedAt, prevHash, hash, ...event }: z.infer<typeof eventLine>['event']): void {
    this.report.events += 1;
    const { current } = this;
    if (!current) return this.fault({ reason: 'unreadable', line: this.lines });
    if (current.bad) return;
    const { stream, leaf, chain } = current;
    const read = {
      prevHash: Buffer.from(prevHash, 'hex'),
      hash: Buffer.from(hash, 'hex'),
      recordedAt: new Date(recordedAt),
    };
    const found = chain.next({ ...event, ...read, stream });
    if (found) this.bad({ reason: chainReasons[found.reason], stream, version: found.version });
    else if (event.version === leaf.version && hash !== leaf.hash) {
      this.bad({ reason: 'event-rewritten', stream, version: event.version });
    } else if (event.version > leaf.version) this.report.unsigned += 1;
  }

  private endStream(): void {
    const { current } = this;
    if (!current || current.bad || current.chain.version >= current.leaf.version) return;
    this.bad({ reason: 'event-missing', stream: current.stream, version: current.chain.version + 1 });
  }

  private bad(fault: ProofFileFault): void {
    if (this.current) this.current.bad = true;
    this.fault(fault);
  }

  private fault(fault: ProofFileFault): void {
    this.report.faults.push(fault);
  }
}
