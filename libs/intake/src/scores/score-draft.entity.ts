import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `intake.score_drafts`: scores a member of the committee has not given yet. */
@Entity({ schema: 'intake', name: 'score_drafts' })
@Index('score_drafts_expires', ['expiresAt'])
export class ScoreDraftEntity {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'score_drafts_pkey' })
  journeyId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'score_drafts_pkey' })
  person!: string;

  @Column({ name: 'key_id', type: 'uuid' })
  keyId!: string;

  @Column({ type: 'bytea' })
  sealed!: Buffer;

  @Column({ name: 'saved_at', type: 'timestamptz', precision: 3 })
  savedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
