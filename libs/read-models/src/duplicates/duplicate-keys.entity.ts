import { Column, type ColumnType, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `read.duplicate_keys`: by what an application is recognised when the same cooperative applies again. The digest of a
 * phone is kept here alone, so that it goes when the row goes (docs/adr/0013).
 */
@Entity({ schema: 'read', name: 'duplicate_keys' })
@Index('duplicate_keys_province', ['batch', 'province', 'transactionId'])
@Index('duplicate_keys_ice', ['batch', 'ice'], { where: 'ice IS NOT NULL' })
@Index('duplicate_keys_phone', ['batch', 'phoneDigest'], { where: 'phone_digest IS NOT NULL' })
export class DuplicateKeysEntity {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'duplicate_keys_pkey' })
  journeyId!: string;

  /** Version of the stream this row was made from. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'text' })
  province!: string;

  @Column({ type: 'text', nullable: true })
  ice!: string | null;

  /** HMAC-SHA-256 of the E.164 number. */
  @Column({ name: 'phone_digest', type: 'bytea', nullable: true })
  phoneDigest!: Buffer | null;

  /** Denominations in the form in which they are compared. */
  @Column({ type: 'text', array: true })
  names!: string[];

  /** That wrote the row: what is kept in memory of it is read on from here. */
  @Column({ name: 'transaction_id', type: 'xid8' as ColumnType, default: () => 'pg_current_xact_id()' })
  transactionId!: string;
}

/** A row of `read.duplicate_keys`, as it is given. */
export type DuplicateKeysRow = Omit<Columns, 'transactionId'>;
type Columns = { [Name in keyof DuplicateKeysEntity]: DuplicateKeysEntity[Name] };
