import { createHash } from 'node:crypto';
import type { FeedFilter } from '@mourafaka/contracts';
import { comparePlaces } from '@mourafaka/feed';
import type { Journal, TailCursor } from '@mourafaka/journal';
import { AppError, type Clock } from '@mourafaka/platform';
import type { DataSource, EntityManager, Repository } from 'typeorm';
import { HeldEntity, HistoryEntity, type HistoryKind, SubscriptionEntity } from './entities';
import { newSecret, type SecretBox } from './secrets';

/** More are one too many to look after. */
const mostSubscriptions = 100;

export interface Wanted {
  url: string;
  description: string;
  filter: FeedFilter;
}

export interface Past {
  id: string;
  at: Date;
  kind: HistoryKind;
  by: string | null;
  details: Record<string, unknown>;
}

export interface HeldStream extends Pick<
  HeldEntity,
  'stream' | 'version' | 'heldSince' | 'firstTryAt' | 'attempts' | 'nextAt' | 'lastError'
> {
  /** Events of the stream from the one that was not taken on. */
  waiting: number;
}

const notFound = () => new AppError('WEBHOOK.NOT_FOUND', 'not-found');

/**
 * Subscriptions as an administrator keeps them. Every change raises the revision, by which whoever serves the subscription hears of
 * it and begins anew from what is stored. May throw what PostgreSQL says when it is away (`isDatabaseAway`).
 */
export class Subscriptions {
  private readonly rows: Repository<SubscriptionEntity>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: Journal,
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {
    this.rows = dataSource.getRepository(SubscriptionEntity);
  }

  list(): Promise<SubscriptionEntity[]> {
    return this.rows.find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Throws `AppError` (not-found). */
  async get(id: string): Promise<SubscriptionEntity> {
    const found = await this.rows.findOneBy({ id });
    if (!found) throw notFound();
    return found;
  }

  /**
   * Begins now. The same id again, which the caller makes of who asks and under which key, answers the same subscription and
   * secret; with another request it throws (key-reused).
   */
  async create(id: string, wanted: Wanted, by: string): Promise<{ secret: string; isNew: boolean }> {
    const requestHash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
    const place = await this.journal.tailEnd();
    const at = await this.clock.now();
    const secret = newSecret();
    return this.dataSource.transaction(async (manager) => {
      // Two at once count one after the other.
      await manager.query('LOCK TABLE webhooks.subscriptions IN SHARE ROW EXCLUSIVE MODE');
      const known = await manager.findOneBy(SubscriptionEntity, { id });
      if (known) return { secret: this.again(known, requestHash), isNew: false };
      if ((await manager.count(SubscriptionEntity)) >= mostSubscriptions) {
        throw new AppError('WEBHOOK.TOO_MANY', 'wrong-moment', { params: { most: mostSubscriptions } });
      }
      await manager.insert(SubscriptionEntity, {
        id,
        ...wanted,
        requestHash,
        secrets: this.secrets.seal(id, secret),
        status: 'active',
        pausedBecause: null,
        revision: 1,
        ...place,
        createdAt: at,
        createdBy: by,
      });
      await this.note(manager, { id, at, kind: 'created', by, details: { ...wanted } });
      return { secret, isNew: true };
    });
  }

  private again({ id, secrets, requestHash }: SubscriptionEntity, given: string): string {
    if (requestHash !== given) throw new AppError('COMMAND.KEY_REUSED', 'key-reused');
    const [secret = ''] = this.secrets.open(id, secrets, Date.now());
    return secret;
  }

  /** From now on; what is held is tried again soon, since the address may be another. */
  change(id: string, change: Partial<Wanted>, by: string): Promise<void> {
    return this.alter(id, by, 'changed', change, async (manager, at) => {
      await manager.update(SubscriptionEntity, { id }, change);
      await tryAgain(manager, id, at);
    });
  }

  /** What is under way arrives; nothing else leaves, and nothing is lost meanwhile. */
  pause(id: string, by: string): Promise<void> {
    return this.alter(id, by, 'paused', { because: 'administrator' }, async (manager) => {
      await manager.update(SubscriptionEntity, { id }, { status: 'paused', pausedBecause: 'administrator' });
    });
  }

  /** Goes on where it stood; what was not taken has its days anew. */
  resume(id: string, by: string): Promise<void> {
    return this.alter(id, by, 'resumed', {}, async (manager, at) => {
      const fresh = { status: 'active', pausedBecause: null, failingSince: null } as const;
      await manager.update(SubscriptionEntity, { id }, fresh);
      await manager.update(HeldEntity, { subscriptionId: id }, { firstTryAt: null, attempts: 0, nextAt: at });
    });
  }

  /** Both sign for a day. Answers the new one, which is shown to this request (`key`) alone, however often it is made. */
  async rotate(id: string, by: string, key: string): Promise<string> {
    const now = Date.now();
    const { secrets: known } = await this.get(id);
    let rotated = this.secrets.rotate(id, known, { key, now });
    if (rotated !== known) {
      await this.alter(id, by, 'secret-rotated', {}, async (manager, _at, { secrets }) => {
        rotated = this.secrets.rotate(id, secrets, { key, now });
        await manager.update(SubscriptionEntity, { id }, { secrets: rotated });
      });
    }
    return this.secrets.open(id, rotated, now)[0] ?? '';
  }

  /**
   * Sends again what lies behind a place; what of it is held comes with the rest. Throws `AppError` (invalid) for a place that is
   * none, or ahead of where the subscription stands.
   */
  async replay(id: string, place: TailCursor, by: string, asked: string): Promise<void> {
    const refused = (code: string) => new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field: 'from', code }] });
    if (!(await this.journal.isPlace(place))) throw refused('STREAM.PLACE_UNKNOWN');
    await this.alter(id, by, 'replayed', { from: asked }, async (manager, _at, row) => {
      if (comparePlaces(place, row) > 0) throw refused('WEBHOOK.REPLAY_AHEAD');
      await manager.update(SubscriptionEntity, { id }, { ...place });
      await manager.query(
        `DELETE FROM webhooks.held AS h WHERE h.subscription_id = $1 AND NOT EXISTS (
           SELECT 1 FROM journal.events AS e WHERE e.stream_id = h.stream AND e.version = h.version
             AND (e.transaction_id, e.position) <= ($2::xid8, $3::bigint))`,
        [id, place.transactionId, place.position],
      );
    });
  }

  /** Whoever serves it sends a test message within moments; the history says what became of it. Answers when it was asked for. */
  async test(id: string): Promise<Date> {
    const at = await this.clock.now();
    const { affected } = await this.rows.update({ id }, { testAskedAt: at });
    if (affected === 0) throw notFound();
    return at;
  }

  /** Nothing more is sent; what became of it stays to be read. */
  remove(id: string, by: string): Promise<void> {
    return this.alter(id, by, 'removed', {}, async (manager) => {
      await manager.delete(SubscriptionEntity, { id });
    });
  }

  /** The latest first. */
  async history(id: string, limit: number): Promise<Past[]> {
    const found = await this.dataSource.getRepository(HistoryEntity).find({
      where: { subscriptionId: id },
      order: { id: 'DESC' },
      take: limit,
    });
    return found.map(({ subscriptionId: _of, ...past }) => past);
  }

  async countHeld(id: string): Promise<{ streams: number; since: Date | null }> {
    const sql = `SELECT count(*)::integer AS streams, min(held_since) AS since FROM webhooks.held WHERE subscription_id = $1`;
    const [row] = await this.dataSource.query<{ streams: number; since: Date | null }[]>(sql, [id]);
    return row ?? { streams: 0, since: null };
  }

  /** Those held longest first; `after`: the last of the page before. */
  listHeld(id: string, limit: number, after?: { since: Date; stream: string }): Promise<HeldStream[]> {
    return this.dataSource.query<HeldStream[]>(
      `SELECT h.stream, h.version, h.held_since AS "heldSince", h.first_try_at AS "firstTryAt", h.attempts, h.next_at AS "nextAt",
         h.last_error AS "lastError", heads.version - h.version + 1 AS waiting
       FROM webhooks.held AS h JOIN journal.heads AS heads ON heads.stream_id = h.stream
       WHERE h.subscription_id = $1 AND ($2::timestamptz IS NULL OR (h.held_since, h.stream) > ($2, $3::text))
       ORDER BY h.held_since, h.stream LIMIT $4`,
      [id, after?.since ?? null, after?.stream ?? '', limit],
    );
  }

  private alter(
    id: string,
    by: string,
    kind: HistoryKind,
    details: Record<string, unknown>,
    work: (manager: EntityManager, at: Date, row: SubscriptionEntity) => Promise<void>,
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const row = await manager.findOne(SubscriptionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw notFound();
      const at = await this.clock.now();
      await work(manager, at, row);
      await manager.increment(SubscriptionEntity, { id }, 'revision', 1);
      await this.note(manager, { id, at, kind, by, details });
    });
  }

  private async note(manager: EntityManager, { id, ...past }: Omit<Past, 'id'> & { id: string }): Promise<void> {
    await manager.query(
      'INSERT INTO webhooks.history (subscription_id, at, kind, by, details) VALUES ($1, $2, $3, $4, $5)',
      [id, past.at, past.kind, past.by, JSON.stringify(past.details)],
    );
  }
}

const tryAgain = (manager: EntityManager, id: string, at: Date) =>
  manager.update(HeldEntity, { subscriptionId: id }, { nextAt: at });
