import { createDataSource, databaseRoles, migrate, schemaDifferences } from '@mourafaka/platform';
import { Client } from 'pg';
import { Column, Entity } from 'typeorm';
import { createTestDatabase, postgresAdminUrl } from '../../../../test/support/servers';
import { anAppend, newStream, openJournal, type JournalFixture } from '../../test/fixture';
import { journalEntities, journalMigrations, RelayCursorEntity } from '../index';

@Entity({ schema: 'journal', name: 'relay_cursors' })
class CursorWithForgottenColumn extends RelayCursorEntity {
  @Column({ type: 'text' })
  forgotten!: string;
}

describe('the migrations of the journal', () => {
  let fixture: JournalFixture;
  const run = () =>
    migrate({ ownerUrl: fixture.database.ownerUrl, entities: journalEntities, migrations: journalMigrations });
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
  });
  afterAll(() => fixture.close());

  it('do nothing the second time, nor when two processes start at once', async () => {
    await expect(Promise.all([run(), run()])).resolves.toEqual([[], []]);
  });

  it('are run by one of two processes that start at once on an empty database', async () => {
    const empty = await createTestDatabase({ migrated: false });
    const start = () => migrate({ ...empty, entities: journalEntities, migrations: journalMigrations });
    const ran = await Promise.all([start(), start()]);
    expect(ran.flat()).toEqual(journalMigrations.map(({ name }) => name));
    await empty.drop();
  });

  it('make exactly what the entities say', async () => {
    const { ownerUrl } = fixture.database;
    await expect(schemaDifferences(ownerUrl, journalEntities)).resolves.toEqual([]);
    await expect(schemaDifferences(ownerUrl, [CursorWithForgottenColumn])).resolves.toHaveLength(1);
  });

  it('do not go back once something was recorded', async () => {
    await fixture.journal.append(anAppend(newStream(), 0));
    const owner = createDataSource({ url: fixture.database.ownerUrl, entities: [], applicationName: 'journal-test' });
    owner.setOptions({ migrations: journalMigrations });
    await owner.initialize();
    await expect(owner.undoLastMigration()).rejects.toThrow('the journal holds events');
    await owner.destroy();
  });
});

describe("the application's role", () => {
  let fixture: JournalFixture;
  const stream = newStream();
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
    await fixture.journal.append(anAppend(stream, 0));
  });
  afterAll(() => fixture.close());

  const tables = ['events', 'heads', 'commands', 'refusals', 'keys', 'person_keys'];
  const changes = tables.flatMap((table) => [
    `INSERT INTO journal.${table} DEFAULT VALUES`,
    `UPDATE journal.${table} SET ${table === 'person_keys' ? 'kek_id' : table === 'refusals' ? 'code' : 'stream_id'} = ''`,
    `DELETE FROM journal.${table}`,
    `TRUNCATE journal.${table}`,
    `DROP TABLE journal.${table}`,
  ]);
  it.each([
    ...changes,
    'ALTER TABLE journal.events DISABLE TRIGGER ALL',
    'CREATE TABLE journal.mine (id integer)',
    'TRUNCATE journal.relay_cursors',
    `SET ROLE ${databaseRoles.owner}`,
    `SET session_replication_role = replica`,
    `SELECT journal.chain_hash('', '', 1, gen_random_uuid(), '', 1, now(), '', '')`,
  ])('may not %s', async (statement) => {
    await expect(fixture.dataSource.query(statement)).rejects.toMatchObject({
      message: expect.stringMatching(/permission denied|must be owner/) as string,
    });
    expect(await fixture.journal.verify(stream)).toBeUndefined();
  });

  it('cannot keep a transaction open for ever, which would hold up the tail', async () => {
    await expect(fixture.dataSource.query('SHOW transaction_timeout')).resolves.toEqual([
      { transaction_timeout: '30s' },
    ]);
  });

  it('owns none of the functions it calls, and they look nowhere but where they say', async () => {
    const functions = await fixture.dataSource.query<{ proname: string; owner: string; proconfig: string[] }[]>(
      `SELECT proname, pg_get_userbyid(proowner) AS owner, proconfig FROM pg_proc
       WHERE pronamespace = 'journal'::regnamespace AND prosecdef ORDER BY proname`,
    );
    expect(functions.map(({ proname }) => proname)).toEqual([
      'append',
      'destroy_person_key',
      'record_refusal',
      'replan',
    ]);
    for (const { owner, proconfig } of functions) {
      expect(owner).toBe(databaseRoles.owner);
      expect(proconfig).toEqual(['search_path=pg_catalog, pg_temp']);
    }
  });
});

describe('the auditor', () => {
  let fixture: JournalFixture;
  let auditor: Client;
  beforeAll(async () => {
    fixture = await openJournal(createTestDatabase({ migrated: false }));
    await fixture.journal.append(anAppend(newStream(), 0));
    const url = new URL(postgresAdminUrl());
    url.pathname = new URL(fixture.database.url).pathname;
    auditor = new Client({ connectionString: url.href });
    await auditor.connect();
    await auditor.query(`SET SESSION AUTHORIZATION ${databaseRoles.auditor}`);
  });
  afterAll(async () => {
    await auditor.end();
    await fixture.close();
  });

  it.each([
    'SELECT * FROM journal.person_keys',
    'DELETE FROM journal.events',
    'DELETE FROM journal.relay_cursors',
    `SELECT journal.destroy_person_key(gen_random_uuid(), now())`,
  ])('may not %s', async (statement) => {
    await expect(auditor.query(statement)).rejects.toThrow('permission denied');
  });

  it.each(['events', 'heads', 'commands', 'refusals', 'keys'])('may read the %s', async (table) => {
    await expect(auditor.query(`SELECT * FROM journal.${table}`)).resolves.toHaveProperty('command', 'SELECT');
  });
});
