import type { StreamId } from '@mourafaka/contracts';
import type { TailCursor, TailItem } from '@mourafaka/journal';

interface Entry extends TailItem {
  done: boolean;
}

interface StreamRecord {
  /** Not done yet, oldest first. */
  entries: Entry[];
  inFlight: boolean;
  /** It was asked for while it was in flight. */
  again: boolean;
  /** Milliseconds; until then it rests, so that what comes meanwhile is sent at once. */
  restsUntil: number;
  /** Milliseconds: its last change, and the first that is not in flight. */
  changedAt: number;
  since?: number;
  /** Duties of its run that are being performed: what they change, the run is told by their answers. */
  performing: number;
  /** The version its run is known to follow. */
  follows: number;
}

/** How long a changed stream waits for more before it is sent, in milliseconds. */
export interface Settling {
  /** For each stream that waits: what comes alone goes at once, and the more come, the more is sent together. */
  perStream: number;
  /** At most, counted from its last change … */
  most: number;
  /** … and from its first, however often it changes. */
  longest: number;
  /**
   * From so many changes of journeys a second on, they wait until the pouring is over, or until `longest`: who writes goes
   * first, and is not held up by what can follow later. Never, where it is absent.
   */
  pouring?: number;
}

const unsettled: Settling = { perStream: 0, most: 0, longest: 0 };
/** Milliseconds after which a change counts half in how fast they come. */
const halfLife = 150;
const isPatient = (stream: StreamId): boolean => stream.startsWith('journey-');

/**
 * What was read from the tail and is not sent yet, coalesced per stream, and how far the durable cursor may move: only past
 * what is dealt with, however much later items overtook it. Pure book-keeping; instants are given in milliseconds.
 */
export class Outstanding {
  private readonly records = new Map<StreamId, StreamRecord>();
  /** Streams with something to send, in the order they asked. */
  private readonly waiting = new Set<StreamId>();
  private entries: Entry[] = [];
  private passed?: TailCursor;
  private flying = 0;
  /** Changes of late, each halved by every half-life since, and when that was counted. */
  private flow = 0;
  private flowAt = 0;

  constructor(private readonly settling: Settling = unsettled) {}

  get inFlight(): number {
    return this.flying;
  }

  /** Streams that wait to be sent. */
  get waitingStreams(): number {
    return this.waiting.size;
  }

  /** Items read and not passed by the cursor. */
  get items(): number {
    return this.entries.length;
  }

  /** The end of what is dealt with without a gap; undefined while nothing is. */
  get cursor(): TailCursor | undefined {
    return this.passed;
  }

  /** The next item of the tail, read now. */
  add(item: TailItem, now = 0): void {
    const record = this.record(item.stream);
    if (item.version <= record.follows) return this.pass(item);
    const entry = { ...item, done: false };
    this.entries.push(entry);
    record.entries.push(entry);
    if (record.performing === 0 && isPatient(item.stream)) this.count(now);
    record.changedAt = now;
    record.since ??= now;
    if (!record.inFlight) this.waiting.add(item.stream);
  }

  /** An item that is nobody's business: it only moves the cursor. */
  pass(item: TailItem): void {
    this.entries.push({ ...item, done: true });
    this.advance();
  }

  /** Sends the stream although its tail has nothing new: swept, or tried again. */
  ask(stream: StreamId): void {
    const record = this.record(stream);
    if (record.inFlight) record.again = true;
    else this.waiting.add(stream);
  }

  /** The next stream to send, now in flight; undefined when all are resting. */
  take(now: number): StreamId | undefined {
    for (const stream of this.waiting) {
      const record = this.record(stream);
      if (this.readyAt(stream, record) > now) continue;
      this.waiting.delete(stream);
      record.inFlight = true;
      record.since = undefined;
      this.flying += 1;
      return stream;
    }
    return undefined;
  }

  /** When `take` has something to give; `Infinity` when nothing waits. */
  nextAt(): number {
    let next = Infinity;
    for (const stream of this.waiting) next = Math.min(next, this.readyAt(stream, this.record(stream)));
    return next;
  }

  /**
   * The stream was sent as of this version: items up to it are done (`Infinity`: it is done with for good). It rests from
   * now for so many milliseconds.
   */
  settle(stream: StreamId, version: number, now: number, rest = 0): void {
    this.finish(this.land(stream, now + rest), version);
    const record = this.record(stream);
    if (record.entries.length > 0) this.waiting.add(stream);
    else record.since = undefined;
    this.advance();
    this.forget(now);
  }

  /** A run performs a duty of its stream: until `performed` the stream is not sent. */
  performing(stream: StreamId): void {
    this.record(stream).performing += 1;
  }

  /** The run is being answered this version of its stream, so that it need not be sent; none where the duty failed. */
  performed(stream: StreamId, version = 0): void {
    const record = this.record(stream);
    record.performing = Math.max(0, record.performing - 1);
    const asked = this.waiting.has(stream) && record.entries.length === 0;
    this.finish(record, version);
    if (record.entries.length === 0 && !record.inFlight && !asked) {
      this.waiting.delete(stream);
      record.since = undefined;
    }
    this.advance();
  }

  private finish(record: StreamRecord, version: number): void {
    for (const entry of record.entries) if (entry.version <= version) entry.done = true;
    record.entries = record.entries.filter((entry) => !entry.done);
    if (version < Infinity) record.follows = Math.max(record.follows, version);
  }

  /** It could not be sent just now: it waits again. */
  putBack(stream: StreamId, until: number): void {
    this.land(stream, until);
    this.waiting.add(stream);
  }

  private land(stream: StreamId, restsUntil: number): StreamRecord {
    const record = this.record(stream);
    record.inFlight = false;
    record.restsUntil = restsUntil;
    this.flying -= 1;
    if (record.again) this.waiting.add(stream);
    record.again = false;
    return record;
  }

  private readyAt(stream: StreamId, record: StreamRecord): number {
    const { restsUntil, changedAt, since = -Infinity, performing } = record;
    if (performing > 0) return Infinity;
    const { perStream, most, longest } = this.settling;
    const quiet = changedAt + Math.min(most, perStream * this.waiting.size);
    const calm = isPatient(stream) ? Math.max(quiet, this.calmAt()) : quiet;
    return Math.max(restsUntil, Math.min(calm, since + longest));
  }

  private count(now: number): void {
    this.flow = this.flow * 0.5 ** ((now - this.flowAt) / halfLife) + 1;
    this.flowAt = now;
  }

  /** When the pouring is over if nothing more comes. A steady flow of n a second is counted as n × half-life ÷ ln 2. */
  private calmAt(): number {
    const { pouring = Infinity } = this.settling;
    const limit = (pouring * halfLife) / 1000 / Math.LN2;
    return this.flow <= limit ? -Infinity : this.flowAt + halfLife * Math.log2(this.flow / limit);
  }

  private advance(): void {
    const undone = this.entries.findIndex((entry) => !entry.done);
    const end = undone === -1 ? this.entries.length : undone;
    const last = this.entries[end - 1];
    if (!last) return;
    this.passed = { transactionId: last.transactionId, position: last.position };
    this.entries = this.entries.slice(end);
  }

  /** Rested streams are forgotten now and then, so that memory follows what is outstanding and not what ever was. */
  private forget(now: number): void {
    if (this.records.size < 1_000 || this.records.size < 4 * (this.waiting.size + this.flying)) return;
    for (const [stream, record] of this.records) {
      if (record.inFlight || record.performing > 0 || this.waiting.has(stream)) continue;
      if (record.restsUntil <= now) this.records.delete(stream);
    }
  }

  private record(stream: StreamId): StreamRecord {
    const known = this.records.get(stream);
    if (known) return known;
    const record: StreamRecord = {
      entries: [],
      inFlight: false,
      again: false,
      restsUntil: 0,
      changedAt: 0,
      performing: 0,
      follows: 0,
    };
    this.records.set(stream, record);
    return record;
  }
}
