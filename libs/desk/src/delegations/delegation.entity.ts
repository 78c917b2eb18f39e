import type { LendableRole } from '@mourafaka/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `desk.delegations`: whose rights somebody has for a time, and who gave them. */
@Entity({ schema: 'desk', name: 'delegations' })
@Index('delegations_ends', ['endsAt'], { where: 'ended_at IS NULL' })
export class DelegationEntity {
  @PrimaryColumn({ name: 'delegation_id', type: 'uuid', primaryKeyConstraintName: 'delegations_pkey' })
  delegationId!: string;

  @Column({ type: 'text' })
  lender!: string;

  @Column({ name: 'lender_name', type: 'text' })
  lenderName!: string;

  @Column({ type: 'text' })
  borrower!: string;

  @Column({ name: 'borrower_name', type: 'text' })
  borrowerName!: string;

  @Column({ type: 'text' })
  role!: LendableRole;

  /** The lender's when it was given. */
  @Column({ type: 'text', array: true })
  regions!: string[];

  @Column({ name: 'starts_at', type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  /** The last instant. */
  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 })
  endsAt!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'given_by', type: 'text' })
  givenBy!: string;

  @Column({ name: 'given_at', type: 'timestamptz', precision: 3 })
  givenAt!: Date;

  /** Before its last day. */
  @Column({ name: 'ended_by', type: 'text', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;
}

export type Delegation = { [Name in keyof DelegationEntity]: DelegationEntity[Name] };
