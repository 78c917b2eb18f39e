import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `journal.heads`: each stream as it stands. */
@Entity({ schema: 'journal', name: 'heads' })
@Index('heads_due', ['dueAt', 'streamId'], { where: '(NOT finished) AND (due_at IS NOT NULL)' })
@Index('heads_planner', ['planner', 'streamId'], { where: 'NOT finished' })
export class HeadEntity {
  @PrimaryColumn({ name: 'stream_id', type: 'text', primaryKeyConstraintName: 'heads_pkey' })
  streamId!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'json' })
  state!: unknown;

  @Column({ type: 'bytea' })
  hash!: Buffer;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: Date;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'boolean' })
  finished!: boolean;

  @Column({ type: 'integer' })
  planner!: number;
}
