import type { FeedFilter } from '@mourafaka/contracts';
import {
  Check,
  Column,
  type ColumnType,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';

/** `administrator`; or by itself: `gone`, the address said so (410); `silent`, nothing was taken for three days. */
export type PauseReason = 'administrator' | 'gone' | 'silent';

/** `webhooks.subscriptions`: who is sent what, and up to which place they have been sent it or it is held. */
@Entity({ schema: 'webhooks', name: 'subscriptions' })
@Check('subscriptions_paused', `(status = 'paused') = (paused_because IS NOT NULL)`)
export class SubscriptionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'subscriptions_pkey' })
  id!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'json' })
  filter!: FeedFilter;

  /** Of the request it was made by: the same key with another body is refused. */
  @Column({ name: 'request_hash', type: 'text' })
  requestHash!: string;

  /** Sealed. */
  @Column({ type: 'bytea' })
  secrets!: Buffer;

  @Column({ type: 'text' })
  status!: 'active' | 'paused';

  @Column({ name: 'paused_because', type: 'text', nullable: true })
  pausedBecause!: PauseReason | null;

  /** Raised by every change and by every process that begins to serve it: what an older one still writes is not taken. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ name: 'transaction_id', type: 'xid8' as ColumnType })
  transactionId!: string;

  @Column({ type: 'bigint' })
  position!: string;

  /** The last time anything was taken. */
  @Column({ name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt!: Date | null;

  /** The first failure since. */
  @Column({ name: 'failing_since', type: 'timestamptz', precision: 3, nullable: true })
  failingSince!: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ name: 'test_asked_at', type: 'timestamptz', precision: 3, nullable: true })
  testAskedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;
}

/** `webhooks.held`: streams of which an event was not taken, so that their later ones wait. */
@Entity({ schema: 'webhooks', name: 'held' })
@Index('held_since', ['subscriptionId', 'heldSince', 'stream'])
export class HeldEntity {
  @PrimaryColumn({ name: 'subscription_id', type: 'uuid', primaryKeyConstraintName: 'held_pkey' })
  @ForeignKey(() => SubscriptionEntity, { onDelete: 'CASCADE', name: 'held_subscription' })
  subscriptionId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'held_pkey' })
  stream!: string;

  /** The first version that was not taken, or a version before it that is not asked for. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'held_since', type: 'timestamptz', precision: 3 })
  heldSince!: Date;

  /** Of the event of this version; null before it. */
  @Column({ name: 'first_try_at', type: 'timestamptz', precision: 3, nullable: true })
  firstTryAt!: Date | null;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'next_at', type: 'timestamptz', precision: 3 })
  nextAt!: Date;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;
}

export const historyKinds = [
  'created',
  'changed',
  'paused',
  'resumed',
  'secret-rotated',
  'replayed',
  'tested',
  'gave-up',
  'removed',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** `webhooks.history`: what became of a subscription and by whom; only ever added to. */
@Entity({ schema: 'webhooks', name: 'history' })
@Index('history_subscription', ['subscriptionId', 'id'])
export class HistoryEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'history_pkey',
  })
  id!: string;

  @Column({ name: 'subscription_id', type: 'uuid' })
  subscriptionId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  kind!: HistoryKind;

  /** Id of the person; null where it happened by itself. */
  @Column({ type: 'text', nullable: true })
  by!: string | null;

  @Column({ type: 'json' })
  details!: Record<string, unknown>;
}
