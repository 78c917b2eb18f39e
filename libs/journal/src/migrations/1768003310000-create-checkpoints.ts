import { databaseRoles, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

const statements = [
  `CREATE TABLE journal.checkpoints (
     number integer NOT NULL,
     at timestamptz(3) NOT NULL,
     header text NOT NULL,
     signature bytea NOT NULL,
     key_id text NOT NULL,
     changes text NOT NULL,
     CONSTRAINT checkpoints_pkey PRIMARY KEY (number)
   )`,
  `GRANT SELECT, INSERT ON journal.checkpoints TO ${databaseRoles.application}`,
  grantToAuditor('SELECT ON journal.checkpoints'),
];

/** What was signed of the journal, each day; the same stands outside the database. */
export class CreateCheckpoints1768003310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP TABLE journal.checkpoints');
  }
}
