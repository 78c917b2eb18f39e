import { createDataSource } from '@mourafaka/platform';
import { InsightQueries, readModelEntities } from '@mourafaka/read-models';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from './servers';

/** A database of facts, and what counts them. */
export interface FactsDatabase {
  dataSource: DataSource;
  queries: InsightQueries;
  close(): Promise<void>;
}

/** As its owner: a test writes into the journal what only the journal's own function may. */
export async function openFacts(): Promise<FactsDatabase> {
  const database = await createTestDatabase();
  const options = { url: database.ownerUrl, entities: readModelEntities, applicationName: 'insights-test' };
  const dataSource = await createDataSource(options).initialize();
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, queries: new InsightQueries(dataSource), close };
}
