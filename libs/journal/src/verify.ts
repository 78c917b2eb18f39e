import { createHash } from 'node:crypto';
import type { StreamId } from '@mourafaka/contracts';
import { type ChainedEvent, chainPageSql, type Reading } from './raw-events';
import type { ChainFault } from './types';

/** The same as journal.chain_hash in SQL; worked out here, so that verification trusts nothing stored but the events. */
function chainHash(event: Omit<ChainedEvent, 'hash'>): Buffer {
  const fields = [
    event.prevHash,
    event.stream,
    String(event.version),
    event.eventId,
    event.type,
    String(event.schemaVersion),
    event.recordedAt.toISOString(),
    event.data,
    event.meta,
  ];
  const sum = createHash('sha256');
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    sum.update(length).update(bytes);
  }
  return sum.digest();
}

interface Link {
  version: number;
  hash: Buffer;
  recordedAt: Date;
}

/** What a head says of its chain. */
interface ChainEnd {
  version: number;
  hash: Buffer;
}

/** One stream's chain, followed event by event from the first. */
export class ChainCheck {
  private last: Link = { version: 0, hash: Buffer.alloc(0), recordedAt: new Date(0) };

  constructor(private readonly stream: StreamId) {}

  /** Of the last event that was in order. */
  get version(): number {
    return this.last.version;
  }

  /** What is wrong with the next event; it is not followed then. */
  next(event: ChainedEvent): ChainFault | undefined {
    const { version, hash, recordedAt } = event;
    const reason = this.faultOf(event);
    if (reason) return this.fault(reason, reason === 'version-gap' ? this.version + 1 : version);
    this.last = { version, hash, recordedAt };
    return undefined;
  }

  /** What is wrong when no event follows. */
  end(head: ChainEnd | undefined): ChainFault | undefined {
    const { version, hash } = this.last;
    if (!head) return version === 0 ? undefined : this.fault('head', version);
    if (head.version > version) return this.fault('version-gap', version + 1);
    if (head.version < version) return this.fault('beyond-head', head.version + 1);
    return head.hash.equals(hash) ? undefined : this.fault('head', version);
  }

  private faultOf(event: ChainedEvent): ChainFault['reason'] | undefined {
    const { version, hash, recordedAt } = this.last;
    if (event.version !== version + 1) return 'version-gap';
    if (!event.prevHash.equals(hash)) return 'previous-hash';
    if (!event.hash.equals(chainHash(event))) return 'hash';
    return event.recordedAt < recordedAt ? 'recorded-at' : undefined;
  }

  private fault(reason: ChainFault['reason'], version: number): ChainFault {
    return { stream: this.stream, version, reason };
  }
}

const PAGE = 500;

/** The first thing wrong with a stream's chain, or undefined when every event and the head agree. */
export async function verify(from: Reading, stream: StreamId): Promise<ChainFault | undefined> {
  const chain = new ChainCheck(stream);
  for (;;) {
    const events = await from.query<ChainedEvent[]>(chainPageSql, [stream, chain.version, PAGE]);
    for (const event of events) {
      const fault = chain.next(event);
      if (fault) return fault;
    }
    if (events.length < PAGE) return endOf(from, stream, chain);
  }
}

/** The head may be ahead of what was read a moment ago, when somebody appends meanwhile: it is compared at that version only. */
async function endOf(from: Reading, stream: StreamId, chain: ChainCheck): Promise<ChainFault | undefined> {
  const [head] = await from.query<(ChainEnd & { next: boolean })[]>(
    `SELECT h.version, h.hash, EXISTS (SELECT FROM journal.events e WHERE e.stream_id = $1 AND e.version = $2 + 1) AS next
     FROM journal.heads h WHERE h.stream_id = $1`,
    [stream, chain.version],
  );
  return head && head.version > chain.version && head.next ? undefined : chain.end(head);
}
