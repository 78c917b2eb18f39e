import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a status says of a journey besides what lists say. Rows that are there get it as newer code writes them anew; until then a status is folded. */
export class AddJourneyDetail1768003500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.journeys ADD COLUMN detail json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.journeys DROP COLUMN detail');
  }
}
