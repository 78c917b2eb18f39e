import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a wave is ranked from, and what is compared to find a cooperative that applied twice. */
const statements = [
  `ALTER TABLE read.journeys
     ADD COLUMN planner integer NOT NULL DEFAULT 1,
     ADD COLUMN candidate json,
     ADD COLUMN passed_over boolean NOT NULL DEFAULT false,
     ADD COLUMN suspicions json,
     ADD COLUMN suspected uuid[]`,
  'ALTER TABLE read.journeys ALTER COLUMN planner DROP DEFAULT, ALTER COLUMN passed_over DROP DEFAULT',

  `CREATE TABLE read.duplicate_keys (
     journey_id uuid NOT NULL,
     version integer NOT NULL,
     batch text NOT NULL,
     province text NOT NULL,
     ice text,
     phone_digest bytea,
     names text[] NOT NULL,
     transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
     CONSTRAINT duplicate_keys_pkey PRIMARY KEY (journey_id)
   )`,
  `CREATE INDEX duplicate_keys_province ON read.duplicate_keys (batch, province, transaction_id)`,
  `CREATE INDEX duplicate_keys_ice ON read.duplicate_keys (batch, ice) WHERE ice IS NOT NULL`,
  `CREATE INDEX duplicate_keys_phone ON read.duplicate_keys (batch, phone_digest) WHERE phone_digest IS NOT NULL`,
];

export class AddSelection1767312100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.duplicate_keys');
    await runner.query(
      'ALTER TABLE read.journeys DROP COLUMN planner, DROP COLUMN candidate, DROP COLUMN passed_over, DROP COLUMN suspicions, DROP COLUMN suspected',
    );
  }
}
