import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** `journal.keys`: natural keys, each of one stream. */
@Entity({ schema: 'journal', name: 'keys' })
export class KeyEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'keys_pkey' })
  key!: string;

  @Column({ name: 'stream_id', type: 'text' })
  streamId!: string;
}

/** `journal.person_keys`: wrapped keys of persons; a destroyed one leaves its row. */
@Entity({ schema: 'journal', name: 'person_keys' })
@Check('person_keys_destroyed', '(wrapped_key IS NULL) = (destroyed_at IS NOT NULL)')
export class PersonKeyEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'person_keys_pkey' })
  personId!: string;

  @Column({ name: 'wrapped_key', type: 'bytea', nullable: true })
  wrappedKey!: Buffer | null;

  @Column({ name: 'kek_id', type: 'text' })
  kekId!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'destroyed_at', type: 'timestamptz', precision: 3, nullable: true })
  destroyedAt!: Date | null;
}
