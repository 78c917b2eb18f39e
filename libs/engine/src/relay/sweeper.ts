import { PLANNER_VERSION, type ProcessView, type StreamId } from '@mourafaka/contracts';
import type { Journal, Share } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { Heads } from '../execute/heads';

const page = 200;
const year = 365 * 86_400_000;

export interface SweeperOptions {
  journal: Journal;
  clock: Clock;
  share: Share;
  /** Milliseconds of the timer's clock a duty may be late before its stream is sent again. */
  graceMs: number;
}

/**
 * Finds the streams that are to be sent although nothing new was appended to them: those whose duty should have been
 * performed by now (their run may be dead), those planned by older code, and those that failed and are tried again.
 */
export class Sweeper {
  private after?: { dueAt: string; stream: StreamId };
  private counted = 0;
  private late = 0;
  private readonly oldPlans = new Set<StreamId>();
  private readonly trying = new Map<StreamId, number>();
  private readonly heads: Heads;

  constructor(private readonly options: SweeperOptions) {
    this.heads = new Heads(options.journal);
  }

  /** Streams with a duty past its grace, as the last whole round found them. */
  get pastGrace(): number {
    return this.late;
  }

  /** A page of the round over late and old streams; rounds follow each other. */
  async sweep(): Promise<StreamId[]> {
    const { journal, share } = this.options;
    const found = await journal.sweep({
      dueBefore: await this.dueBefore(),
      planner: PLANNER_VERSION,
      limit: page,
      share,
      ...(this.after ? { after: this.after } : {}),
    });
    for (const { stream, planner } of found) if (planner < PLANNER_VERSION) this.oldPlans.add(stream);
    this.count(found.filter(({ planner }) => planner >= PLANNER_VERSION));
    return found.map(({ stream }) => stream);
  }

  /** Failed streams whose time has come. */
  async retries(): Promise<StreamId[]> {
    const { journal, share } = this.options;
    const due = await journal.listDueRetries({ share, dueBy: new Date().toISOString(), limit: page });
    const fresh = due.filter(({ stream }) => !this.trying.has(stream));
    for (const { stream, attempts } of fresh) this.trying.set(stream, attempts);
    return fresh.map(({ stream }) => stream);
  }

  /** The stream was sent: what was noted about it is done. */
  async sent(stream: StreamId, view: ProcessView | undefined): Promise<void> {
    const { journal } = this.options;
    if (this.trying.delete(stream)) await journal.removeRetries([stream]);
    if (!this.oldPlans.delete(stream) || !view) return;
    await this.heads.replan(stream);
  }

  /** The stream itself is at fault: it is put aside, ever longer, and blocks nobody. `error` is a code, never a text. */
  async failed(stream: StreamId, error: string): Promise<void> {
    const attempts = this.trying.get(stream) ?? 0;
    const dueAt = new Date(Date.now() + Math.min(1_000 * 2 ** attempts, 600_000)).toISOString();
    await this.options.journal.addRetry({ stream, dueAt, lastError: error });
    this.trying.delete(stream);
  }

  private count(due: { stream: StreamId; dueAt?: string }[]): void {
    const last = due.at(-1);
    this.counted += due.length;
    this.after = due.length === page && last?.dueAt ? { dueAt: last.dueAt, stream: last.stream } : undefined;
    if (this.after) return;
    this.late = this.counted;
    this.counted = 0;
  }

  /** The grace is real time; business time may run faster, at the rate the clock's own translation shows. */
  private async dueBefore(): Promise<string> {
    const { clock, graceMs } = this.options;
    const now = (await clock.now()).getTime();
    const timer = (instant: number) => Date.parse(clock.toTimer(new Date(instant).toISOString()));
    const rate = year / (timer(now) - timer(now - year));
    return new Date(now - graceMs * rate).toISOString();
  }
}
