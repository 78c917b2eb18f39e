import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for funds that wait for a round, beside the journey they are of. */
export class AddFinancing1767398700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.journeys ADD COLUMN financing json');
    await runner.query('CREATE INDEX journeys_financing ON read.journeys (batch) WHERE financing IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.journeys DROP COLUMN financing');
  }
}
