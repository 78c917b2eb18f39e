/**
 * The roles of the database. The owner migrates and owns every object; the application may append to the journal through
 * its functions and write its own schemas; the auditor reads.
 */
export const databaseRoles = {
  owner: 'mourafaka_owner',
  application: 'mourafaka_app',
  auditor: 'mourafaka_auditor',
} as const;

/**
 * Creates the roles that are missing, without a right to log in where they are made here: whoever runs the cluster gives
 * the password. A migrating role that may not create roles goes on when the application's role exists already.
 */
export const ensureRolesSql = `
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['${databaseRoles.application}', '${databaseRoles.auditor}'] LOOP
    CONTINUE WHEN to_regrole(wanted) IS NOT NULL;
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXECUTE format('ALTER ROLE %I SET transaction_timeout = ''30s''', wanted);
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        IF wanted = '${databaseRoles.application}' THEN
          RAISE EXCEPTION 'role % is missing and % may not create it', wanted, current_user
            USING HINT = format('As a superuser: CREATE ROLE %I LOGIN PASSWORD ''...''', wanted);
        END IF;
        RAISE WARNING 'role % is missing and % may not create it: nobody can read as auditor', wanted, current_user;
    END;
  END LOOP;
END $$`;

/** A grant to the auditor where there is one. */
export const grantToAuditor = (privilege: string): string =>
  `DO $$ BEGIN IF to_regrole('${databaseRoles.auditor}') IS NOT NULL THEN GRANT ${privilege} TO ${databaseRoles.auditor}; END IF; END $$`;

/**
 * Statements for a migration that makes a schema the application reads and writes freely (read models, outbox): the tables
 * made in it afterwards, by the same owner, are covered.
 */
export function readWriteSchemaSql(schema: string): string[] {
  const app = databaseRoles.application;
  const inSchema = `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT`;
  return [
    ensureRolesSql,
    `CREATE SCHEMA IF NOT EXISTS ${schema}`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${app}`,
    `${inSchema} SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`,
    `${inSchema} USAGE, SELECT ON SEQUENCES TO ${app}`,
    grantToAuditor(`USAGE ON SCHEMA ${schema}`),
    `DO $$ BEGIN IF to_regrole('${databaseRoles.auditor}') IS NOT NULL THEN ${inSchema} SELECT ON TABLES TO ${databaseRoles.auditor}; END IF; END $$`,
  ];
}
