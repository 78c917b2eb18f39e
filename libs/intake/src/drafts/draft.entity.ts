import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** `intake.drafts`: applications being written, sealed, found by the hash of their code. */
@Entity({ schema: 'intake', name: 'drafts' })
@Unique('drafts_code_hash', ['codeHash'])
@Index('drafts_expires', ['expiresAt'])
export class DraftEntity {
  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'drafts_pkey' })
  draftId!: string;

  @Column({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'bytea', nullable: true })
  sealed!: Buffer | null;

  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3 })
  savedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  /** In whose name it was being submitted, so that what was accepted is found again after a crash. */
  @Column({ name: 'submitted_by', type: 'text', nullable: true })
  submittedBy!: string | null;

  @Column({ name: 'journey_id', type: 'uuid', nullable: true })
  journeyId!: string | null;

  @Column({ name: 'journey_version', type: 'integer', nullable: true })
  journeyVersion!: number | null;
}
