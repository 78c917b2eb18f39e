import type { Role } from '@mourafaka/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageLanguage } from '../gateway';

/** `messaging.staff`: everybody who came with a token, as they came last, and how they want to be reached. */
@Entity({ schema: 'messaging', name: 'staff' })
export class StaffEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'staff_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'text', array: true })
  regions!: string[];

  @Column({ type: 'text', array: true })
  lots!: string[];

  /** As the identity provider says it. */
  @Column({ name: 'claimed_email', type: 'text', nullable: true })
  claimedEmail!: string | null;

  /** As the person says it, used instead. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** A mobile, E.164. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: MessageLanguage | null;

  /** Whether the monthly report is sent to them, where their role gets one. */
  @Column({ name: 'monthly_report', type: 'boolean', default: true })
  monthlyReport!: boolean;

  @Column({ name: 'seen_at', type: 'timestamptz', precision: 3 })
  seenAt!: Date;
}
