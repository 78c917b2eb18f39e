import { databaseRoles, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseWhereEventsAre } from './1767225600000-create-journal';

const statements = [
  `CREATE TABLE journal.verifications (
     id bigint GENERATED ALWAYS AS IDENTITY,
     at timestamptz(3) NOT NULL,
     streams integer NOT NULL,
     events integer NOT NULL,
     differences integer NOT NULL,
     reasons json NOT NULL,
     CONSTRAINT verifications_pkey PRIMARY KEY (id)
   )`,
  // What was found is not to be rewritten by whoever caused it.
  `GRANT SELECT, INSERT ON journal.verifications TO ${databaseRoles.application}`,
  grantToAuditor('SELECT ON journal.verifications'),
];

/** What the nightly check found, each night. */
export class CreateVerifications1768003300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseWhereEventsAre(runner);
    await runner.query('DROP TABLE journal.verifications');
  }
}
