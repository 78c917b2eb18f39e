import type { StreamId } from '@mourafaka/contracts';
import { comparePlaces, type Happening, type Standing, type Stretch } from '@mourafaka/feed';
import type { TailCursor } from '@mourafaka/journal';
import { itemFrame } from './frames';

/** A happening on its way to those who follow. */
export interface Entry {
  happening: Happening;
  /** As it is sent, the same to everybody. */
  frame: string;
  /** Where it lies today. */
  today: () => Partial<Standing>;
}

/**
 * The latest stretch of what happened, in memory once for all who follow: each has a place in it, and none a buffer. Of what
 * happened before it the journal is asked.
 */
export class Window {
  private entries: Entry[] = [];
  private readonly latest = new Map<StreamId, { standing: Partial<Standing>; entries: number }>();
  private from: TailCursor;
  private to: TailCursor;

  constructor(
    start: TailCursor,
    private readonly size: number,
  ) {
    this.from = start;
    this.to = start;
  }

  /** The end: what is behind it has not been read yet. */
  get end(): TailCursor {
    return this.to;
  }

  add({ happenings, end }: Stretch): void {
    for (const happening of happenings) this.keep(happening);
    if (end) this.to = end;
    const tooMany = this.entries.length - this.size;
    // A few at once: an array is cut from its front in one go.
    if (tooMany > this.size / 8) for (const { happening } of this.entries.splice(0, tooMany)) this.forget(happening);
  }

  /** Whether all is here that happened since. */
  holds(place: TailCursor): boolean {
    return comparePlaces(place, this.from) >= 0;
  }

  /** What happened behind a place that it holds. */
  after(place: TailCursor): Entry[] {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (entry && comparePlaces(entry.happening.place, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.entries.slice(low);
  }

  private keep(happening: Happening): void {
    const { place, item, stream, after } = happening;
    const today = () => this.latest.get(stream)?.standing ?? after;
    this.entries.push({ happening, frame: itemFrame(place, item), today });
    this.latest.set(stream, { standing: after, entries: (this.latest.get(stream)?.entries ?? 0) + 1 });
  }

  private forget({ stream, place }: Happening): void {
    this.from = place;
    const known = this.latest.get(stream);
    if (!known) return;
    known.entries -= 1;
    if (known.entries === 0) this.latest.delete(stream);
  }
}
