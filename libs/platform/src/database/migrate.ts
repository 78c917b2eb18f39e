import type { MigrationInterface } from 'typeorm';
import { createDataSource, type EntityClass } from './data-source';

export interface MigrateOptions {
  /** Connects as the role that owns the schemas. */
  ownerUrl: string;
  entities: EntityClass[];
  /** Of every library that has tables; run in the order of the time stamps in their names. */
  migrations: (new () => MigrationInterface)[];
}

/** Any number of processes may start at once: one migrates, the others wait and find nothing left to do. */
export const MIGRATION_LOCK = 7_410_000;

/** Brings the database up to this version of the code, each migration in its own transaction; answers the names of those it ran. */
export async function migrate({ ownerUrl, entities, migrations }: MigrateOptions): Promise<string[]> {
  const options = { url: ownerUrl, entities, applicationName: 'mourafaka-migrate', transactionTimeout: 0 };
  const lock = await createDataSource({ ...options, entities: [], poolSize: 1 }).initialize();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = createDataSource({ ...options, poolSize: 2 });
    dataSource.setOptions({ migrations });
    await dataSource.initialize();
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.destroy(); // ends the session, and with it the lock
  }
}

/** What TypeORM would change to make the database match the entities; empty when migrations and entities agree. */
export async function schemaDifferences(ownerUrl: string, entities: EntityClass[]): Promise<string[]> {
  const dataSource = createDataSource({ url: ownerUrl, entities, applicationName: 'mourafaka-schema', poolSize: 2 });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
