import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `intake.follow_up_codes`: the one-time code a cooperative was sent last, as a digest, and how many it was sent that day. */
@Entity({ schema: 'intake', name: 'follow_up_codes' })
export class FollowUpCodeEntity {
  @PrimaryColumn({ name: 'stream_id', type: 'text', primaryKeyConstraintName: 'follow_up_codes_pkey' })
  streamId!: string;

  @Column({ name: 'code_digest', type: 'bytea' })
  codeDigest!: Buffer;

  /** How often it was tried. */
  @Column({ type: 'smallint' })
  attempts!: number;

  @Column({ name: 'issued_at', type: 'timestamptz', precision: 3 })
  issuedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'day_began_at', type: 'timestamptz', precision: 3 })
  dayBeganAt!: Date;

  @Column({ name: 'issued_in_day', type: 'smallint' })
  issuedInDay!: number;
}

/** `intake.follow_up_tokens`: who has given a code lately, by the hash of what they got for it. */
@Entity({ schema: 'intake', name: 'follow_up_tokens' })
@Index('follow_up_tokens_expires', ['expiresAt'])
export class FollowUpTokenEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea', primaryKeyConstraintName: 'follow_up_tokens_pkey' })
  tokenHash!: Buffer;

  @Column({ name: 'stream_id', type: 'text' })
  streamId!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;
}
