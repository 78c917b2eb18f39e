import { Readable } from 'node:stream';
import type { FeedFilter } from '@mourafaka/contracts';
import { comparePlaces, type Reaches, sightOf } from '@mourafaka/feed';
import type { TailCursor } from '@mourafaka/journal';
import { beatFrame, endFrame, type Ending, leftFrame, startFrame } from './frames';
import type { Entry, Window } from './window';

/** Where a follower finds what happened. */
export interface Source {
  window: Pick<Window, 'end' | 'holds' | 'after'>;
  /** What lies behind a place before the window; undefined while PostgreSQL is away. */
  readBefore(place: TailCursor): Promise<{ entries: Entry[]; end: TailCursor } | undefined>;
}

export interface FollowerOptions {
  source: Source;
  /** The place behind which it begins. */
  from: TailCursor;
  reaches: Reaches;
  filter: FeedFilter;
  /** By the system's clock. */
  expiresAt: Date;
  /** Milliseconds a client that was cut off is to wait. */
  retryMs: number;
}

/** Characters that are handed over at once, and that wait for a client at most, besides what the connection itself holds. */
const chunk = 16_384;

/**
 * What one client is sent, as the stream its answer is read from: nothing is taken out of the window, or read from the journal,
 * before the connection asks for more. So a client that reads slowly costs no memory, only its place.
 */
export class Follower extends Readable {
  private place: TailCursor;
  private pending: Entry[] = [];
  private pendingEnd: TailCursor;
  private wanted = false;
  private pumping = false;
  /** It was woken while it was pumping. */
  private asked = false;
  private ending = false;
  private hasCaughtUp = false;
  private full?: number;

  constructor(private readonly options: FollowerOptions) {
    super({ highWaterMark: chunk, encoding: 'utf8' });
    this.place = options.from;
    this.pendingEnd = options.from;
    this.push(startFrame(options.from, options.retryMs));
  }

  /** Milliseconds of the process's clock since which the client takes nothing although there is something; undefined while it does. */
  get fullSince(): number | undefined {
    return this.full;
  }

  /** It had caught up, and has fallen behind what is in memory. */
  get isBehind(): boolean {
    return this.hasCaughtUp && !this.options.source.window.holds(this.place);
  }

  hasExpired(now: number): boolean {
    return this.options.expiresAt.getTime() <= now;
  }

  /** There may be something new. */
  wake(): void {
    void this.pump();
  }

  /** A sign of life, unless there is no room for it. */
  beat(): void {
    if (this.full !== undefined || this.ending) return;
    const idle = this.pending.length === 0 && comparePlaces(this.place, this.options.source.window.end) === 0;
    this.hand(beatFrame(idle ? this.place : undefined));
  }

  /** Says why and ends, with what was handed over before; at once where the client takes nothing. */
  finish(reason: Ending): void {
    if (this.ending || this.destroyed) return;
    if (this.full !== undefined) return void this.destroy();
    this.ending = true;
    this.push(endFrame(this.place, reason));
    this.push(null);
  }

  override _read(): void {
    this.wanted = true;
    this.full = undefined;
    void this.pump();
  }

  private async pump(): Promise<void> {
    this.asked = true;
    if (this.pumping) return;
    this.pumping = true;
    try {
      while (this.asked) {
        this.asked = false;
        while (this.wanted && !this.ending && !this.destroyed && (await this.step()));
      }
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.pumping = false;
    }
  }

  /** False when there is nothing more for now. */
  private async step(): Promise<boolean> {
    if (this.pending.length > 0) return this.handOver();
    const { source } = this.options;
    if (source.window.holds(this.place)) {
      this.hasCaughtUp = true;
      if (comparePlaces(this.place, source.window.end) >= 0) return false;
      [this.pending, this.pendingEnd] = [source.window.after(this.place), source.window.end];
    } else {
      const before = await source.readBefore(this.place);
      if (!before) return false;
      [this.pending, this.pendingEnd] = [before.entries, before.end];
    }
    return this.handOver();
  }

  /** Of what is pending, what they are to see, until there is no more room. */
  private handOver(): boolean {
    const { pending } = this;
    let text = '';
    let taken = 0;
    while (taken < pending.length && text.length < chunk) {
      const entry = pending[taken];
      if (entry) text += this.shown(entry);
      taken += 1;
    }
    this.place = taken < pending.length ? (pending[taken - 1]?.happening.place ?? this.place) : this.pendingEnd;
    this.pending = pending.slice(taken);
    if (text !== '') this.hand(text);
    return true;
  }

  private shown({ happening, frame, today }: Entry): string {
    const sight = sightOf(happening, this.options, today());
    if (sight === undefined) return '';
    return sight === 'item' ? frame : leftFrame(happening);
  }

  private hand(text: string): void {
    if (this.push(text)) return;
    this.wanted = false;
    this.full = Date.now();
  }
}
