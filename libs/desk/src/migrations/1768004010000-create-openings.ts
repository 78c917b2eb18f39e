import { databaseRoles, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = databaseRoles.application;

const statements = [
  `CREATE TABLE audit.openings (
     opening_id uuid NOT NULL,
     journey_id uuid NOT NULL,
     region text NOT NULL,
     person text NOT NULL,
     person_name text NOT NULL,
     role text NOT NULL,
     office text,
     reason text NOT NULL,
     opened_at timestamptz(3) NOT NULL,
     ends_at timestamptz(3) NOT NULL,
     ended_by text,
     ended_at timestamptz(3),
     correlation_id text NOT NULL,
     CONSTRAINT openings_pkey PRIMARY KEY (opening_id)
   )`,
  'CREATE INDEX openings_at ON audit.openings (opened_at, opening_id)',
  'CREATE INDEX openings_ends ON audit.openings (ends_at) WHERE ended_at IS NULL',
  `GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON audit.openings TO ${app}`,
  grantToAuditor('SELECT ON audit.openings'),
];

/** Access in an emergency: the application ends one early, and changes nothing else of it. */
export class CreateOpenings1768004010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [found] = (await runner.query('SELECT EXISTS (SELECT FROM audit.openings) AS any')) as { any: boolean }[];
    if (found?.any) throw new Error('it is kept who opened what: a migration does not drop it');
    await runner.query('DROP TABLE audit.openings');
  }
}
