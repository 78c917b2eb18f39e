import type { Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `messaging.inbox`: what somebody was told, without words: it is composed when it is read, in the reader's language. */
@Entity({ schema: 'messaging', name: 'inbox' })
@Index('inbox_mailbox', ['mailbox', 'arrivedAt', 'itemId'])
@Index('inbox_parcel', ['parcelId'])
export class InboxEntity {
  /** The message's id. */
  @PrimaryColumn({ name: 'item_id', type: 'text', primaryKeyConstraintName: 'inbox_pkey' })
  itemId!: string;

  @Column({ name: 'parcel_id', type: 'text' })
  parcelId!: string;

  /** A person's id, a role, or a role and its region (`agent/09`). */
  @Column({ type: 'text' })
  mailbox!: string;

  @Column({ type: 'text' })
  audience!: Role;

  /** What it is about. */
  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'json' })
  params!: Record<string, string | number>;

  @Column({ name: 'arrived_at', type: 'timestamptz', precision: 3 })
  arrivedAt!: Date;
}

/** `messaging.inbox_read`: who has read what; of what is for a role, each person for themselves. */
@Entity({ schema: 'messaging', name: 'inbox_read' })
export class InboxReadEntity {
  @PrimaryColumn({ name: 'item_id', type: 'text', primaryKeyConstraintName: 'inbox_read_pkey' })
  itemId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'inbox_read_pkey' })
  reader!: string;

  @Column({ name: 'read_at', type: 'timestamptz', precision: 3 })
  readAt!: Date;
}
