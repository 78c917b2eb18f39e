import { schemaDifferences } from '@mourafaka/platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/servers';
import { deskEntities } from '.';

describe('the migrations of the desk', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('make the tables the entities describe', async () => {
    expect(await schemaDifferences(database.ownerUrl, deskEntities)).toEqual([]);
  });
});
