import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `read.task_marks`: who has a task, and until when it is put off. The tasks themselves are derived from the streams they
 * belong to; a key is never used again, so the mark of a task that has ended finds none any more.
 */
@Entity({ schema: 'read', name: 'task_marks' })
@Index('task_marks_task', ['stream', 'key'], { unique: true })
export class TaskMarkEntity {
  @PrimaryColumn({ name: 'task_id', type: 'uuid', primaryKeyConstraintName: 'task_marks_pkey' })
  taskId!: string;

  @Column({ type: 'integer' })
  version!: number;

  /** The stream the task belongs to, and its key there. */
  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'text' })
  key!: string;

  /** Of the staff: id and name. */
  @Column({ name: 'claimed_by', type: 'text', nullable: true })
  claimedBy!: string | null;

  @Column({ name: 'claimed_name', type: 'text', nullable: true })
  claimedName!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', precision: 3, nullable: true })
  claimedAt!: Date | null;

  /** Local date on which it comes back. */
  @Column({ name: 'snoozed_until', type: 'date', nullable: true })
  snoozedUntil!: string | null;

  @Column({ name: 'snooze_reason', type: 'text', nullable: true })
  snoozeReason!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
