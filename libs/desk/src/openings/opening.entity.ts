import type { Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `audit.openings`: who opened which journey beyond their reach, why and until when. Rows are added; that one ended early is
 * the only thing that changes of one.
 */
@Entity({ schema: 'audit', name: 'openings' })
@Index('openings_at', ['openedAt', 'openingId'])
@Index('openings_ends', ['endsAt'], { where: 'ended_at IS NULL' })
export class OpeningEntity {
  @PrimaryColumn({ name: 'opening_id', type: 'uuid', primaryKeyConstraintName: 'openings_pkey' })
  openingId!: string;

  @Column({ name: 'journey_id', type: 'uuid' })
  journeyId!: string;

  /** Of the cooperative. */
  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  person!: string;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', nullable: true })
  office!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'opened_at', type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  /** The last instant. */
  @Column({ name: 'ends_at', type: 'timestamptz', precision: 3 })
  endsAt!: Date;

  @Column({ name: 'ended_by', type: 'text', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
}

export type Opening = { [Name in keyof OpeningEntity]: OpeningEntity[Name] };
