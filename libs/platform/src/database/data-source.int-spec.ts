import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { freePort } from '../../../../test/support/free-port';
import { createDataSource } from './data-source';
import { isDatabaseAway } from './database-away';
import { PREPARED } from './preparing-client';

describe('a DataSource', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
  });
  afterAll(() => database.drop());

  const open = (poolSize = 1) =>
    createDataSource({ url: database.url, entities: [], applicationName: 'platform-test', poolSize }).initialize();

  it('says that PostgreSQL is away when nobody listens', async () => {
    const url = `postgresql://nobody@127.0.0.1:${await freePort()}/nothing`;
    const error: unknown = await createDataSource({ url, entities: [], applicationName: 'platform-test' })
      .initialize()
      .catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
  });

  it('says so when the session is ended under a query, and works again a moment later', async () => {
    const dataSource = await open();
    const error: unknown = await dataSource
      .query('SELECT pg_terminate_backend(pg_backend_pid())')
      .catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    const again = async (): Promise<unknown> => dataSource.query('SELECT 1 AS one').catch(() => undefined);
    for (let tries = 0; tries < 1_000 && (await again()) === undefined; tries += 1) await pause(10);
    expect(await again()).toEqual([{ one: 1 }]);
    await dataSource.destroy();
  });

  it('plans a statement once a connection where the text asks for it', async () => {
    const dataSource = await open();
    const asked = `${PREPARED}SELECT $1::integer AS it`;
    for (const value of [1, 2]) await expect(dataSource.query(asked, [value])).resolves.toEqual([{ it: value }]);
    await dataSource.query('SELECT $1::integer AS it', [3]);
    const prepared = await dataSource.query<{ statement: string }[]>('SELECT statement FROM pg_prepared_statements');
    expect(prepared).toEqual([{ statement: asked }]);
    await dataSource.destroy();
  });

  it('ends transactions that stay open, so that they hold up nothing', async () => {
    const options = { url: database.url, entities: [], applicationName: 'platform-test', transactionTimeout: 1 };
    const dataSource = await createDataSource(options).initialize();
    const error: unknown = await dataSource.query('SELECT pg_sleep(60)').catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    await dataSource.destroy();
  });

  it('speaks UTC', async () => {
    const dataSource = await open();
    await expect(dataSource.query('SHOW TimeZone')).resolves.toEqual([{ TimeZone: 'UTC' }]);
    await dataSource.destroy();
  });
});
