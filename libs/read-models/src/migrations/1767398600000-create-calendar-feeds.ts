import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose calendar may be read by which token. */
export class CreateCalendarFeeds1767398600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read.calendar_feeds (
      person_id text NOT NULL,
      token_hash bytea NOT NULL,
      language text NOT NULL,
      made_at timestamptz(3) NOT NULL,
      CONSTRAINT calendar_feeds_pkey PRIMARY KEY (person_id),
      CONSTRAINT calendar_feeds_token_hash UNIQUE (token_hash)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.calendar_feeds');
  }
}
