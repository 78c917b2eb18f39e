import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // What is in `content` stays readable until a sweep has moved it among the blobs.
  `ALTER TABLE intake.documents
     ALTER COLUMN content DROP NOT NULL,
     ADD COLUMN blob text,
     ADD COLUMN scan text NOT NULL DEFAULT 'not-scanned',
     ADD COLUMN stored_by text,
     ADD COLUMN named_at timestamptz(3),
     ADD COLUMN session_id uuid,
     DROP CONSTRAINT documents_one_owner,
     ADD CONSTRAINT documents_one_owner CHECK (num_nonnulls(draft_id, journey_id, session_id) = 1),
     ADD CONSTRAINT documents_one_place CHECK ((blob IS NULL) <> (content IS NULL))`,
  `CREATE TABLE intake.loose_blobs (
     address text NOT NULL,
     since timestamptz(3) NOT NULL DEFAULT now(),
     CONSTRAINT loose_blobs_pkey PRIMARY KEY (address)
   )`,
  `CREATE INDEX loose_blobs_since ON intake.loose_blobs (since)`,
  // Whoever deletes a document, its blob is known to be nobody's.
  `CREATE FUNCTION intake.loosen_blob() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
   BEGIN
     INSERT INTO intake.loose_blobs (address) VALUES (OLD.blob) ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER documents_loosen_blob AFTER DELETE ON intake.documents
     FOR EACH ROW WHEN (OLD.blob IS NOT NULL) EXECUTE FUNCTION intake.loosen_blob()`,
  // Nothing that was there before is ever taken for something nobody named.
  `UPDATE intake.documents SET named_at = stored_at`,
  `CREATE UNIQUE INDEX documents_of_session ON intake.documents (session_id, kind, sha256)`,
  `CREATE INDEX documents_blob ON intake.documents (blob)`,
  `CREATE INDEX documents_unnamed ON intake.documents (stored_at) WHERE named_at IS NULL AND draft_id IS NULL`,
  `CREATE INDEX documents_to_move ON intake.documents (stored_at) WHERE content IS NOT NULL`,
];

export class DocumentsAsBlobs1767313500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Only while no content is kept elsewhere: it would not be found again. */
  async down(runner: QueryRunner): Promise<void> {
    const sql = 'SELECT EXISTS (SELECT FROM intake.documents WHERE content IS NULL) AS any';
    const [found] = (await runner.query(sql)) as { any: boolean }[];
    if (found?.any) throw new Error('documents are kept as blobs: their table is not turned back by a migration');
    await runner.query('DROP TRIGGER documents_loosen_blob ON intake.documents');
    await runner.query('DROP FUNCTION intake.loosen_blob');
    await runner.query('DROP TABLE intake.loose_blobs');
    for (const index of ['documents_to_move', 'documents_unnamed', 'documents_blob', 'documents_of_session']) {
      await runner.query(`DROP INDEX intake.${index}`);
    }
    await runner.query(
      `ALTER TABLE intake.documents DROP CONSTRAINT documents_one_place, DROP COLUMN blob, DROP COLUMN scan,
         DROP COLUMN stored_by, DROP COLUMN named_at, DROP CONSTRAINT documents_one_owner, DROP COLUMN session_id,
         ADD CONSTRAINT documents_one_owner CHECK ((draft_id IS NULL) <> (journey_id IS NULL)),
         ALTER COLUMN content SET NOT NULL`,
    );
  }
}
