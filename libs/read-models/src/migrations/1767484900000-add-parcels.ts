import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided before leaves alone, to whom it was for; its duty's key is not known any more. */
const up = [
  `ALTER TABLE read.outbox
     ADD COLUMN duty text NOT NULL DEFAULT '',
     ADD COLUMN person text,
     ADD COLUMN language text,
     ADD COLUMN kind text,
     ADD COLUMN cooperative text,
     ADD COLUMN urgent boolean NOT NULL DEFAULT false,
     ADD COLUMN otherwise_at timestamptz(3),
     ADD COLUMN parcel_id text,
     ADD COLUMN code text,
     ADD COLUMN sent_at timestamptz(3),
     ADD COLUMN told_at timestamptz(3)`,
  `UPDATE read.outbox SET
     person = coalesce(digest_group, stream),
     parcel_id = message_id,
     sent_at = CASE WHEN status = 'sent' THEN updated_at END,
     told_at = CASE WHEN status IN ('failed', 'uncertain') THEN updated_at END`,
  `ALTER TABLE read.outbox
     ALTER COLUMN duty DROP DEFAULT, ALTER COLUMN urgent DROP DEFAULT, ALTER COLUMN person SET NOT NULL,
     DROP COLUMN digest_group`,
  'CREATE INDEX outbox_parcel ON read.outbox (parcel_id)',
  `CREATE INDEX outbox_gathering ON read.outbox (person, channel) WHERE status = 'pending' AND parcel_id IS NULL`,
  `CREATE INDEX outbox_untold ON read.outbox (updated_at)
     WHERE status = ANY (ARRAY['failed', 'uncertain', 'undelivered']) AND told_at IS NULL`,
];

export class AddParcels1767484900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read.outbox_parcel, read.outbox_gathering, read.outbox_untold');
    await runner.query('ALTER TABLE read.outbox ADD COLUMN digest_group text');
    await runner.query(
      `ALTER TABLE read.outbox DROP COLUMN duty, DROP COLUMN person, DROP COLUMN language, DROP COLUMN kind, DROP COLUMN cooperative,
         DROP COLUMN urgent, DROP COLUMN otherwise_at, DROP COLUMN parcel_id, DROP COLUMN code, DROP COLUMN sent_at,
         DROP COLUMN told_at`,
    );
  }
}
