import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `journal.checkpoints`: how the journal stood, signed (docs/explanation/proof.md). */
@Entity({ schema: 'journal', name: 'checkpoints' })
export class CheckpointEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'checkpoints_pkey' })
  number!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** The text that was signed. */
  @Column({ type: 'text' })
  header!: string;

  @Column({ type: 'bytea' })
  signature!: Buffer;

  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  changes!: string;
}
