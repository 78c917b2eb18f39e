const firstPause = 250;
const longestPause = 10_000;

/** A back-off for what everybody shares: however many calls fail at once, they lengthen it once. */
export class Away {
  private pause = 0;
  private next = 0;
  private start?: number;

  /** Milliseconds; undefined while all is well. */
  get since(): number | undefined {
    return this.start;
  }

  /** The instant of the next try. */
  get until(): number {
    return this.next;
  }

  again(now: number): void {
    this.start ??= now;
    if (now < this.next) return;
    this.pause = Math.min(Math.max(this.pause * 2, firstPause), longestPause);
    this.next = now + this.pause;
  }

  over(): void {
    this.start = undefined;
    this.pause = 0;
    this.next = 0;
  }
}
