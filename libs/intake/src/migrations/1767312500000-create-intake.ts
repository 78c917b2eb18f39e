import { databaseRoles, readWriteSchemaSql } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = databaseRoles.application;

const tables = [
  // A row outlives its content: `sealed` is gone once submitted or expired, and whoever has the code is still told which.
  `CREATE TABLE intake.drafts (
     draft_id uuid NOT NULL,
     code_hash bytea NOT NULL,
     batch text NOT NULL,
     version integer NOT NULL,
     sealed bytea,
     saved_at timestamptz(3) NOT NULL,
     expires_at timestamptz(3) NOT NULL,
     submitted_by text,
     journey_id uuid,
     journey_version integer,
     CONSTRAINT drafts_pkey PRIMARY KEY (draft_id),
     CONSTRAINT drafts_code_hash UNIQUE (code_hash)
   )`,
  `CREATE INDEX drafts_expires ON intake.drafts (expires_at)`,

  `CREATE TABLE intake.documents (
     document_id uuid NOT NULL,
     draft_id uuid,
     journey_id uuid,
     kind text NOT NULL,
     media_type text NOT NULL,
     size integer NOT NULL,
     sha256 text NOT NULL,
     sealed_name bytea NOT NULL,
     content bytea NOT NULL,
     stored_at timestamptz(3) NOT NULL,
     CONSTRAINT documents_pkey PRIMARY KEY (document_id),
     CONSTRAINT documents_one_owner CHECK ((draft_id IS NULL) <> (journey_id IS NULL))
   )`,
  // What is sealed cannot be compressed.
  `ALTER TABLE intake.documents ALTER COLUMN content SET STORAGE EXTERNAL`,
  `CREATE UNIQUE INDEX documents_of_draft ON intake.documents (draft_id, kind, sha256)`,
  `CREATE UNIQUE INDEX documents_of_journey ON intake.documents (journey_id, kind, sha256)`,

  `CREATE TABLE intake.score_drafts (
     journey_id uuid NOT NULL,
     person text NOT NULL,
     key_id uuid NOT NULL,
     sealed bytea NOT NULL,
     saved_at timestamptz(3) NOT NULL,
     expires_at timestamptz(3) NOT NULL,
     CONSTRAINT score_drafts_pkey PRIMARY KEY (journey_id, person)
   )`,
  `CREATE INDEX score_drafts_expires ON intake.score_drafts (expires_at)`,
];

/** Keys of drafts and documents stand among those of persons, so that one register says what was forgotten. */
const keepKey = `
CREATE FUNCTION intake.keep_key(p_key uuid, p_wrapped bytea, p_kek text, p_at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO journal.person_keys (person_id, wrapped_key, kek_id, created_at) VALUES (p_key, p_wrapped, p_kek, p_at)
$$`;

export class CreateIntake1767312500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...readWriteSchemaSql('intake'), ...tables, keepKey]) await runner.query(statement);
    await runner.query('REVOKE EXECUTE ON FUNCTION intake.keep_key FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION intake.keep_key TO ${app}`);
  }

  /** Only where nobody has saved or sent anything: there is no second copy of it. */
  async down(runner: QueryRunner): Promise<void> {
    const sql = 'SELECT EXISTS (SELECT FROM intake.drafts) OR EXISTS (SELECT FROM intake.documents) AS any';
    const [found] = (await runner.query(sql)) as { any: boolean }[];
    if (found?.any) throw new Error('the intake holds drafts or documents: it is not dropped by a migration');
    await runner.query('DROP SCHEMA intake CASCADE');
  }
}
