import type { Channel, Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `read.dev_outbox`: what the gateway of development has sent, in place of telephones and mailboxes. Like a real gateway it
 * knows a message by its id and takes it once. Contacts are kept masked only.
 */
@Entity({ schema: 'read', name: 'dev_outbox' })
@Index('dev_outbox_sent', ['sentAt', 'messageId'])
export class DevMessageEntity {
  @PrimaryColumn({ name: 'message_id', type: 'text', primaryKeyConstraintName: 'dev_outbox_pkey' })
  messageId!: string;

  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  audience!: Role;

  /** A masked telephone or address, or whose inbox. */
  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'json' })
  params!: Record<string, string | number>;

  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3 })
  sentAt!: Date;
}
