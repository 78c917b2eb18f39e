import type { StreamId } from '@mourafaka/contracts';
import { comparePlaces, formatPlace, type Happening, type HappeningReader, isAskedFor } from '@mourafaka/feed';
import type { Clock } from '@mourafaka/platform';
import { letterOf } from '../sending/payload';
import type { Outcome, Sender } from '../sending/sender';
import type { PauseReason, SubscriptionEntity } from '../subscriptions/entities';
import type { Hold, Progress, Standing } from '../subscriptions/progress';
import { Backlog } from './backlog';
import { isOver, nextTry } from './backoff';
import type { Notices } from './notices';
import { Wake } from './wake';

export interface CourierOptions {
  subscription: SubscriptionEntity;
  progress: Progress;
  reader: Pick<HappeningReader, 'after' | 'ofStream'>;
  sender: Pick<Sender, 'send'>;
  /** Those that sign at this moment. */
  secrets: () => string[];
  clock: Clock;
  notices: Notices;
  /** Letters on their way at once. */
  lanes: number;
  /** Milliseconds after which it looks by itself. */
  pollMs: number;
  /** Streams that wait at most, `usualHolds` unless told: with more, nothing new is begun until some are through. */
  mostHeld?: number;
}

const usualHolds = 10_000;
/** Events read at once, and outstanding at most. */
const page = 100;
const mostOutstanding = 200;
/** Events of a held stream read at once. */
const pageOfStream = 50;
/** Failures in a row after which the other side counts as away: then it is asked by one try at a time, and nothing new is begun. */
const awayAfter = 10;
const gone = 410;

type Failed = Extract<Outcome, { taken: false }>;

/**
 * Serves one subscription: sends what it asks for in the order of the tail, each stream's events one after the other, several streams
 * at once. An event that is not taken holds up its stream and no other; it is tried for three days. Whatever ends the
 * process, the next begins from what is written down, and sends again what it cannot know to have arrived.
 */
export class Courier {
  private readonly wakes = new Wake();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly retrying = new Set<StreamId>();
  private readonly holds = new Map<StreamId, Hold>();
  private readonly aborting = new AbortController();
  private readonly standing: Standing;
  private backlog: Backlog;
  private more = true;
  private failures = 0;
  private dirty = false;
  private stopped = false;
  private failure?: Error;

  constructor(private readonly options: CourierOptions) {
    const { transactionId, position, deliveredAt, failingSince, lastError } = options.subscription;
    this.backlog = new Backlog({ transactionId, position });
    this.standing = { place: this.backlog.place, deliveredAt, failingSince, lastError };
  }

  /** Serves until it is stopped, pauses itself, or finds what it stands on changed or away, which it throws. */
  async run(): Promise<void> {
    try {
      await this.open();
      while (!this.stopped) {
        await this.fill();
        const now = await this.options.clock.now();
        this.begin(now);
        await this.save();
        if (this.failure) throw this.failure;
        await this.wakes.wait(this.untilDue(now));
      }
    } finally {
      this.stopped = true;
      await Promise.allSettled(this.inFlight);
      // Where it cannot be written down, something is sent again.
      await this.save().catch(() => undefined);
    }
  }

  /** Something was appended. */
  wake(): void {
    this.more = true;
    this.wakes.up();
  }

  /** What is on its way arrives, and nothing else leaves. */
  stop(): void {
    this.stopped = true;
    this.wakes.up();
  }

  /** Nor does what is on its way. */
  abort(): void {
    this.aborting.abort();
    this.stop();
  }

  private async open(): Promise<void> {
    for (const hold of await this.options.progress.holds()) this.holds.set(hold.stream, hold);
    this.backlog = new Backlog(this.backlog.place, this.holds.keys());
  }

  private get isAway(): boolean {
    return this.failures >= awayAfter;
  }

  /** What is held is kept in memory: a partner who takes one journey and refuses the next must not fill it. */
  private get takesNew(): boolean {
    const { mostHeld = usualHolds } = this.options;
    return !this.isAway && this.holds.size < mostHeld;
  }

  private asks(happening: Happening): boolean {
    return isAskedFor(this.options.subscription.filter, happening);
  }

  private async fill(): Promise<void> {
    while (this.more && this.takesNew && this.backlog.size < mostOutstanding && !this.stopped) {
      this.more = false;
      const { happenings, end, more } = await this.options.reader.after(this.backlog.readTo, page);
      for (const happening of happenings) if (this.asks(happening)) this.backlog.add(happening);
      if (end) this.backlog.pass(end);
      this.more ||= more;
    }
  }

  /** As much as may be on its way at once; of it no more than half for what failed before, so that nobody waits behind that. */
  private begin(now: Date): void {
    const { lanes } = this.options;
    const room = () => !this.stopped && this.inFlight.size < (this.isAway ? 1 : lanes);
    while (room() && this.retrying.size < Math.ceil(lanes / 2)) {
      const hold = this.dueHold(now);
      if (!hold) break;
      this.retrying.add(hold.stream);
      this.track(this.retry(hold).finally(() => this.retrying.delete(hold.stream)));
    }
    while (room() && this.takesNew) {
      const stream = this.backlog.take();
      if (stream === undefined) break;
      this.track(this.deliver(stream));
    }
  }

  private track(work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((error: unknown) => {
        this.failure ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => {
        this.inFlight.delete(tracked);
        this.wakes.up();
      });
    this.inFlight.add(tracked);
  }

  /** The hold that is due longest. */
  private dueHold(now: Date): Hold | undefined {
    const next = this.nextHold();
    return next && next.nextAt <= now ? next : undefined;
  }

  private nextHold(): Hold | undefined {
    let next: Hold | undefined;
    for (const hold of this.holds.values()) {
      if (!this.retrying.has(hold.stream) && (!next || hold.nextAt < next.nextAt)) next = hold;
    }
    return next;
  }

  /** Milliseconds of the process's clock; business time may be another. */
  private untilDue(now: Date): number {
    const { clock, pollMs } = this.options;
    const next = this.nextHold();
    if (!next || next.nextAt <= now) return pollMs;
    return Math.max(1, Math.min(pollMs, Date.parse(clock.toTimer(next.nextAt.toISOString())) - Date.now()));
  }

  private async deliver(stream: StreamId): Promise<void> {
    for (let next = this.backlog.next(stream); next && !this.stopped; next = this.backlog.next(stream)) {
      const outcome = await this.send(next);
      if (!outcome) break;
      if (!outcome.taken) return this.failed(next, outcome);
      this.backlog.arrived(stream);
    }
    this.backlog.rest(stream);
  }

  /** Of a stream that is held: from the event that was not taken to the last that was read from the tail, then with the others. */
  private async retry(hold: Hold): Promise<void> {
    const { reader, progress } = this.options;
    while (!this.stopped) {
      const { readTo } = this.backlog;
      const events = await reader.ofStream(hold.stream, hold.version - 1, pageOfStream);
      const known = events.filter(({ place }) => comparePlaces(place, readTo) <= 0);
      for (const event of known) {
        if (this.asks(event) && !(await this.retryOne(hold, event))) return;
        hold.version = event.version + 1;
      }
      if (known.length === pageOfStream || !this.backlog.release(hold.stream, hold.version - 1)) continue;
      this.holds.delete(hold.stream);
      await progress.release(hold.stream);
      return this.backlog.rest(hold.stream);
    }
  }

  /** False when its stream waits on. */
  private async retryOne(hold: Hold, event: Happening): Promise<boolean> {
    if (this.stopped) return false;
    const { progress, clock } = this.options;
    const outcome = await this.send(event);
    if (!outcome) return false;
    if (outcome.taken) {
      Object.assign(hold, { version: event.version + 1, firstTryAt: null, attempts: 0, lastError: null });
      await progress.hold(hold);
      return true;
    }
    const now = await clock.now();
    const { firstTryAt } = hold;
    if (firstTryAt && outcome.status !== gone && isOver(firstTryAt.getTime(), now.getTime())) {
      return this.giveUp(hold, event, { firstTryAt, now, outcome });
    }
    await this.postpone({ ...hold, version: event.version }, outcome, now);
    return false;
  }

  private async failed(event: Happening, outcome: Failed): Promise<void> {
    const { stream, version } = event;
    const now = await this.options.clock.now();
    const fresh = { stream, version, heldSince: now, firstTryAt: null, attempts: 0, nextAt: now, lastError: null };
    await this.postpone(fresh, outcome, now);
  }

  /** Writes down that a stream waits, and until when, before anything behind the event counts as dealt with. */
  private async postpone(known: Hold, outcome: Failed, now: Date): Promise<void> {
    const { progress, subscription } = this.options;
    this.noteFailure(outcome, now);
    if (outcome.status === gone) return this.pause('gone', now, { error: outcome.error });
    const attempts = known.attempts + 1;
    const firstTryAt = known.firstTryAt ?? now;
    const times = {
      attempts,
      firstTryAt: firstTryAt.getTime(),
      now: now.getTime(),
      retryAfterMs: outcome.retryAfterMs,
    };
    const nextAt = new Date(nextTry(`${subscription.id}/${known.stream}`, times));
    const hold = { ...known, attempts, firstTryAt, nextAt, lastError: outcome.error };
    await progress.hold(hold);
    this.holds.set(hold.stream, hold);
    if (!this.backlog.isHeld(hold.stream)) this.backlog.hold(hold.stream);
  }

  /** The event will not be sent any more; true, since its stream goes on. But where nothing at all was taken in its days, all waits. */
  private async giveUp(
    hold: Hold,
    event: Happening,
    { firstTryAt, now, outcome }: { firstTryAt: Date; now: Date; outcome: Failed },
  ): Promise<boolean> {
    const { progress, notices, subscription } = this.options;
    this.noteFailure(outcome, now);
    const { deliveredAt } = this.standing;
    const { error } = outcome;
    if (!deliveredAt || deliveredAt < firstTryAt) {
      await this.pause('silent', now, { error, since: firstTryAt.toISOString() });
      return false;
    }
    const { stream, version, eventId, place, item } = event;
    const attempts = hold.attempts + 1;
    const what = { stream, version, type: item.type, eventId, place: formatPlace(place) };
    const { id: subscriptionId, description } = subscription;
    await notices.tell({ kind: 'gave-up', subscriptionId, description, stream, at: now });
    Object.assign(hold, { version: version + 1, firstTryAt: null, attempts: 0, nextAt: now });
    await progress.giveUp(hold, now, { ...what, firstTryAt: firstTryAt.toISOString(), attempts, error });
    return true;
  }

  private async pause(
    because: Exclude<PauseReason, 'administrator'>,
    at: Date,
    details: Record<string, unknown>,
  ): Promise<void> {
    if (this.stopped) return;
    const { progress, notices, subscription } = this.options;
    this.stopped = true;
    await this.save();
    await notices.tell({
      kind: 'paused',
      because,
      subscriptionId: subscription.id,
      description: subscription.description,
      at,
    });
    await progress.pause(because, at, details);
  }

  /** Undefined where it was called off: then nobody knows whether it arrived. */
  private async send(happening: Happening): Promise<Outcome | undefined> {
    const { sender, secrets, subscription, clock } = this.options;
    const outcome = await sender.send(subscription.url, letterOf(happening), secrets(), this.aborting.signal);
    if (this.aborting.signal.aborted) return undefined;
    if (outcome.taken) await this.noteArrival(await clock.now());
    return outcome;
  }

  private async noteArrival(now: Date): Promise<void> {
    const wasAway = this.isAway;
    this.failures = 0;
    Object.assign(this.standing, { deliveredAt: now, failingSince: null, lastError: null });
    this.dirty = true;
    if (!wasAway) return;
    this.more = true;
    for (const hold of this.holds.values()) if (hold.nextAt > now) hold.nextAt = now;
    await this.options.progress.tryAll(now);
  }

  private noteFailure({ error }: Failed, now: Date): void {
    this.failures += 1;
    this.standing.failingSince ??= now;
    this.standing.lastError = error;
    this.dirty = true;
  }

  private async save(): Promise<void> {
    const { place } = this.backlog;
    if (!this.dirty && comparePlaces(place, this.standing.place) === 0) return;
    this.dirty = false;
    this.standing.place = place;
    await this.options.progress.save(this.standing);
  }
}
