import { Client } from 'pg';
import { createTestDatabase } from '../support/servers';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the databases of the tests', () => {
  it("are each one's own, and gone afterwards", async () => {
    const [one, other] = [await createTestDatabase(), await createTestDatabase({ migrated: false })];
    await ask(one.ownerUrl, 'CREATE TABLE mine (id int)');
    await expect(ask(other.ownerUrl, 'SELECT * FROM mine')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('are migrated unless the test wants an empty one', async () => {
    const database = await createTestDatabase();
    expect(await ask(database.url, 'SELECT count(*)::int AS events FROM journal.events')).toEqual([{ events: 0 }]);
    await database.drop();
  });

  it('sort and compare text the same way on every machine', async () => {
    const database = await createTestDatabase({ migrated: false });
    const [settings] = await ask(
      database.url,
      "SELECT current_setting('server_encoding') AS encoding, lower('ÉÀ') AS lower",
    );
    expect(settings).toEqual({ encoding: 'UTF8', lower: 'éà' });
    await database.drop();
  });
});
