import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `journal.verifications`: what each nightly check found, without values. */
@Entity({ schema: 'journal', name: 'verifications' })
export class VerificationEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'verifications_pkey',
  })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'integer' })
  streams!: number;

  @Column({ type: 'integer' })
  events!: number;

  @Column({ type: 'integer' })
  differences!: number;

  /** How many of each reason. */
  @Column({ type: 'json' })
  reasons!: Record<string, number>;
}
