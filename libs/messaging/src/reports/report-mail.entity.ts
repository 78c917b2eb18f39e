import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `pending` → `sending` → `sent`; or `moot`: not wanted any more; `failed`: it can never leave; `uncertain`: it may have left. */
export type ReportMailStatus = 'pending' | 'sending' | 'sent' | 'moot' | 'failed' | 'uncertain';

/** `messaging.report_mails`: who is sent the report of which month, batch and region: once, whatever runs twice. */
@Entity({ schema: 'messaging', name: 'report_mails' })
@Index('report_mails_month', ['month'])
export class ReportMailEntity {
  /** Hex SHA-256 of month, batch, region and person; the mail's Message-ID. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_mails_pkey' })
  id!: string;

  /** `2026-11`. */
  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  batch!: string;

  /** Null: of all regions. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  /** A staff member's id. */
  @Column({ type: 'text' })
  person!: string;

  @Column({ type: 'text' })
  status!: ReportMailStatus;

  /** Why it failed, or is tried again. */
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
