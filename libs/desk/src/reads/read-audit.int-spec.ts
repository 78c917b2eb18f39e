import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { SetClock } from '../../../../test/support/engine-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { ReadAudit } from './read-audit';
import type { NewRead } from './read.entity';

let database: TestDatabase;
let dataSource: DataSource;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  database = await createTestDatabase();
  const options = { url: database.url, entities: [], applicationName: 'read-audit-test', poolSize: 4 };
  dataSource = await createDataSource(options).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const look = (n: number, change: Partial<NewRead> = {}): NewRead => ({
  ...{ actorId: 'agent-09', actorName: 'Agent 09', actorRole: 'agent', route: 'GET /v1/journeys/:id' },
  ...{ categories: ['contact'], correlationId: `look-${n}`, ...change },
});
const count = async (): Promise<number> => {
  const rows = await dataSource.query<{ n: number }[]>('SELECT count(*)::integer AS n FROM audit.reads');
  return rows[0]?.n ?? 0;
};

describe('what is kept of who looked', () => {
  it('is all of it, however many look at once, in few statements', async () => {
    const audit = new ReadAudit(dataSource, clock);
    const query = jest.spyOn(dataSource, 'query');
    await Promise.all(Array.from({ length: 2_500 }, (_, n) => audit.note([look(n)])));
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect([await count(), statements < 10]).toEqual([2_500, true]);
  });

  it('is not lost with one among many that cannot be written', async () => {
    const audit = new ReadAudit(dataSource, clock);
    const before = await count();
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].map((n) => audit.note([look(n, n === 2 ? { actorName: 'a\u0000b' } : {})])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await count()).toBe(before + 3);
  });

  it.each(['UPDATE audit.reads SET actor_id = $$nobody$$', 'DELETE FROM audit.reads', 'TRUNCATE audit.reads'])(
    'is changed by no application: %s',
    async (sql) => {
      await expect(dataSource.query(sql)).rejects.toThrow('permission denied');
    },
  );

  it('goes when it is old enough, and never within ninety days of the latest', async () => {
    const audit = new ReadAudit(dataSource, clock);
    clock.set('2027-11-02T09:00:00.000Z');
    await audit.note([look(1)]);
    await expect(audit.forget(new Date('2027-11-01T00:00:00.000Z'), 10_000)).rejects.toThrow('90 days');
    const old = (await count()) - 1;
    expect(await audit.forget(new Date('2027-01-01T00:00:00.000Z'), 1_000)).toBe(1_000);
    expect(await audit.forget(new Date('2027-01-01T00:00:00.000Z'), 10_000)).toBe(old - 1_000);
    expect(await count()).toBe(1);
  });
});
