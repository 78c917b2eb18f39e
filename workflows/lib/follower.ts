import type { Duty, HeldDuty, PlannedDuty, ProcessView } from '@mourafaka/contracts/workflow';

interface Hold {
  /** Of the view in which it failed: a newer one sets it free. */
  version: number;
  reason: string;
  attempts: number;
  /** Milliseconds, on the timer's clock. */
  until: number;
}

const minute = 60_000;
/** A minute, doubled with each attempt, six hours at most. */
const backoff = (attempts: number): number => Math.min(minute * 2 ** (attempts - 1), 360 * minute);

/**
 * What a run knows of its stream, and what follows from it. Views may come lost, doubled, late or in any order: only an
 * equal or newer one is adopted, so the newest that ever came is the one that stands.
 */
export class Follower {
  private current?: ProcessView;
  private readonly holds = new Map<string, Hold>();

  get view(): ProcessView | undefined {
    return this.current;
  }

  /** 0 before the first view. */
  get version(): number {
    return this.current?.version ?? 0;
  }

  /** Views are ordered by version, then by planner. Answers whether this one stands now. */
  adopt(view: ProcessView): boolean {
    const known = this.current;
    if (known && (view.version < known.version || (view.version === known.version && view.planner < known.planner))) {
      return false;
    }
    this.current = view;
    for (const [key, hold] of this.holds) {
      if (hold.version < view.version || !this.asksFor(key)) this.holds.delete(key);
    }
    return true;
  }

  /** Whether the view still lists the duty. */
  asksFor(key: string): boolean {
    return this.current?.duties.some((duty) => duty.key === key) ?? false;
  }

  /** What the phase performs next: earliest first, by key where they are due at the same instant. */
  next(performs: (duty: Duty) => boolean): { duty: PlannedDuty; at: number } | undefined {
    const open = (this.current?.duties ?? [])
      .filter(performs)
      .map((duty) => ({ duty, at: Math.max(Date.parse(duty.wakeAt), this.holds.get(duty.key)?.until ?? -Infinity) }));
    return open.sort((one, other) => one.at - other.at || (one.duty.key < other.duty.key ? -1 : 1))[0];
  }

  /** Leaves a duty alone until a newer view, a nudge or the end of its backoff. */
  hold(key: string, reason: string, now: number): void {
    const attempts = (this.holds.get(key)?.attempts ?? 0) + 1;
    this.holds.set(key, { version: this.version, reason, attempts, until: now + backoff(attempts) });
  }

  /** A nudge: what is held may be tried at once. */
  release(): void {
    this.holds.clear();
  }

  held(): HeldDuty[] {
    return [...this.holds].map(([key, { reason, until }]) => ({ key, reason, until: new Date(until).toISOString() }));
  }

  /** In the order they are due. */
  duties(): PlannedDuty[] {
    return [...(this.current?.duties ?? [])].sort((one, other) => (one.wakeAt < other.wakeAt ? -1 : 1));
  }

  /** Undefined before the first view. */
  get phase(): string | undefined {
    return this.current?.phase;
  }

  get finished(): boolean {
    return this.current?.finished ?? false;
  }
}
