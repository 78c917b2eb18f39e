import type { SessionStage } from '@mourafaka/contracts';
import type { Task } from '@mourafaka/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `read.sessions`: each collective training session as it stands, for lists. Nothing personal of participants: counts only. */
@Entity({ schema: 'read', name: 'sessions' })
@Index('sessions_starts_at', ['startsAt', 'sessionId'])
@Index('sessions_batch', ['batch', 'module', 'startsAt'])
export class SessionEntity {
  @PrimaryColumn({ name: 'session_id', type: 'uuid', primaryKeyConstraintName: 'sessions_pkey' })
  sessionId!: string;

  /** Version of the stream this row was made from. */
  @Column({ type: 'integer' })
  version!: number;

  /** PLANNER_VERSION of the code that made the row. */
  @Column({ type: 'integer', select: false })
  planner!: number;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'text' })
  module!: string;

  @Column({ type: 'text' })
  stage!: SessionStage;

  @Column({ type: 'text', nullable: true })
  lot!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  place!: string;

  /** Local date. */
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;

  /** Wall-clock time of that day, `09:00`. */
  @Column({ name: 'from_time', type: 'text' })
  fromTime!: string;

  @Column({ name: 'to_time', type: 'text' })
  toTime!: string;

  @Column({ name: 'starts_at', type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  @Column({ type: 'text' })
  trainer!: string;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ name: 'catch_up_of', type: 'uuid', nullable: true })
  catchUpOf!: string | null;

  @Column({ type: 'integer' })
  capacity!: number;

  /** Cooperatives with a place. */
  @Column({ type: 'integer' })
  enrolled!: number;

  @Column({ type: 'integer' })
  waiting!: number;

  /** Cooperatives of which enough people came. */
  @Column({ type: 'integer' })
  attended!: number;

  /** People who came. */
  @Column({ type: 'integer' })
  participants!: number;

  /** Cooperatives that missed it and for which no other session was found: somebody has to plan one. */
  @Column({ name: 'without_catch_up', type: 'integer' })
  withoutCatchUp!: number;

  /** What people must do about it, as the work queue lists it; `since` may lie ahead. */
  @Column({ type: 'jsonb', select: false })
  tasks!: Task[];

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}

/** `read.session_enrolments`: which cooperative is enrolled in which session, for the rules of enrolment. */
@Entity({ schema: 'read', name: 'session_enrolments' })
@Index('session_enrolments_journey', ['journeyId'])
export class SessionEnrolmentEntity {
  @PrimaryColumn({ name: 'session_id', type: 'uuid', primaryKeyConstraintName: 'session_enrolments_pkey' })
  sessionId!: string;

  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'session_enrolments_pkey' })
  journeyId!: string;

  /** Version of the session's stream that last changed it. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  status!: 'enrolled' | 'waiting' | 'removed';

  /** People who came; null while nothing is recorded. */
  @Column({ type: 'integer', nullable: true })
  participants!: number | null;
}

/** A row of `read.sessions`. */
export type SessionRow = { [Name in keyof SessionEntity]: SessionEntity[Name] };
