import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE read.sessions (
     session_id uuid NOT NULL,
     version integer NOT NULL,
     planner integer NOT NULL,
     batch text NOT NULL,
     module text NOT NULL,
     stage text NOT NULL,
     lot text,
     region text,
     place text NOT NULL,
     held_on date NOT NULL,
     from_time text NOT NULL,
     to_time text NOT NULL,
     starts_at timestamptz(3) NOT NULL,
     trainer text NOT NULL,
     language text,
     catch_up_of uuid,
     capacity integer NOT NULL,
     enrolled integer NOT NULL,
     waiting integer NOT NULL,
     attended integer NOT NULL,
     participants integer NOT NULL,
     without_catch_up integer NOT NULL,
     updated_at timestamptz(3) NOT NULL,
     CONSTRAINT sessions_pkey PRIMARY KEY (session_id)
   )`,
  'CREATE INDEX sessions_starts_at ON read.sessions (starts_at, session_id)',
  'CREATE INDEX sessions_batch ON read.sessions (batch, module, starts_at)',
  `CREATE TABLE read.session_enrolments (
     session_id uuid NOT NULL,
     journey_id uuid NOT NULL,
     version integer NOT NULL,
     status text NOT NULL,
     participants integer,
     CONSTRAINT session_enrolments_pkey PRIMARY KEY (session_id, journey_id)
   )`,
  'CREATE INDEX session_enrolments_journey ON read.session_enrolments (journey_id)',
];

/** Collective training sessions as lists show them, and which cooperative is enrolled in which. */
export class CreateSessions1767398500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.session_enrolments');
    await runner.query('DROP TABLE read.sessions');
  }
}
