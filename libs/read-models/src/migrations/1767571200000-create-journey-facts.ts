import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `
     journey_id uuid NOT NULL,
     version integer NOT NULL,
     valid_from timestamptz(3) NOT NULL,
     batch text NOT NULL,
     wave text,
     lot text,
     provider text,
     phase text NOT NULL,
     state text NOT NULL,
     suspended boolean NOT NULL,
     region text NOT NULL,
     province text NOT NULL,
     sector text NOT NULL,
     agent text,
     consultant text,
     woman_led boolean NOT NULL,
     submitted_at timestamptz(3) NOT NULL,
     complete_at timestamptz(3),
     eligible_at timestamptz(3),
     selected_at timestamptz(3),
     diagnosed_at timestamptz(3),
     plan_approved_at timestamptz(3),
     trained_at timestamptz(3),
     coached_at timestamptz(3),
     marketed_at timestamptz(3),
     graduated_at timestamptz(3),
     closed_at timestamptz(3),
     leaving_reason text,
     dormant_from timestamptz(3),
     overdue_from timestamptz(3),
     deadline_kinds text[] NOT NULL,
     deadline_owners text[] NOT NULL,
     deadline_due timestamptz[] NOT NULL,
     training_label text,
     coaching_label text,
     open_sessions date[] NOT NULL,
     open_actions date[] NOT NULL,
     modules_attended smallint NOT NULL,
     modules_planned smallint NOT NULL,
     sessions_done smallint NOT NULL,
     sessions_planned smallint NOT NULL,
     actions_done smallint NOT NULL,
     actions_planned smallint NOT NULL,
     declared_members integer NOT NULL,
     declared_women integer NOT NULL,
     declared_youth integer NOT NULL,
     declared_disabled integer,
     declared_turnover_mad numeric(16,2) NOT NULL,
     baseline_members integer,
     baseline_women integer,
     baseline_youth integer,
     baseline_disabled integer,
     baseline_jobs integer,
     baseline_turnover_mad numeric(16,2),
     evaluated_members integer,
     evaluated_women integer,
     evaluated_youth integer,
     evaluated_disabled integer,
     evaluated_jobs integer,
     evaluated_turnover_mad numeric(16,2),
     household_size real NOT NULL,
     search_text text NOT NULL`;

const up = [
  // Rewritten with every append, the indexed columns hardly ever: room on the page keeps updates in place.
  `CREATE TABLE read.journey_facts (${columns},
     CONSTRAINT journey_facts_pkey PRIMARY KEY (journey_id)
   ) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05)`,
  `CREATE INDEX journey_facts_batch ON read.journey_facts (batch, submitted_at, journey_id)`,
  `CREATE INDEX journey_facts_submitted ON read.journey_facts (submitted_at, journey_id)`,
  `CREATE TABLE read.journey_facts_past (${columns},
     valid_to timestamptz(3) NOT NULL,
     CONSTRAINT journey_facts_past_pkey PRIMARY KEY (journey_id, version)
   )`,
  `CREATE INDEX journey_facts_past_batch ON read.journey_facts_past (batch, submitted_at, journey_id)`,
  `CREATE INDEX journey_facts_past_submitted ON read.journey_facts_past (submitted_at, journey_id)`,
];

/** What managers count, now and as of any day. */
export class CreateJourneyFacts1767571200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['journey_facts_past', 'journey_facts']) await runner.query(`DROP TABLE read.${table}`);
  }
}
