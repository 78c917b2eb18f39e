import type { DataSource } from 'typeorm';
import type { RetentionRunEntity } from './entities/retention-run.entity';

export type RetentionRun = Omit<RetentionRunEntity, 'id'>;

/** What each day's retention found and did. */
export class RetentionRuns {
  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  async add({ at, enabled, erased, due }: RetentionRun): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO journal.retention_runs (at, enabled, erased, due) VALUES ($1, $2, $3, $4)',
      [at, enabled, erased, due],
    );
  }

  /** Undefined before the first day. */
  async latest(): Promise<RetentionRunEntity | undefined> {
    const [row] = await this.dataSource.query<RetentionRunEntity[]>(
      'SELECT * FROM journal.retention_runs ORDER BY id DESC LIMIT 1',
    );
    return row;
  }
}
