import 'reflect-metadata';
import { DataSource, type ColumnType } from 'typeorm';
import { PreparingClient } from './preparing-client';

export type EntityClass = new () => object;

export interface DatabaseOptions {
  /** `postgresql://role:password@host:port/database`. */
  url: string;
  /** Entities are for reading and for the schema test; writing is SQL. */
  entities: EntityClass[];
  /** Shown in pg_stat_activity, e.g. `mourafaka-api`. */
  applicationName: string;
  /** Most connections at once; 20 unless told. */
  poolSize?: number;
  /** Seconds one transaction may take before PostgreSQL ends it; 0 means no end. 30 unless told. */
  transactionTimeout?: number;
}

/**
 * The one way to a DataSource; the caller initializes and destroys it. A transaction left open would hold up the
 * journal's tail for everyone, so each connection brings its own time-out.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  const { url, entities, applicationName, poolSize = 20, transactionTimeout = 30 } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities,
    connectTimeoutMS: 5_000,
    installExtensions: false,
    extra: {
      Client: PreparingClient,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      // Compiling a statement takes hundreds of milliseconds where its estimated cost is high, which is longer than it runs.
      options: `-c TimeZone=UTC -c jit=off -c transaction_timeout=${transactionTimeout}s`,
    },
  });
  // TypeORM does not list this type of PostgreSQL's; the journal's tail is ordered by it.
  dataSource.driver.supportedDataTypes.push('xid8' as ColumnType);
  return dataSource;
}
