import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = `(array_to_tsvector(string_to_array(search_text, ' ')))`;

/** Of the rows that are there, the last before a cooperative was found under other words. */
const markRenamed = `UPDATE read.journey_facts_past AS past SET renamed = true
  FROM (SELECT journey_id, version, search_text, lead(search_text) OVER (PARTITION BY journey_id ORDER BY version) AS next
    FROM (SELECT journey_id, version, search_text FROM read.journey_facts_past
      UNION ALL SELECT journey_id, version, search_text FROM read.journey_facts) AS every) AS known
  WHERE past.journey_id = known.journey_id AND past.version = known.version AND known.search_text <> known.next`;

const up = [
  'ALTER TABLE read.journey_facts_past ADD COLUMN renamed boolean NOT NULL DEFAULT false',
  markRenamed,
  'CREATE INDEX journey_facts_past_until ON read.journey_facts_past (journey_id, valid_to)',
  `CREATE INDEX journey_facts_past_words ON read.journey_facts_past USING gin ${words} WHERE renamed`,
  'DROP INDEX read.journey_facts_past_batch',
  'DROP INDEX read.journey_facts_past_submitted',
  'DROP INDEX read.journey_facts_state',
  'CREATE INDEX journey_facts_phase ON read.journey_facts (phase, submitted_at, journey_id)',
  'CREATE INDEX journey_facts_state ON read.journey_facts (state, submitted_at, journey_id)',
  // With the column itself, what is overdue is counted without reading a row.
  'DROP INDEX read.journey_facts_due',
  `CREATE INDEX journey_facts_due ON read.journey_facts (coalesce(overdue_from, 'infinity'::timestamptz), journey_id)
     INCLUDE (overdue_from)`,
];

const down = [
  'DROP INDEX read.journey_facts_due',
  `CREATE INDEX journey_facts_due ON read.journey_facts (coalesce(overdue_from, 'infinity'::timestamptz), journey_id)`,
  'DROP INDEX read.journey_facts_state',
  'DROP INDEX read.journey_facts_phase',
  'CREATE INDEX journey_facts_state ON read.journey_facts (phase, state)',
  'CREATE INDEX journey_facts_past_submitted ON read.journey_facts_past (submitted_at, journey_id)',
  'CREATE INDEX journey_facts_past_batch ON read.journey_facts_past (batch, submitted_at, journey_id)',
  'DROP INDEX read.journey_facts_past_words',
  'DROP INDEX read.journey_facts_past_until',
  'ALTER TABLE read.journey_facts_past DROP COLUMN renamed',
];

/** A page of a past list is walked in order, journey by journey, each asked for the row that stood. */
export class WalkThePast1768003700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
