import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessView, type StreamId } from '@mourafaka/contracts';
import type { DutyResult } from '@mourafaka/contracts/workflow';
import {
  type Journal,
  JournalListener,
  type Share,
  ShareLock,
  type TailCursor,
  type TailLag,
} from '@mourafaka/journal';
import { type Clock, isDatabaseAway } from '@mourafaka/platform';
import { isFollowed, isTemporalAway } from '../temporal';
import { Away } from './away';
import { Outstanding, type Settling } from './outstanding';
import { Sweeper } from './sweeper';

export interface RelayOptions {
  journal: Journal;
  /** Of the journal, for the relay's own two connections: one listens, one holds the share. */
  databaseUrl: string;
  /** The stream's present view, from its head; undefined when nothing follows it. */
  view: (stream: StreamId) => Promise<ProcessView | undefined>;
  workflows: { follow(stream: StreamId, view: ProcessView): Promise<void> };
  clock: Clock;
  share?: Share;
  /** Calls to Temporal at once; 12 unless told: more only makes Temporal busy with what could be sent together. */
  inFlight?: number;
  /** Milliseconds a stream rests after it was sent, so that what happens meanwhile is sent at once; 200 unless told. */
  restMs?: number;
  /** Milliseconds a duty may be late before its stream is sent again; a minute unless told. */
  graceMs?: number;
  /** Milliseconds between looks for late streams; a quarter of the grace unless told. */
  sweepMs?: number;
  /** Told of each stream put aside, with a code. */
  onFailure?: (stream: StreamId, code: string) => void;
}

export interface RelayStatus {
  share: Share;
  /** Whether this relay, and not another, serves the share. */
  held: boolean;
  lag: TailLag;
  inFlight: number;
  /** Streams waiting to be sent. */
  waiting: number;
  /** Views sent since the start, and streams put aside. */
  sent: number;
  failed: number;
  /** Streams with a duty past its grace. */
  pastGrace: number;
  /** ISO 8601; absent while Temporal answers. */
  awaySince?: string;
}

const page = 500;
/** Items read ahead of the cursor at most: memory stays bounded however long Temporal is away. */
const mostItems = 10_000;
const readPause = 25;
const acknowledgeEvery = 250;
const retryEvery = 1_000;
/** While many streams change, each is sent once it has come to rest: every send costs Temporal as much as ten commands cost us. */
const settling: Settling = { perStream: 2.5, most: 1_000, longest: 20_000, pouring: 50 };

/**
 * Brings the journal to the workflows: tails it, and hands each changed stream's latest view to its run. Nothing is lost
 * when Temporal, PostgreSQL or the relay itself goes away: the cursor moves only past what was handed over.
 */
export class Relay {
  private readonly share: Share;
  private readonly listener: JournalListener;
  private readonly lock: ShareLock;
  private readonly sweeper: Sweeper;
  private readonly away = new Away();
  private readonly sending = new Set<Promise<void>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private outstanding = new Outstanding(settling);
  private readTo: TailCursor | undefined;
  private acknowledged: TailCursor | undefined;
  private reading: Promise<void> | undefined;
  private more = false;
  private serving = false;
  private pumpTimer: NodeJS.Timeout | undefined;
  private sent = 0;
  private failed = 0;

  constructor(private readonly options: RelayOptions) {
    const { journal, clock, databaseUrl: url, share = { index: 0, of: 1 }, graceMs = 60_000 } = options;
    const applicationName = `mourafaka-relay-${share.index}/${share.of}`;
    this.share = share;
    this.sweeper = new Sweeper({ journal, clock, share, graceMs });
    this.listener = new JournalListener({ url, applicationName });
    this.listener.onWake(() => this.read());
    const [onHeld, onLost] = [() => this.begin(), () => this.cease()];
    this.lock = new ShareLock({ url, applicationName, share, onHeld, onLost });
  }

  /** Serves its share as soon as no other relay does. */
  async start(): Promise<void> {
    const { graceMs = 60_000, sweepMs = graceMs / 4 } = this.options;
    await Promise.all([this.listener.start(), this.lock.start()]);
    this.every(acknowledgeEvery, () => this.acknowledge());
    this.every(retryEvery, async () => this.ask(await this.sweeper.retries()));
    this.every(sweepMs, async () => this.ask(await this.sweeper.sweep()));
  }

  /** Drains: what is in flight is waited for and acknowledged, nothing new is begun. */
  async stop(): Promise<void> {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    this.cease();
    await this.listener.stop();
    await Promise.allSettled([...this.sending, this.reading]);
    await this.acknowledge().catch(() => undefined);
    await this.lock.stop();
  }

  async status(): Promise<RelayStatus> {
    const { since } = this.away;
    return {
      share: this.share,
      held: this.serving,
      lag: await this.options.journal.lag(this.share),
      inFlight: this.outstanding.inFlight,
      waiting: this.outstanding.waitingStreams,
      sent: this.sent,
      failed: this.failed,
      pastGrace: this.sweeper.pastGrace,
      ...(since === undefined ? {} : { awaySince: new Date(since).toISOString() }),
    };
  }

  /**
   * Performs a duty for the run of the stream itself, which adopts the view it is answered: Temporal repeats the duty until
   * the run has it, so what it changed in the stream is not sent as well.
   */
  async answering(stream: StreamId, perform: () => Promise<DutyResult>): Promise<DutyResult> {
    const { outstanding } = this;
    outstanding.performing(stream);
    let answered: number | undefined;
    try {
      const result = await perform();
      answered = result.view.version;
      return result;
    } finally {
      outstanding.performed(stream, answered);
      this.pump();
    }
  }

  /** The share is ours: from the durable cursor on. */
  private begin(): void {
    this.outstanding = new Outstanding(settling);
    this.readTo = undefined;
    this.serving = true;
    this.read();
  }

  private cease(): void {
    this.serving = false;
    clearTimeout(this.pumpTimer);
  }

  private every(milliseconds: number, task: () => Promise<void>): void {
    let running = false;
    const run = async (): Promise<void> => {
      if (running || !this.serving) return;
      running = true;
      await task().catch(() => undefined); // PostgreSQL is away: the next turn tries again
      running = false;
    };
    this.timers.push(setInterval(() => void run(), milliseconds).unref());
  }

  private ask(streams: StreamId[]): void {
    for (const stream of streams) this.outstanding.ask(stream);
    this.pump();
  }

  private read(): void {
    this.more = true;
    this.reading ??= this.readOn()
      .catch(() => undefined) // PostgreSQL is away: the listener wakes us when it is back
      .finally(() => {
        this.reading = undefined;
      });
  }

  private async readOn(): Promise<void> {
    while (this.more && this.serving && this.outstanding.items < mostItems) {
      this.more = false;
      const { outstanding, readTo } = this;
      const items = await this.options.journal.tail(this.share, { limit: page, ...(readTo ? { after: readTo } : {}) });
      if (outstanding !== this.outstanding) return;
      for (const item of items) {
        if (isFollowed(item.stream)) outstanding.add(item, Date.now());
        else outstanding.pass(item);
      }
      const last = items.at(-1);
      if (last) this.readTo = { transactionId: last.transactionId, position: last.position };
      if (items.length === page) this.more = true;
      this.pump();
      await pause(readPause);
    }
  }

  /** Sends as much as may fly at once; one at a time while Temporal is away, to find out when it is back. */
  private pump(): void {
    clearTimeout(this.pumpTimer);
    const now = Date.now();
    const { since, until } = this.away;
    const limit = since === undefined ? (this.options.inFlight ?? 12) : 1;
    while (this.serving && now >= until && this.outstanding.inFlight < limit) {
      const stream = this.outstanding.take(now);
      if (stream === undefined) break;
      const sending = this.send(stream, this.outstanding).finally(() => {
        this.sending.delete(sending);
        this.pump();
      });
      this.sending.add(sending);
    }
    if (!this.serving || this.outstanding.inFlight >= limit) return;
    const next = Math.max(this.outstanding.nextAt(), until);
    if (next === Infinity) return;
    this.pumpTimer = setTimeout(() => this.pump(), Math.max(1, next - now));
  }

  private async send(stream: StreamId, outstanding: Outstanding): Promise<void> {
    try {
      const view = await this.options.view(stream);
      if (view) await this.options.workflows.follow(stream, view);
      await this.sweeper.sent(stream, view);
      this.away.over();
      this.sent += 1;
      outstanding.settle(stream, view?.version ?? Infinity, Date.now(), this.options.restMs ?? 200);
    } catch (error) {
      await this.notSent(stream, outstanding, error);
    }
    if (this.more && this.serving) this.read();
  }

  private async notSent(stream: StreamId, outstanding: Outstanding, error: unknown): Promise<void> {
    const code = error instanceof Error ? error.name : 'unknown';
    try {
      if (isTemporalAway(error) || isDatabaseAway(error)) throw error;
      await this.sweeper.failed(stream, code);
      this.failed += 1;
      this.options.onFailure?.(stream, code);
      outstanding.settle(stream, Infinity, Date.now());
    } catch {
      this.away.again(Date.now());
      outstanding.putBack(stream, 0);
    }
  }

  private async acknowledge(): Promise<void> {
    const { cursor } = this.outstanding;
    if (!cursor || cursor === this.acknowledged) return;
    await this.options.journal.acknowledge(this.share, cursor);
    this.acknowledged = cursor;
  }
}
