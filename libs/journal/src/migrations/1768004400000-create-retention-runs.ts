import { databaseRoles, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

const statements = [
  `CREATE TABLE journal.retention_runs (
     id bigint GENERATED ALWAYS AS IDENTITY,
     at timestamptz(3) NOT NULL,
     enabled boolean NOT NULL,
     erased integer NOT NULL,
     due integer NOT NULL,
     CONSTRAINT retention_runs_pkey PRIMARY KEY (id)
   )`,
  `GRANT SELECT, INSERT ON journal.retention_runs TO ${databaseRoles.application}`,
  grantToAuditor('SELECT ON journal.retention_runs'),
];

/** What each day's retention found and did. */
export class CreateRetentionRuns1768004400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP TABLE journal.retention_runs');
  }
}
