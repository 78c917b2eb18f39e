import { HappeningReader } from '@mourafaka/feed';
import { type Journal, JournalListener, ShareLock } from '@mourafaka/journal';
import { type Clock, isDatabaseAway } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { testLetter } from '../sending/payload';
import { Sender, type SenderOptions } from '../sending/sender';
import { SubscriptionEntity } from '../subscriptions/entities';
import { Progress, Superseded } from '../subscriptions/progress';
import type { SecretBox } from '../subscriptions/secrets';
import { Courier } from './courier';
import type { Notices } from './notices';

export interface PostOptions extends SenderOptions {
  dataSource: DataSource;
  journal: Journal;
  databaseUrl: string;
  clock: Clock;
  secrets: SecretBox;
  notices: Notices;
  /** Letters to one partner on their way at once. */
  lanes: number;
  /** Milliseconds between looks at what was changed, and at what has fallen due; a second unless told. */
  pollMs?: number;
  /** Streams of one partner that wait at most before nothing new is begun; 10,000 unless told. */
  mostHeld?: number;
  /** Told what went wrong of itself; what partners refuse stands with their subscription. */
  onFailure?: (error: unknown, subscriptionId?: string) => void;
}

interface Serving {
  courier: Courier;
  revision: number;
  ended: Promise<void>;
}

const application = 'mourafaka-webhooks';
/** Milliseconds for what is on its way when the process stops. */
const leaveWithin = 5_000;

/**
 * Carries what happens to partners: a courier for each subscription that is not paused. Several processes may stand ready, one serves;
 * it serves on while Temporal is away. Nothing is kept in memory that is not written down.
 */
export class Post {
  private readonly reader: HappeningReader;
  private readonly sender: Sender;
  private readonly listener: JournalListener;
  private readonly lock: ShareLock;
  private readonly serving = new Map<string, Serving>();
  private readonly testing = new Set<string>();
  private readonly pollMs: number;
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private holdsShare = false;

  constructor(private readonly options: PostOptions) {
    const { journal, databaseUrl: url, territory, timeoutMs, pollMs = 1_000 } = options;
    this.pollMs = pollMs;
    this.reader = new HappeningReader(journal);
    this.sender = new Sender({ territory, timeoutMs });
    this.listener = new JournalListener({ url, applicationName: application, poll: Math.max(pollMs, 100) });
    this.listener.onWake(() => this.serving.forEach(({ courier }) => courier.wake()));
    const [onHeld, onLost] = [() => this.begin(), () => this.cease()];
    this.lock = new ShareLock({
      url,
      applicationName: application,
      share: { index: 0, of: 1 },
      work: 'webhooks',
      onHeld,
      onLost,
    });
  }

  /** Serves as soon as no other process does. */
  async start(): Promise<void> {
    await Promise.all([this.listener.start(), this.lock.start()]);
  }

  /** What is on its way may arrive; it is not waited for long, since what nobody knows of is sent again. */
  async stop(): Promise<void> {
    this.holdsShare = false;
    clearTimeout(this.timer);
    await this.looking;
    const all = [...this.serving.values()];
    for (const { courier } of all) courier.stop();
    const impatient = setTimeout(() => all.forEach(({ courier }) => courier.abort()), leaveWithin);
    await Promise.all(all.map(({ ended }) => ended));
    clearTimeout(impatient);
    await Promise.all([this.listener.stop(), this.lock.stop()]);
    this.sender.close();
  }

  private begin(): void {
    this.holdsShare = true;
    this.lookAgain(0);
  }

  /** Somebody else may serve by now. */
  private cease(): void {
    this.holdsShare = false;
    clearTimeout(this.timer);
    for (const { courier } of this.serving.values()) courier.abort();
  }

  private lookAgain(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.holdsShare) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => this.say(error))
        .finally(() => this.lookAgain(this.pollMs));
    }, milliseconds);
  }

  private say(error: unknown, subscriptionId?: string): void {
    // The next look finds the same.
    if (!isDatabaseAway(error) && !(error instanceof Superseded)) this.options.onFailure?.(error, subscriptionId);
  }

  private async look(): Promise<void> {
    const rows = await this.options.dataSource.getRepository(SubscriptionEntity).find();
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const [id, { courier, revision }] of this.serving) if (known.get(id)?.revision !== revision) courier.stop();
    for (const row of rows) {
      if (row.testAskedAt) this.test(row);
      if (row.status === 'active' && !this.serving.has(row.id) && this.holdsShare) await this.serve(row);
    }
  }

  private async serve(row: SubscriptionEntity): Promise<void> {
    const { dataSource, clock, secrets, notices, lanes, mostHeld } = this.options;
    const { id } = row;
    const progress = await Progress.take(dataSource, row);
    const courier = new Courier({
      subscription: row,
      progress,
      reader: this.reader,
      sender: this.sender,
      secrets: () => secrets.open(id, row.secrets, Date.now()),
      clock,
      notices,
      lanes,
      mostHeld,
      pollMs: this.pollMs,
    });
    const ended = courier
      .run()
      .catch((error: unknown) => this.say(error, id))
      .finally(() => this.serving.delete(id));
    this.serving.set(id, { courier, revision: progress.revision, ended });
  }

  /** Sent whether or not the subscription is paused, once. */
  private test(row: SubscriptionEntity): void {
    const { id, url, testAskedAt } = row;
    if (this.testing.has(id) || !testAskedAt) return;
    this.testing.add(id);
    const { dataSource, secrets, clock } = this.options;
    const run = async (): Promise<void> => {
      const began = performance.now();
      const letter = testLetter(id, testAskedAt.toISOString());
      const outcome = await this.sender.send(url, letter, secrets.open(id, row.secrets, Date.now()));
      const { retryAfterMs: _, ...what } = { retryAfterMs: undefined, ...outcome };
      await Progress.noteTest(dataSource, row, await clock.now(), {
        ...what,
        ms: Math.round(performance.now() - began),
      });
    };
    void run()
      .catch((error: unknown) => this.say(error, id))
      .finally(() => this.testing.delete(id));
  }
}
