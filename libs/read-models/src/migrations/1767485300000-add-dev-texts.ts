import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of development shows what would have been read: whole texts, in their language, and several messages in one. */
export class AddDevTexts1767485300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE read.dev_outbox ADD COLUMN language text, ADD COLUMN subject text, ADD COLUMN text text, ADD COLUMN sms json,
         ADD COLUMN streams text[] NOT NULL DEFAULT '{}', ADD COLUMN items json NOT NULL DEFAULT '[]'`,
    );
    await runner.query('UPDATE read.dev_outbox SET streams = ARRAY[stream]');
    await runner.query(
      'ALTER TABLE read.dev_outbox ALTER COLUMN streams DROP DEFAULT, ALTER COLUMN items DROP DEFAULT, DROP COLUMN stream',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE read.dev_outbox ADD COLUMN stream text');
    await runner.query(`UPDATE read.dev_outbox SET stream = coalesce(streams[1], '')`);
    await runner.query(
      `ALTER TABLE read.dev_outbox ALTER COLUMN stream SET NOT NULL, DROP COLUMN language, DROP COLUMN subject, DROP COLUMN text,
         DROP COLUMN sms, DROP COLUMN streams, DROP COLUMN items`,
    );
  }
}
