import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `journal.retention_runs`: what each day's look at what was kept long enough found and did. Numbers alone. */
@Entity({ schema: 'journal', name: 'retention_runs' })
export class RetentionRunEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'retention_runs_pkey',
  })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Whether anybody was to be erased at all. */
  @Column({ type: 'boolean' })
  enabled!: boolean;

  /** Persons. */
  @Column({ type: 'integer' })
  erased!: number;

  /** Persons whose period was over and who were still there when it ended. */
  @Column({ type: 'integer' })
  due!: number;
}
