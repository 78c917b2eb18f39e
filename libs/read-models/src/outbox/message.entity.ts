import type { Channel, MessageLanguage, Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `pending` → `sending` → `sent`, and by the gateway's receipt `delivered` or `undelivered`. Or it ends as `moot`: what it is
 * about was dealt with before it left; `failed`: it can never leave; `uncertain`: found `sending` after a crash where the
 * gateway cannot tell whether it left.
 */
export const messageStatuses = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'moot',
  'failed',
  'uncertain',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** Ends which the journey must hear of, when the message was for the cooperative. */
export const troubles = ['failed', 'uncertain', 'undelivered'] as const satisfies readonly MessageStatus[];
export type Trouble = (typeof troubles)[number];

/**
 * `read.outbox`: messages decided in the journal and to be delivered. No contact and no person's name: they are opened from the
 * journey's sealed state at the moment of delivery.
 */
@Entity({ schema: 'read', name: 'outbox' })
@Index('outbox_due', ['channel', 'notBefore', 'messageId'], {
  where: `status = ANY (ARRAY['pending'::text, 'sending'::text])`,
})
@Index('outbox_stream', ['stream', 'createdAt'])
@Index('outbox_parcel', ['parcelId'])
@Index('outbox_gathering', ['person', 'channel'], { where: `status = 'pending'::text AND parcel_id IS NULL` })
@Index('outbox_untold', ['updatedAt'], {
  where: `status = ANY (ARRAY['failed'::text, 'uncertain'::text, 'undelivered'::text]) AND told_at IS NULL`,
})
export class MessageEntity {
  /** Hex SHA-256 of stream and duty key. */
  @PrimaryColumn({ name: 'message_id', type: 'text', primaryKeyConstraintName: 'outbox_pkey' })
  messageId!: string;

  @Column({ type: 'text' })
  stream!: string;

  /** Of the duty that issued it. */
  @Column({ type: 'text' })
  duty!: string;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  audience!: Role;

  /** Who gets it: a personId, a staff member's id, or a role and its region (`agent/09`). */
  @Column({ type: 'text' })
  person!: string;

  @Column({ type: 'text' })
  template!: string;

  /** What the template needs and may be stored in the clear. */
  @Column({ type: 'json' })
  params!: Record<string, string | number>;

  /** In which the cooperative is written to; staff read in their own. */
  @Column({ type: 'text', nullable: true })
  language!: MessageLanguage | null;

  /** Of the deadline it is about. */
  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  /** Name of the cooperative it is about. */
  @Column({ type: 'text', nullable: true })
  cooperative!: string | null;

  @Column({ type: 'boolean' })
  urgent!: boolean;

  /** When it may leave; later than planned where it came after that day's digest, or is to be tried again. */
  @Column({ name: 'not_before', type: 'timestamptz', precision: 3 })
  notBefore!: Date;

  /** When it leaves instead if its day's digest has left already. Null for what leaves alone. */
  @Column({ name: 'otherwise_at', type: 'timestamptz', precision: 3, nullable: true })
  otherwiseAt!: Date | null;

  /** What it leaves in: its own id, or its digest's. Null while nobody gathers the digest. */
  @Column({ name: 'parcel_id', type: 'text', nullable: true })
  parcelId!: string | null;

  @Column({ type: 'text' })
  status!: MessageStatus;

  /** Why it failed, or is tried again. */
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** When `status` was last written. */
  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;

  /** When the gateway took it. */
  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;

  /** When the journey was told that it did not arrive, or may not have. */
  @Column({ name: 'told_at', type: 'timestamptz', precision: 3, nullable: true })
  toldAt!: Date | null;
}

/** A row of `read.outbox`. */
export type MessageRow = { [Name in keyof MessageEntity]: MessageEntity[Name] };
