import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['read.journey_facts', 'read.journey_facts_past'];

/** Since when a journey stands where it stands. Rows that are there get it as they are written anew, past ones by a rebuild. */
export class AddFactsSince1767744100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} ADD COLUMN since timestamptz(3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN since`);
  }
}
