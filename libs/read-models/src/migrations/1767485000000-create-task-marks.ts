import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE read.task_marks (
     task_id uuid NOT NULL,
     version integer NOT NULL,
     stream text NOT NULL,
     key text NOT NULL,
     claimed_by text,
     claimed_name text,
     claimed_at timestamptz(3),
     snoozed_until date,
     snooze_reason text,
     updated_at timestamptz(3) NOT NULL,
     CONSTRAINT task_marks_pkey PRIMARY KEY (task_id)
   )`,
  `CREATE UNIQUE INDEX task_marks_task ON read.task_marks (stream, key)`,
  // Read by the thousand, by their parts: what is parsed once, when it is written, is read in half the time.
  `ALTER TABLE read.journeys ALTER COLUMN tasks TYPE jsonb USING tasks::jsonb`,
  // Of columns that hardly ever change, so that the update of a row stays in place.
  `CREATE INDEX journeys_region ON read.journeys (region)`,
  `CREATE INDEX journeys_lot ON read.journeys (lot) WHERE lot IS NOT NULL`,
  // What the ids of a journey's tasks begin with: see taskIdOf.
  `CREATE INDEX journeys_task_ids ON read.journeys (substr(sha256(('journey-' || journey_id::text)::bytea), 1, 6))`,
];

/** What people did with tasks of the work queue, and what makes the queue quick to read. */
export class CreateTaskMarks1767485000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['journeys_task_ids', 'journeys_lot', 'journeys_region']) {
      await runner.query(`DROP INDEX read.${index}`);
    }
    await runner.query('ALTER TABLE read.journeys ALTER COLUMN tasks TYPE json USING tasks::json');
    await runner.query('DROP TABLE read.task_marks');
  }
}
