import type { StreamId } from '@mourafaka/contracts';
import type { TailCursor } from '@mourafaka/journal';
import type { DataSource } from 'typeorm';
import type { PauseReason, SubscriptionEntity } from './entities';

/** Thrown when the subscription was changed, or is served by somebody else, since it was read: what is stored is to be read again. */
export class Superseded extends Error {
  constructor() {
    super('the subscription has another revision by now');
    this.name = 'Superseded';
  }
}

/** A stream that waits for one of its events, as whoever serves the subscription knows it. */
export interface Hold {
  stream: StreamId;
  /** The version to begin with. */
  version: number;
  heldSince: Date;
  firstTryAt: Date | null;
  attempts: number;
  nextAt: Date;
  lastError: string | null;
}

/** What whoever serves a subscription writes down of how far it has come. */
export interface Standing {
  place: TailCursor;
  deliveredAt: Date | null;
  failingSince: Date | null;
  lastError: string | null;
}

const mine = `EXISTS (SELECT 1 FROM webhooks.subscriptions AS s WHERE s.id = $1 AND s.revision = $2)`;

/** How far one subscription has come, for the one process that serves it: every write of an older revision throws `Superseded`. */
export class Progress {
  private constructor(
    private readonly dataSource: DataSource,
    readonly id: string,
    readonly revision: number,
  ) {}

  /** From now on nobody else's: whoever served it before may write no more. Throws `Superseded` where it has changed or is gone. */
  static async take(dataSource: DataSource, { id, revision }: SubscriptionEntity): Promise<Progress> {
    const [taken] = await dataSource.query<[unknown[], number]>(
      `UPDATE webhooks.subscriptions SET revision = revision + 1 WHERE id = $1 AND revision = $2 RETURNING revision`,
      [id, revision],
    );
    if (taken.length === 0) throw new Superseded();
    return new Progress(dataSource, id, revision + 1);
  }

  async holds(): Promise<Hold[]> {
    return this.dataSource.query<Hold[]>(
      `SELECT stream, version, held_since AS "heldSince", first_try_at AS "firstTryAt", attempts, next_at AS "nextAt",
         last_error AS "lastError" FROM webhooks.held WHERE subscription_id = $1`,
      [this.id],
    );
  }

  save({ place, deliveredAt, failingSince, lastError }: Standing): Promise<void> {
    return this.write(
      `UPDATE webhooks.subscriptions SET transaction_id = $3::xid8, position = $4::bigint, delivered_at = $5, failing_since = $6,
         last_error = $7 WHERE id = $1 AND revision = $2 RETURNING 1`,
      [place.transactionId, place.position, deliveredAt, failingSince, lastError],
    );
  }

  /** Holds a stream, or what is known of it by now. */
  hold({ stream, version, heldSince, firstTryAt, attempts, nextAt, lastError }: Hold): Promise<void> {
    return this.write(
      `INSERT INTO webhooks.held AS h (subscription_id, stream, version, held_since, first_try_at, attempts, next_at, last_error)
       SELECT $1::uuid, $3::text, $4::integer, $5::timestamptz, $6::timestamptz, $7::integer, $8::timestamptz, $9::text WHERE ${mine}
       ON CONFLICT (subscription_id, stream) DO UPDATE SET version = excluded.version, first_try_at = excluded.first_try_at,
         attempts = excluded.attempts, next_at = excluded.next_at, last_error = excluded.last_error
       RETURNING 1`,
      [stream, version, heldSince, firstTryAt, attempts, nextAt, lastError],
    );
  }

  /** The stream has caught up: its next events go with all the others. */
  release(stream: StreamId): Promise<void> {
    return this.write(`DELETE FROM webhooks.held WHERE subscription_id = $1 AND stream = $3 AND ${mine} RETURNING 1`, [
      stream,
    ]);
  }

  /** The other side is back: nobody waits for their turn any longer. */
  async tryAll(at: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE webhooks.held SET next_at = least(next_at, $3) WHERE subscription_id = $1 AND ${mine}`,
      [this.id, this.revision, at],
    );
  }

  /** An event will not be sent any more; the stream goes on with the next, in the same breath. */
  giveUp({ stream, version, nextAt }: Hold, at: Date, details: Record<string, unknown>): Promise<void> {
    return this.write(
      `WITH moved AS (UPDATE webhooks.held SET version = $4, first_try_at = NULL, attempts = 0, next_at = $5
         WHERE subscription_id = $1 AND stream = $3 AND ${mine} RETURNING subscription_id)
       INSERT INTO webhooks.history (subscription_id, at, kind, by, details)
       SELECT subscription_id, $6, 'gave-up', NULL, $7 FROM moved RETURNING 1`,
      [stream, version, nextAt, at, JSON.stringify(details)],
    );
  }

  /** Said of a test message; whether or not somebody has changed the subscription meanwhile. */
  static async noteTest(
    dataSource: DataSource,
    { id, testAskedAt }: SubscriptionEntity,
    at: Date,
    details: Record<string, unknown>,
  ): Promise<void> {
    await dataSource.query(
      `WITH asked AS (UPDATE webhooks.subscriptions SET test_asked_at = NULL WHERE id = $1 AND test_asked_at = $2 RETURNING id)
       INSERT INTO webhooks.history (subscription_id, at, kind, by, details) SELECT id, $3, 'tested', NULL, $4 FROM asked`,
      [id, testAskedAt, at, JSON.stringify(details)],
    );
  }

  async pause(because: PauseReason, at: Date, details: Record<string, unknown>): Promise<void> {
    await this.write(
      `WITH paused AS (UPDATE webhooks.subscriptions SET status = 'paused', paused_because = $3, last_error = $4, revision = revision + 1
         WHERE id = $1 AND revision = $2 RETURNING id)
       INSERT INTO webhooks.history (subscription_id, at, kind, by, details)
       SELECT id, $5, 'paused', NULL, $6 FROM paused RETURNING 1`,
      [because, details.error ?? null, at, JSON.stringify({ because, ...details })],
    );
  }

  /** Each statement begins with id and revision, and answers a row where it was done. */
  private async write(sql: string, params: unknown[]): Promise<void> {
    const answer = await this.dataSource.query<unknown[]>(sql, [this.id, this.revision, ...params]);
    const rows = Array.isArray(answer[0]) ? answer[0] : answer;
    if (rows.length === 0) throw new Superseded();
  }
}
