import type { StreamId } from '@mourafaka/contracts';
import { comparePlaces, type Happening } from '@mourafaka/feed';
import type { TailCursor } from '@mourafaka/journal';

interface Entry {
  place: TailCursor;
  happening?: Happening;
  done: boolean;
}

interface Queue {
  entries: Entry[];
  /** One of its events is on its way: the next waits for it. */
  busy: boolean;
}

/**
 * What was read from the tail for one subscription and has not arrived: each stream's events in their order, one on its way at a
 * time; and how far the durable place may move, which is past what has arrived or is held, however much later events
 * overtook it. Of a held stream nothing is kept: its events are read from the journal when their turn comes. Pure book-keeping.
 */
export class Backlog {
  private readonly queues = new Map<StreamId, Queue>();
  private entries: Entry[] = [];
  private readonly held = new Map<StreamId, number>();
  private to: TailCursor;
  private passed: TailCursor;

  constructor(place: TailCursor, held: Iterable<StreamId> = []) {
    this.to = place;
    this.passed = place;
    for (const stream of held) this.held.set(stream, 0);
  }

  /** Up to where the tail was read. */
  get readTo(): TailCursor {
    return this.to;
  }

  /** Up to where nothing is outstanding. */
  get place(): TailCursor {
    return this.passed;
  }

  /** Events read and not passed. */
  get size(): number {
    return this.entries.length;
  }

  isHeld(stream: StreamId): boolean {
    return this.held.has(stream);
  }

  /** The next event that is asked for. */
  add(happening: Happening): void {
    const { stream, place, version } = happening;
    this.to = place;
    const isHeld = this.held.has(stream);
    const entry = { place, happening, done: isHeld };
    this.entries.push(entry);
    if (isHeld) this.held.set(stream, version);
    else this.queueOf(stream).entries.push(entry);
    this.advance();
  }

  /** The tail was read so far; what was not added is not asked for. */
  pass(place: TailCursor): void {
    if (comparePlaces(place, this.to) > 0) this.entries.push({ place, done: true });
    this.to = place;
    this.advance();
  }

  /** A stream with something to send, of which nothing is on its way; it is now. */
  take(): StreamId | undefined {
    for (const [stream, queue] of this.queues) {
      if (queue.busy || queue.entries.length === 0) continue;
      queue.busy = true;
      return stream;
    }
    return undefined;
  }

  /** The next event of a stream that was taken. */
  next(stream: StreamId): Happening | undefined {
    return this.queues.get(stream)?.entries[0]?.happening;
  }

  /** It has arrived. */
  arrived(stream: StreamId): void {
    const entry = this.queues.get(stream)?.entries.shift();
    if (entry) entry.done = true;
    this.advance();
  }

  /** The stream is free again. */
  rest(stream: StreamId): void {
    const queue = this.queues.get(stream);
    if (!queue) return;
    queue.busy = false;
    if (queue.entries.length === 0) this.queues.delete(stream);
  }

  /** Its next event was not taken, and that is written down: all that waits is read from the journal later. */
  hold(stream: StreamId): void {
    const queue = this.queues.get(stream);
    const last = queue?.entries.at(-1)?.happening;
    for (const entry of queue?.entries ?? []) entry.done = true;
    this.queues.delete(stream);
    this.held.set(stream, last?.version ?? 0);
    this.advance();
  }

  /**
   * Everything up to a version has arrived: whatever is added from now on is queued, and waits until the stream rests. False where
   * something came meanwhile that is to be read from the journal first.
   */
  release(stream: StreamId, version: number): boolean {
    if ((this.held.get(stream) ?? 0) > version) return false;
    this.held.delete(stream);
    this.queueOf(stream).busy = true;
    return true;
  }

  private queueOf(stream: StreamId): Queue {
    const known = this.queues.get(stream) ?? { entries: [], busy: false };
    this.queues.set(stream, known);
    return known;
  }

  private advance(): void {
    let done = 0;
    while (this.entries[done]?.done) done += 1;
    if (done === 0) return;
    this.passed = this.entries[done - 1]?.place ?? this.passed;
    this.entries = this.entries.slice(done);
  }
}
