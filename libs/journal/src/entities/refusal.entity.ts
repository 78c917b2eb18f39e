import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** `journal.refusals`: commands that were not accepted, without the values of their payload. */
@Entity({ schema: 'journal', name: 'refusals' })
@Index('refusals_actor', ['actorId', 'at', 'id'])
@Index('refusals_at', ['at', 'id'])
@Index('refusals_stream', ['streamId', 'at', 'id'])
export class RefusalEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'refusals_pkey',
  })
  id!: string;

  @Column({ type: 'text' })
  command!: string;

  @Column({ name: 'stream_id', type: 'text' })
  streamId!: string;

  @Column({ name: 'actor_id', type: 'text' })
  actorId!: string;

  @Column({ name: 'actor_role', type: 'text' })
  actorRole!: string;

  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  @Column({ name: 'actor_office', type: 'text', nullable: true })
  actorOffice!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', array: true })
  fields!: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
}
