import type { DataSource } from 'typeorm';
import type { VerificationEntity } from './entities/verification.entity';

export type Verification = Omit<VerificationEntity, 'id'>;

/** What nightly checks found. */
export class Verifications {
  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** Answers its id. */
  async add({ at, streams, events, differences, reasons }: Verification): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `INSERT INTO journal.verifications (at, streams, events, differences, reasons) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [at, streams, events, differences, JSON.stringify(reasons)],
    );
    return row?.id ?? '';
  }

  async find(id: string): Promise<VerificationEntity | undefined> {
    const [row] = await this.dataSource.query<VerificationEntity[]>(
      'SELECT * FROM journal.verifications WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Undefined before the first night. */
  async latest(): Promise<VerificationEntity | undefined> {
    const [row] = await this.dataSource.query<VerificationEntity[]>(
      'SELECT * FROM journal.verifications ORDER BY id DESC LIMIT 1',
    );
    return row;
  }
}
