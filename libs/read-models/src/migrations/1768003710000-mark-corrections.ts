import type { MigrationInterface, QueryRunner } from 'typeorm';

const place = 'region, province, sector';

/** Of the rows that are there, the last before a cooperative was put elsewhere. */
const markMoved = `UPDATE read.journey_facts_past AS past SET corrected = true
  FROM (SELECT journey_id, version, (${place}) IS DISTINCT FROM lead((${place})) OVER later AS moved, lead(region) OVER later AS next
    FROM (SELECT journey_id, version, ${place} FROM read.journey_facts_past
      UNION ALL SELECT journey_id, version, ${place} FROM read.journey_facts) AS every
    WINDOW later AS (PARTITION BY journey_id ORDER BY version)) AS known
  WHERE past.journey_id = known.journey_id AND past.version = known.version AND known.moved AND known.next IS NOT NULL`;

/** By region, province and sector a past list is narrowed before it is walked: of what was corrected, by what it was before. */
export class MarkCorrections1768003710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.journey_facts_past RENAME COLUMN renamed TO corrected');
    await runner.query(markMoved);
    await runner.query(
      'CREATE INDEX journey_facts_past_corrected ON read.journey_facts_past (journey_id) WHERE corrected',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read.journey_facts_past_corrected');
    await runner.query('ALTER TABLE read.journey_facts_past RENAME COLUMN corrected TO renamed');
  }
}
