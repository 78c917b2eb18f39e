import type { Channel, Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One message of several that left as one. */
export interface DevItem {
  messageId: string;
  stream: string;
  template: string;
  params: Record<string, string | number>;
}

/**
 * `read.dev_outbox`: what the gateway of development has sent, in place of telephones and mailboxes. Like a real gateway it
 * knows a parcel by its id and takes it once. Contacts are kept masked only.
 */
@Entity({ schema: 'read', name: 'dev_outbox' })
@Index('dev_outbox_sent', ['sentAt', 'messageId'])
export class DevMessageEntity {
  /** Of the parcel: the message's own id where it left alone. */
  @PrimaryColumn({ name: 'message_id', type: 'text', primaryKeyConstraintName: 'dev_outbox_pkey' })
  messageId!: string;

  /** What it is about. */
  @Column({ type: 'text', array: true })
  streams!: string[];

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  audience!: Role;

  /** A masked telephone or address, or whose inbox. */
  @Column({ type: 'text' })
  recipient!: string;

  /** Of one message, or `digest`. */
  @Column({ type: 'text' })
  template!: string;

  /** Of the first message. */
  @Column({ type: 'json' })
  params!: Record<string, string | number>;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  /** Null where the users are not invented: codes stand in it. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** How an SMS is counted. */
  @Column({ type: 'json', nullable: true })
  sms!: { encoding: 'gsm7' | 'ucs2'; characters: number; segments: number } | null;

  @Column({ type: 'json' })
  items!: DevItem[];

  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3 })
  sentAt!: Date;
}
