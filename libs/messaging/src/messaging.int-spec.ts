import type { Role } from '@mourafaka/contracts';
import { createDataSource, schemaDifferences } from '@mourafaka/platform';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { SetClock } from '../../../test/support/engine-fixture';
import { createTestDatabase, postgresAdminUrl, type TestDatabase } from '../../../test/support/servers';
import { Inbox, InboxGateway, mailboxesOf, messagingEntities, StaffDirectory } from '.';
import { parcel } from './testing/parcel';

const monday = '2026-11-02T09:00:00.000Z';
const clock = new SetClock(monday);
let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const options = { url: database.url, entities: [], applicationName: 'messaging-test' };
  dataSource = await createDataSource(options).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const person = (id: string, role: Role, regions: string[] = [], email?: string) => ({
  id,
  name: id,
  roles: [role],
  regions,
  lots: [],
  email,
});

describe('the schema of messaging', () => {
  it('is the one the entities describe', async () => {
    expect(await schemaDifferences(database.ownerUrl, messagingEntities)).toEqual([]);
  });

  it('keeps contacts of staff from whoever audits', async () => {
    const url = new URL(postgresAdminUrl());
    url.pathname = new URL(database.url).pathname;
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    try {
      await admin.query('SET ROLE mourafaka_auditor');
      await expect(admin.query('SELECT * FROM messaging.staff')).rejects.toThrow('permission denied');
      await expect(admin.query('SELECT * FROM messaging.inbox')).resolves.toMatchObject({ rowCount: 0 });
    } finally {
      await admin.end();
    }
  });
});

describe('an inbox', () => {
  const inbox = () => new Inbox(dataSource);
  const gateway = () => new InboxGateway(dataSource, clock);
  const id = (letter: string): string => letter.repeat(64);
  const reader = (one: ReturnType<typeof person>) => ({ id: one.id, mailboxes: mailboxesOf(one) });
  const [agent, colleague, elsewhere] = ['agent-a', 'agent-b', 'agent-c'].map((name, index) =>
    reader(person(name, 'agent', [index < 2 ? '09' : '04'])),
  ) as [Reader, Reader, Reader];
  type Reader = ReturnType<typeof reader>;
  const manager = reader(person('head', 'programme-manager'));
  const send = (letter: string, recipient: string, audience: Role = 'agent') => {
    const item = { messageId: id(letter), stream: 'journey-1', template: 'plan-late', params: { batch: '4' } };
    return gateway().send(parcel({ parcelId: id(letter), channel: 'inbox', recipient, audience, items: [item] }));
  };
  const listed = async (who: Reader, options: { unreadOnly?: boolean } = {}) => {
    const items = await inbox().list(who, { unreadOnly: false, limit: 50, ...options });
    return items.map((item) => item.id[0]);
  };

  it('holds what is for a person, for a role and for a role in a region, of that region alone', async () => {
    await send('a', 'agent/09');
    clock.set('2026-11-02T09:01:00.000Z');
    await send('b', 'agent-a');
    clock.set('2026-11-02T09:02:00.000Z');
    await send('c', 'agent');
    await send('d', 'programme-manager/09', 'programme-manager');
    expect(await listed(agent)).toEqual(['c', 'b', 'a']);
    expect(await listed(colleague)).toEqual(['c', 'a']);
    expect(await listed(elsewhere)).toEqual(['c']);
    expect(await listed(manager)).toEqual(['d']);
  });

  it('takes a message once, and knows it', async () => {
    await send('b', 'agent-a');
    expect(await listed(agent)).toEqual(['c', 'b', 'a']);
    expect(await gateway().knows(id('b'))).toBe(true);
    expect(await gateway().knows(id('f'))).toBe(false);
  });

  it('goes on where the page before ended', async () => {
    const [first, second] = await inbox().list(agent, { unreadOnly: false, limit: 1 });
    expect(second?.id).toBe(id('b'));
    const before = { at: first?.arrivedAt ?? new Date(0), id: first?.id ?? '' };
    const rest = await inbox().list(agent, { unreadOnly: false, limit: 50, before });
    expect(rest.map((item) => item.id[0])).toEqual(['b', 'a']);
  });

  it('lets nobody read what is not theirs', async () => {
    expect(await inbox().read(id('b'), colleague, new Date(monday))).toBeUndefined();
    expect(await inbox().read(id('f'), agent, new Date(monday))).toBeUndefined();
  });

  it('is read by each for themselves, and once', async () => {
    const at = new Date('2026-11-02T10:00:00.000Z');
    expect(await inbox().read(id('a'), agent, at)).toEqual(at);
    expect(await inbox().read(id('a'), agent, new Date('2026-11-03T10:00:00.000Z'))).toEqual(at);
    expect(await listed(agent, { unreadOnly: true })).toEqual(['c', 'b']);
    expect(await listed(colleague, { unreadOnly: true })).toEqual(['c', 'a']);
    expect(await inbox().countUnread(agent)).toBe(2);
  });
});

describe('the directory of staff', () => {
  const directory = () => new StaffDirectory(dataSource, clock);
  const addresses = async (who: string) => (await directory().listFor(who)).map(({ email }) => email);

  beforeAll(async () => {
    clock.set(monday);
    await directory().see(person('agent-09', 'agent', ['09'], 'agent-09@odco.example'));
    await directory().see(person('other-agent-09', 'agent', ['09', '10'], 'other@odco.example'));
    await directory().see(person('agent-04', 'agent', ['04'], 'agent-04@odco.example'));
    await directory().see(person('head', 'programme-manager', [], 'head@odco.example'));
  });

  it('knows nobody who never came', async () => {
    expect(await directory().find('somebody')).toBeUndefined();
    expect(await addresses('somebody')).toEqual([]);
    expect(await addresses('consultant/09')).toEqual([]);
  });

  it('finds a person, those of a role in a region, and whoever reaches every region in each', async () => {
    expect(await addresses('agent-09')).toEqual(['agent-09@odco.example']);
    expect(await addresses('agent/09')).toEqual(['agent-09@odco.example', 'other@odco.example']);
    expect(await addresses('agent')).toHaveLength(3);
    expect(await addresses('programme-manager/09')).toEqual(['head@odco.example']);
  });

  it('takes what a person gave before what their token says, and forgets it when they take it back', async () => {
    const agent = person('agent-09', 'agent', ['09'], 'agent-09@odco.example');
    const own = {
      email: 'private@odco.example',
      phone: '+212612345678',
      language: 'ar',
      monthlyReport: false,
    } as const;
    await directory().keepOwn(agent, own);
    await directory().see(person('agent-09', 'agent', ['09'], 'new@odco.example'));
    expect(await directory().find('agent-09')).toEqual({ id: 'agent-09', ...own });
    await directory().keepOwn(agent, { email: null, phone: null, language: null, monthlyReport: true });
    expect(await directory().find('agent-09')).toMatchObject({ email: 'agent-09@odco.example', phone: null });
  });

  it('writes a person down again when the token says something else, and not at every request', async () => {
    const one = directory();
    const came = person('busy', 'agent', ['09'], 'busy@odco.example');
    await one.see(came);
    await dataSource.query(`DELETE FROM messaging.staff WHERE id = 'busy'`);
    await one.see(came);
    expect(await one.find('busy')).toBeUndefined();
    await one.see({ ...came, regions: ['10'] });
    expect(await addresses('agent/10')).toContain('busy@odco.example');
  });

  it('writes no more, for their role, to whoever has not come for half a year', async () => {
    clock.set('2027-05-20T09:00:00.000Z');
    await directory().see(person('agent-04', 'agent', ['04'], 'agent-04@odco.example'));
    expect(await addresses('agent')).toEqual(['agent-04@odco.example']);
    expect(await addresses('agent-09')).toHaveLength(1);
  });
});
