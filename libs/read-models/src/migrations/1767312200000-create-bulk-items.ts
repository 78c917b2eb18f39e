import { readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every item is written twice: when it is asked for, and when it has its receipt; room on the page keeps that in place. */
const items = `CREATE TABLE bulk.items (
  bulk_id uuid NOT NULL,
  n integer NOT NULL,
  journey_id uuid NOT NULL,
  command text NOT NULL,
  payload json NOT NULL,
  outcome text,
  code text,
  params json,
  version integer,
  at timestamptz(3),
  CONSTRAINT items_pkey PRIMARY KEY (bulk_id, n)
) WITH (fillfactor = 60)`;

export class CreateBulkItems1767312200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('bulk'), items]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA bulk CASCADE');
  }
}
