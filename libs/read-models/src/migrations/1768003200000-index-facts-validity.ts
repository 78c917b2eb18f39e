import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood at an instant is found by the instant: of millions of past rows one for each journey, without reading the others. */
export class IndexFactsValidity1768003200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX journey_facts_past_validity ON read.journey_facts_past USING gist (tstzrange(valid_from, valid_to))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read.journey_facts_past_validity');
  }
}
