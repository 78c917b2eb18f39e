import type { BulkOutcome } from '@mourafaka/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `bulk.items`: what a bulk gives to which journey, and the receipt once it is given. The items can be made again from the
 * bulk's stream; the receipts are here only. Nothing personal: see `suitableBulkCommands`.
 */
@Entity({ schema: 'bulk', name: 'items' })
export class BulkItemEntity {
  @PrimaryColumn({ name: 'bulk_id', type: 'uuid', primaryKeyConstraintName: 'items_pkey' })
  bulkId!: string;

  /** 1, 2 … in the order of the request. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'items_pkey' })
  n!: number;

  @Column({ name: 'journey_id', type: 'uuid' })
  journeyId!: string;

  @Column({ type: 'text' })
  command!: string;

  @Column({ type: 'json' })
  payload!: Record<string, unknown>;

  /** Null while it waits. */
  @Column({ type: 'text', nullable: true })
  outcome!: BulkOutcome | null;

  /** Why it was refused. */
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'json', nullable: true })
  params!: Record<string, string | number> | null;

  /** The journey's version after it was accepted, or as it would be. */
  @Column({ type: 'integer', nullable: true })
  version!: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at!: Date | null;
}

/** A row of `bulk.items`. */
export type BulkItemRow = { [Name in keyof BulkItemEntity]: BulkItemEntity[Name] };
