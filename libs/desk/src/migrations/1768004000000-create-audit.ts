import { databaseRoles, ensureRolesSql, grantToAuditor } from '@mourafaka/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = databaseRoles.application;

const statements = [
  ensureRolesSql,
  'CREATE SCHEMA audit',
  `CREATE TABLE audit.reads (
     id bigint GENERATED ALWAYS AS IDENTITY,
     at timestamptz(3) NOT NULL,
     actor_id text NOT NULL,
     actor_name text NOT NULL,
     actor_role text NOT NULL,
     actor_office text,
     on_behalf_of text,
     opening_id uuid,
     route text NOT NULL,
     journey_id uuid,
     subject text,
     categories text[] NOT NULL,
     as_of timestamptz(3),
     correlation_id text NOT NULL,
     CONSTRAINT reads_pkey PRIMARY KEY (id)
   )`,
  'CREATE INDEX reads_at ON audit.reads (at, id)',
  'CREATE INDEX reads_actor ON audit.reads (actor_id, at, id)',
  'CREATE INDEX reads_journey ON audit.reads (journey_id, at, id) WHERE journey_id IS NOT NULL',
  'CREATE INDEX reads_opening ON audit.reads (opening_id, at, id) WHERE opening_id IS NOT NULL',

  // The only way by which rows go: those of long ago, and never those of the last 90 days that were written.
  `CREATE FUNCTION audit.forget_reads(before timestamptz, most integer) RETURNS integer
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
   DECLARE removed integer;
   BEGIN
     IF before > (SELECT max(at) FROM audit.reads) - interval '90 days' THEN
       RAISE EXCEPTION 'reads of the last 90 days are kept' USING ERRCODE = 'MJ010';
     END IF;
     DELETE FROM audit.reads WHERE id IN (SELECT id FROM audit.reads WHERE at < before ORDER BY at, id LIMIT most);
     GET DIAGNOSTICS removed = ROW_COUNT;
     RETURN removed;
   END $$`,

  `GRANT USAGE ON SCHEMA audit TO ${app}`,
  `GRANT SELECT, INSERT ON audit.reads TO ${app}`,
  'REVOKE EXECUTE ON FUNCTION audit.forget_reads FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION audit.forget_reads TO ${app}`,
  grantToAuditor('USAGE ON SCHEMA audit'),
  grantToAuditor('SELECT ON audit.reads'),
];

/** Who looked at whose personal data, kept apart from the journal: the application adds rows and changes none. */
export class CreateAudit1768004000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [found] = (await runner.query('SELECT EXISTS (SELECT FROM audit.reads) AS any')) as { any: boolean }[];
    if (found?.any) throw new Error('it is kept who looked at what: a migration does not drop it');
    await runner.query('DROP SCHEMA audit CASCADE');
  }
}
