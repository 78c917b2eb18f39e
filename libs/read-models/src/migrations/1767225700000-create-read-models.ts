import { readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  // Rows are rewritten with every command while the indexed columns seldom change: room on the page keeps updates in place.
  `CREATE TABLE read.journeys (
     journey_id uuid NOT NULL,
     version integer NOT NULL,
     batch text NOT NULL,
     wave text,
     lot text,
     phase text NOT NULL,
     state text NOT NULL,
     suspended boolean NOT NULL,
     region text NOT NULL,
     province text NOT NULL,
     sector text NOT NULL,
     agent text,
     consultant text,
     tracking_code text NOT NULL,
     search_text text NOT NULL,
     submitted_at timestamptz(3) NOT NULL,
     updated_at timestamptz(3) NOT NULL,
     next_deadline json,
     overdue_from timestamptz(3),
     progress json NOT NULL,
     cooperative json NOT NULL,
     tasks json NOT NULL,
     missing text[] NOT NULL,
     CONSTRAINT journeys_pkey PRIMARY KEY (journey_id)
   ) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05)`,
  `CREATE INDEX journeys_batch ON read.journeys (batch, submitted_at, journey_id)`,
  `CREATE UNIQUE INDEX journeys_tracking_code ON read.journeys (tracking_code)`,
  `CREATE INDEX journeys_consultant ON read.journeys (consultant) WHERE consultant IS NOT NULL`,

  `CREATE TABLE read.outbox (
     message_id text NOT NULL,
     stream text NOT NULL,
     channel text NOT NULL,
     audience text NOT NULL,
     template text NOT NULL,
     params json NOT NULL,
     not_before timestamptz(3) NOT NULL,
     digest_group text,
     status text NOT NULL,
     attempts integer NOT NULL,
     created_at timestamptz(3) NOT NULL,
     updated_at timestamptz(3) NOT NULL,
     CONSTRAINT outbox_pkey PRIMARY KEY (message_id)
   )`,
  `CREATE INDEX outbox_due ON read.outbox (channel, not_before, message_id) WHERE status = ANY (ARRAY['pending', 'sending'])`,
  `CREATE INDEX outbox_stream ON read.outbox (stream, created_at)`,
];

export class CreateReadModels1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('read'), ...tables]) await runner.query(statement);
  }

  /** Everything here can be made again from the journal. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
  }
}
