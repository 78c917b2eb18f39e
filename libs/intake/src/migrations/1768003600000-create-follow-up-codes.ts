import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE intake.follow_up_codes (
     stream_id text NOT NULL,
     code_digest bytea NOT NULL,
     attempts smallint NOT NULL,
     issued_at timestamptz(3) NOT NULL,
     expires_at timestamptz(3) NOT NULL,
     day_began_at timestamptz(3) NOT NULL,
     issued_in_day smallint NOT NULL,
     CONSTRAINT follow_up_codes_pkey PRIMARY KEY (stream_id)
   )`,
  `CREATE TABLE intake.follow_up_tokens (
     token_hash bytea NOT NULL,
     stream_id text NOT NULL,
     expires_at timestamptz(3) NOT NULL,
     CONSTRAINT follow_up_tokens_pkey PRIMARY KEY (token_hash)
   )`,
  `CREATE INDEX follow_up_tokens_expires ON intake.follow_up_tokens (expires_at)`,
];

export class CreateFollowUpCodes1768003600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE intake.follow_up_tokens');
    await runner.query('DROP TABLE intake.follow_up_codes');
  }
}
