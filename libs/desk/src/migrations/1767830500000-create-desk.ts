import { readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE desk.views (
     view_id uuid NOT NULL,
     version integer NOT NULL,
     owner text NOT NULL,
     owner_name text NOT NULL,
     list text NOT NULL,
     name text NOT NULL,
     query json NOT NULL,
     shared_with text[] NOT NULL,
     updated_at timestamptz(3) NOT NULL,
     CONSTRAINT views_pkey PRIMARY KEY (view_id)
   )`,
  `CREATE UNIQUE INDEX views_owner ON desk.views (owner, list, name)`,
];

/** What people arranged for themselves: no event, and nothing a rebuild could make again. */
export class CreateDesk1767830500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('desk'), ...tables]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA desk CASCADE');
  }
}
