import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people must do about a training session, beside it; the rows there are get theirs as their sessions are planned anew. */
export class AddSessionTasks1767485100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE read.sessions ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE read.sessions ALTER COLUMN tasks DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.sessions DROP COLUMN tasks');
  }
}
