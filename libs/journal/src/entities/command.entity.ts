import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `journal.commands`: the answers accepted commands were given. */
@Entity({ schema: 'journal', name: 'commands' })
export class CommandEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'commands_pkey' })
  id!: string;

  @Column({ name: 'stream_id', type: 'text' })
  streamId!: string;

  @Column({ name: 'request_hash', type: 'text' })
  requestHash!: string;

  @Column({ type: 'json' })
  answer!: unknown;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
