import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ReportMailStatus } from './report-mail.entity';

export interface ReportMail {
  id: string;
  month: string;
  batch: string;
  /** Null: of all regions. */
  region: string | null;
  person: string;
  status: ReportMailStatus;
}
type Planned = Omit<ReportMail, 'id' | 'status'>;

const idOf = ({ month, batch, region, person }: Planned): string =>
  createHash('sha256')
    .update(JSON.stringify(['report', month, batch, region, person]))
    .digest('hex');

/** What is sent each month: planned once for each person, batch and region, and what became of it. */
export class ReportMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: { now(): Promise<Date> },
  ) {}

  /** What is planned already stays as it is. */
  async plan(mails: readonly Planned[]): Promise<void> {
    const rows = mails.map((mail) => ({ id: idOf(mail), ...mail }));
    await this.dataSource.query(
      `INSERT INTO messaging.report_mails (id, month, batch, region, person, status, updated_at)
       SELECT id, month, batch, region, person, 'pending', $2
         FROM json_to_recordset($1) AS mail (id text, month text, batch text, region text, person text)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(rows), await this.clock.now()],
    );
  }

  /** Ids of those of a month that have not ended, in the order in which they are sent. */
  async listOpen(month: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM messaging.report_mails WHERE month = $1 AND status IN ('pending', 'sending') ORDER BY batch, region NULLS FIRST, person`,
      [month],
    );
    return rows.map(({ id }) => id);
  }

  async find(id: string): Promise<ReportMail | undefined> {
    const [row] = await this.dataSource.query<ReportMail[]>(
      'SELECT id, month, batch, region, person, status FROM messaging.report_mails WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Says where it is in its way. */
  async mark(id: string, status: ReportMailStatus, code: string | null = null): Promise<void> {
    await this.dataSource.query(
      'UPDATE messaging.report_mails SET status = $2, code = $3, updated_at = $4 WHERE id = $1',
      [id, status, code, await this.clock.now()],
    );
  }
}
