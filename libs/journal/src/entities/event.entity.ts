import type { EventMeta } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique, type ColumnType } from 'typeorm';

/** `journal.events`, for reading only: the application's role has no right to write it. */
@Entity({ schema: 'journal', name: 'events' })
@Unique('events_stream_version', ['streamId', 'version'])
@Unique('events_event_id', ['eventId'])
@Index('events_tail', ['transactionId', 'position'])
export class EventEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'events_pkey',
  })
  position!: string;

  @Column({ name: 'transaction_id', type: 'xid8' as ColumnType, default: () => 'pg_current_xact_id()' })
  transactionId!: string;

  @Column({ name: 'stream_id', type: 'text' })
  streamId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ name: 'schema_version', type: 'integer' })
  schemaVersion!: number;

  @Column({ type: 'json' })
  data!: unknown;

  @Column({ type: 'json' })
  meta!: EventMeta;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt!: Date;

  @Column({ name: 'prev_hash', type: 'bytea' })
  prevHash!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}
