import type { JourneyStateName } from '@mourafaka/contracts';
import type { MoveFrom } from '@mourafaka/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `read.journey_moves`: every change of a journey's state, with what it is filtered by as it was after the move. Written once
 * and never changed, so what was recorded by an instant is what has `at` up to it. Nothing personal.
 */
@Entity({ schema: 'read', name: 'journey_moves' })
@Index('journey_moves_arc', ['fromState', 'toState', 'at'])
@Index('journey_moves_batch', ['batch'])
export class JourneyMoveEntity {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'journey_moves_pkey' })
  journeyId!: string;

  /** Of the event that moved it. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'journey_moves_pkey' })
  version!: number;

  /** 1 the first time it goes this way, 2 the second … */
  @Column({ type: 'smallint' })
  lap!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** When it had entered the state it leaves; null where it begins. */
  @Column({ name: 'from_since', type: 'timestamptz', precision: 3, nullable: true })
  fromSince!: Date | null;

  /** The same two as local dates. */
  @Column({ name: 'moved_on', type: 'date' })
  movedOn!: string;

  @Column({ name: 'since_on', type: 'date', nullable: true })
  sinceOn!: string | null;

  @Column({ name: 'from_state', type: 'text' })
  fromState!: MoveFrom;

  @Column({ name: 'to_state', type: 'text' })
  toState!: JourneyStateName;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  province!: string;

  @Column({ type: 'text' })
  sector!: string;

  @Column({ type: 'text', nullable: true })
  wave!: string | null;

  @Column({ type: 'text', nullable: true })
  lot!: string | null;

  @Column({ type: 'text', nullable: true })
  provider!: string | null;

  @Column({ type: 'text', nullable: true })
  agent!: string | null;

  @Column({ type: 'text', nullable: true })
  consultant!: string | null;
}
