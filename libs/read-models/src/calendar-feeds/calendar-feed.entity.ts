import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** `read.calendar_feeds`: whose calendar may be read by which token. Not folded from events, and never made again from them. */
@Entity({ schema: 'read', name: 'calendar_feeds' })
@Unique('calendar_feeds_token_hash', ['tokenHash'])
export class CalendarFeedEntity {
  /** Id of the person whose calendar it is; one feed each. */
  @PrimaryColumn({ name: 'person_id', type: 'text', primaryKeyConstraintName: 'calendar_feeds_pkey' })
  personId!: string;

  /** SHA-256 of the token, which is kept nowhere. */
  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'made_at', type: 'timestamptz', precision: 3 })
  madeAt!: Date;
}
