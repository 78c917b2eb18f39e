import type { Role } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What of people was looked at: how their representative is reached; who was met, trained or interviewed; a document they
 * sent; what was written to them; a list that was taken away as a file.
 */
export const readCategories = ['contact', 'people', 'document', 'message', 'list'] as const;
export type ReadCategory = (typeof readCategories)[number];

/** `audit.reads`: who looked at personal data, as they were then. Rows are only ever added, and removed by age. */
@Entity({ schema: 'audit', name: 'reads' })
@Index('reads_at', ['at', 'id'])
@Index('reads_actor', ['actorId', 'at', 'id'])
@Index('reads_journey', ['journeyId', 'at', 'id'], { where: 'journey_id IS NOT NULL' })
@Index('reads_opening', ['openingId', 'at', 'id'], { where: 'opening_id IS NOT NULL' })
export class ReadEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'reads_pkey',
  })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'actor_id', type: 'text' })
  actorId!: string;

  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  /** In which they looked. */
  @Column({ name: 'actor_role', type: 'text' })
  actorRole!: Role;

  @Column({ name: 'actor_office', type: 'text', nullable: true })
  actorOffice!: string | null;

  /** Who lent them the role. */
  @Column({ name: 'on_behalf_of', type: 'text', nullable: true })
  onBehalfOf!: string | null;

  /** The glass that was broken for it. */
  @Column({ name: 'opening_id', type: 'uuid', nullable: true })
  openingId!: string | null;

  /** `GET /v1/journeys/:id`. */
  @Column({ type: 'text' })
  route!: string;

  @Column({ name: 'journey_id', type: 'uuid', nullable: true })
  journeyId!: string | null;

  /** What exactly, where the address is of many: `document/<id>`, `paper/<name>`, `session/<id>`, `list/csv`. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', array: true })
  categories!: ReadCategory[];

  /** The past that was asked for. */
  @Column({ name: 'as_of', type: 'timestamptz', precision: 3, nullable: true })
  asOf!: Date | null;

  @Column({ name: 'correlation_id', type: 'text' })
  correlationId!: string;
}

export type Read = { [Name in keyof ReadEntity]: ReadEntity[Name] };

/** What is noted; the time is the clock's, and what is left out is null. */
export type NewRead = Pick<Read, 'actorId' | 'actorName' | 'actorRole' | 'route' | 'categories' | 'correlationId'> &
  Partial<Pick<Read, 'actorOffice' | 'onBehalfOf' | 'openingId' | 'journeyId' | 'subject' | 'asOf'>>;
