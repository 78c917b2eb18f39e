import { deskEntities, deskMigrations } from '@mourafaka/desk';
import { intakeEntities, intakeMigrations } from '@mourafaka/intake';
import { journalEntities, journalMigrations } from '@mourafaka/journal';
import { messagingEntities, messagingMigrations } from '@mourafaka/messaging';
import { databaseRoles, migrate } from '@mourafaka/platform';
import { readModelEntities, readModelMigrations } from '@mourafaka/read-models';
import { webhookEntities, webhookMigrations } from '@mourafaka/webhooks';
import { Client } from 'pg';

export interface DatabaseUrls {
  /** Role of api, worker and relay: may append events, never change them. */
  url: string;
  /** Role that owns the schemas and runs migrations. */
  ownerUrl: string;
}

interface NewDatabase {
  name: string;
  /** Of the two roles that log in. */
  password: string;
  /** A database to copy instead of an empty one. */
  template?: string;
}

/** Makes the roles and the database where they are missing. The admin URL is a superuser's. */
export async function createDatabase(
  adminUrl: string,
  { name, password, template }: NewDatabase,
): Promise<DatabaseUrls> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const [use, role] of Object.entries(databaseRoles)) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.rowCount) continue;
      const login = use === 'auditor' ? 'NOLOGIN' : `LOGIN PASSWORD ${admin.escapeLiteral(password)}`;
      await admin.query(`CREATE ROLE ${role} ${login}`);
    }
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!known.rowCount) {
      const source = admin.escapeIdentifier(template ?? 'template0');
      await admin.query(
        `CREATE DATABASE ${admin.escapeIdentifier(name)} OWNER ${databaseRoles.owner} TEMPLATE ${source}`,
      );
    }
  } finally {
    await admin.end();
  }
  const as = (user: string): string => {
    const url = new URL(adminUrl);
    url.username = user;
    url.password = password;
    url.pathname = `/${name}`;
    return url.href;
  };
  return { url: as(databaseRoles.application), ownerUrl: as(databaseRoles.owner) };
}

/** Brings the database's schemas, of all libraries that have one, up to this version of the code. */
export async function migrateDatabase({ ownerUrl }: Pick<DatabaseUrls, 'ownerUrl'>): Promise<void> {
  await migrate({
    ownerUrl,
    entities: [
      ...journalEntities,
      ...readModelEntities,
      ...intakeEntities,
      ...messagingEntities,
      ...webhookEntities,
      ...deskEntities,
    ],
    migrations: [
      ...journalMigrations,
      ...readModelMigrations,
      ...intakeMigrations,
      ...messagingMigrations,
      ...webhookMigrations,
      ...deskMigrations,
    ],
  });
}
