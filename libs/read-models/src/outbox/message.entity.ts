import type { Channel, Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `pending` → `sending` → `sent`, or `failed`, or `uncertain`: found `sending` after a crash where the gateway cannot tell
 * whether it left.
 */
export const messageStatuses = ['pending', 'sending', 'sent', 'failed', 'uncertain'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/**
 * `read.outbox`: messages decided in the journal and to be delivered. No contact and no name: they are opened from the
 * journey's sealed state at the moment of delivery.
 */
@Entity({ schema: 'read', name: 'outbox' })
@Index('outbox_due', ['channel', 'notBefore', 'messageId'], {
  where: `status = ANY (ARRAY['pending'::text, 'sending'::text])`,
})
@Index('outbox_stream', ['stream', 'createdAt'])
export class MessageEntity {
  /** Hex SHA-256 of stream and duty key: the idempotency key at the gateway and the mail's Message-ID. */
  @PrimaryColumn({ name: 'message_id', type: 'text', primaryKeyConstraintName: 'outbox_pkey' })
  messageId!: string;

  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  audience!: Role;

  @Column({ type: 'text' })
  template!: string;

  /** What the template needs and may be stored in the clear. */
  @Column({ type: 'json' })
  params!: Record<string, string | number>;

  @Column({ name: 'not_before', type: 'timestamptz', precision: 3 })
  notBefore!: Date;

  /** Messages of one group may leave as one. */
  @Column({ name: 'digest_group', type: 'text', nullable: true })
  digestGroup!: string | null;

  @Column({ type: 'text' })
  status!: MessageStatus;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** When `status` was last written. */
  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}

/** A row of `read.outbox`. */
export type MessageRow = { [Name in keyof MessageEntity]: MessageEntity[Name] };
