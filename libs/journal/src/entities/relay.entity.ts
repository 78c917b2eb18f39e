import { Column, Entity, Index, PrimaryColumn, type ColumnType } from 'typeorm';

/** `journal.relay_cursors`: how far each share of the tail has been passed on. */
@Entity({ schema: 'journal', name: 'relay_cursors' })
export class RelayCursorEntity {
  /** `<index>/<of>`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'relay_cursors_pkey' })
  share!: string;

  @Column({ name: 'transaction_id', type: 'xid8' as ColumnType })
  transactionId!: string;

  @Column({ type: 'bigint' })
  position!: string;
}

/** `journal.relay_retries`: streams put aside for a later try. */
@Entity({ schema: 'journal', name: 'relay_retries' })
@Index('relay_retries_due', ['dueAt', 'streamId'])
export class RelayRetryEntity {
  @PrimaryColumn({ name: 'stream_id', type: 'text', primaryKeyConstraintName: 'relay_retries_pkey' })
  streamId!: string;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'last_error', type: 'text' })
  lastError!: string;
}
