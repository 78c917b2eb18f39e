import type { FeedFilter } from '@mourafaka/contracts';
import { HappeningReader, type Happening, type Reaches } from '@mourafaka/feed';
import { Journal, JournalListener, type TailCursor } from '@mourafaka/journal';
import { AppError, type Clock, type Config, isDatabaseAway, type Logger } from '@mourafaka/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, CONFIG, LOGGER } from '../tokens';
import { Follower, type Source } from './follower';
import { itemFrame } from './frames';
import { StreamMetrics } from './stream-metrics';
import { Turns } from './turns';
import { Window } from './window';

/** Events read at once, at most: a part of the window, so that whoever keeps up with it never falls out of it. */
const mostAtOnce = 500;
const partOfWindow = 4;
/** Milliseconds between readings of the tail, so that what pours in is passed on together. */
const rest = 20;
/** Milliseconds between looks at who follows. */
const lookEvery = 1_000;
/** Pages of the past read at once, whoever they are for: what people wait for goes before. */
const pastAtOnce = 3;
/** Events a place may lie back: who was away for longer loads lists sooner than events. */
const mostBehind = 100_000;
/** Seconds after which somebody who found no room may try again. */
const tryAgainAfter = 15;
/** Milliseconds within which those who follow are to have taken leave, when the process stops. */
const leaveWithin = 1_000;

export interface Asked {
  reaches: Reaches;
  filter: FeedFilter;
  /** The place behind which they come back; from now on where it is absent. */
  from?: TailCursor;
  expiresAt: Date;
}

/**
 * One tail of the journal for all who follow this process. It is read from the first who comes on; each then has a place in the
 * window, or further back in the journal, and goes on from there at their own pace.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly reader: HappeningReader;
  private readonly listener: JournalListener;
  private readonly followers = new Set<Follower>();
  private readonly turns = new Turns(pastAtOnce);
  private readonly page: number;
  private window?: Window;
  private beginning?: Promise<Window>;
  private timer?: NodeJS.Timeout;
  private beatenAt = Date.now();
  private taken = 0;
  private came = 0;
  private reading?: Promise<void>;
  private more = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(StreamMetrics) private readonly metrics: StreamMetrics,
  ) {
    this.reader = new HappeningReader(journal);
    this.page = Math.min(mostAtOnce, Math.floor(config.stream.window / partOfWindow));
    this.listener = new JournalListener({ url: config.database.url, applicationName: 'mourafaka-api-stream' });
    this.listener.onWake(() => this.read());
  }

  /** Throws `AppError`: no room (unavailable), a place that is none or too far back (invalid). */
  async join({ from, ...asked }: Asked): Promise<Follower> {
    if (this.stopped || this.taken >= this.config.stream.clients) {
      throw new AppError('STREAM.FULL', 'unavailable', { retryAfter: tryAgainAfter });
    }
    this.taken += 1;
    try {
      const window = await this.begin();
      if (from) await this.check(from, window);
      const follower = new Follower({
        ...asked,
        source: this.source(window),
        from: from ?? window.end,
        ...this.pause(),
      });
      this.followers.add(follower);
      this.metrics.clients.set(this.followers.size);
      return follower.once('close', () => this.leave(follower));
    } catch (error) {
      this.taken -= 1;
      throw error;
    }
  }

  /** Before the server closes, which waits for every answer to end. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    const gone = [...this.followers].map((follower) => new Promise<void>((left) => follower.once('close', left)));
    for (const follower of this.followers) follower.finish('stopping');
    const impatient = setTimeout(() => this.followers.forEach((follower) => follower.destroy()), leaveWithin);
    await Promise.all([...gone, this.listener.stop(), this.reading]);
    clearTimeout(impatient);
  }

  /** Spread over some seconds, so that all who are cut off at once do not come back at once. */
  private pause(): { retryMs: number } {
    this.came += 1;
    return { retryMs: 1_000 + ((this.came * 617) % 4_000) };
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower);
    this.taken -= 1;
    this.metrics.clients.set(this.followers.size);
  }

  private begin(): Promise<Window> {
    this.beginning ??= this.start().catch((error: unknown) => {
      this.beginning = undefined;
      throw error;
    });
    return this.beginning;
  }

  private async start(): Promise<Window> {
    const window = new Window(await this.journal.tailEnd(), this.config.stream.window);
    this.window = window;
    await this.listener.start();
    this.timer = setInterval(() => this.look(), Math.min(lookEvery, this.config.stream.heartbeatMs)).unref();
    return window;
  }

  private async check(place: TailCursor, window: Window): Promise<void> {
    const refused = (code: string, params?: Record<string, number>) =>
      new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'lastEventId', code, params }] });
    if (!(await this.journal.isPlace(place))) throw refused('STREAM.PLACE_UNKNOWN');
    if (window.holds(place)) return;
    const { events } = await this.journal.behind(place, mostBehind + 1);
    if (events > mostBehind) throw refused('STREAM.PLACE_TOO_OLD', { most: mostBehind });
  }

  private source(window: Window): Source {
    return {
      window,
      readBefore: (place) =>
        this.turns
          .take(() => this.readPast(place))
          .catch((error: unknown) => {
            if (isDatabaseAway(error)) return undefined; // the next wake asks again
            throw error;
          }),
    };
  }

  private async readPast(place: TailCursor) {
    const { happenings, end = place } = await this.reader.after(place, mostAtOnce);
    const today = await this.reader.todayOf(happenings.map(({ stream }) => stream));
    const entries = happenings.map((happening: Happening) => ({
      happening,
      frame: itemFrame(happening.place, happening.item),
      today: () => today.get(happening.stream) ?? happening.after,
    }));
    return { entries, end };
  }

  private read(): void {
    this.more = true;
    if (this.reading || !this.window || this.stopped) return;
    this.reading = this.readOn().then(
      () => this.rested(),
      (error: unknown) => {
        this.reading = undefined;
        // PostgreSQL is away: the listener wakes us when it is back.
        if (!isDatabaseAway(error)) this.logger.error({ err: error }, 'the live stream cannot be read');
      },
    );
  }

  private rested(): void {
    this.reading = undefined;
    if (this.more) this.read();
  }

  private async readOn(): Promise<void> {
    while (this.more && this.window && !this.stopped) {
      this.more = false;
      const stretch = await this.reader.after(this.window.end, this.page);
      this.more ||= stretch.more;
      if (stretch.end) this.window.add(stretch);
      for (const follower of this.followers) follower.wake();
      await this.measure(stretch.happenings.at(-1));
      await new Promise((wake) => setTimeout(wake, rest).unref());
    }
  }

  private async measure(last: Happening | undefined): Promise<void> {
    if (!last) return;
    const behind = (await this.clock.now()).getTime() - Date.parse(last.item.recordedAt);
    this.metrics.lag.set(Math.max(0, behind) / 1000);
  }

  /** Who is to be sent away, who is to be told that we are still there. */
  private look(): void {
    const { patienceMs, heartbeatMs } = this.config.stream;
    const now = Date.now();
    const beat = now - this.beatenAt >= heartbeatMs;
    if (beat) this.beatenAt = now;
    for (const follower of this.followers) {
      if (follower.hasExpired(now)) follower.finish('token-expired');
      else if (follower.isBehind) this.drop(follower, 'behind');
      else if (now - (follower.fullSince ?? now) > patienceMs) this.drop(follower, 'slow');
      else if (beat) follower.beat();
    }
  }

  private drop(follower: Follower, reason: 'slow' | 'behind'): void {
    this.metrics.drop(reason);
    follower.destroy();
  }
}
