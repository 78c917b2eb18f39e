import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agent's list: the latest of one region first. */
export class IndexRegions1768004500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX journey_facts_region_submitted ON read.journey_facts (region, submitted_at, journey_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read.journey_facts_region_submitted');
  }
}
