import { journeyScript, people, sampleApplication } from '../../../domain/src/testing';
import { accept, anEnvelope, batch, openEngine, type EngineFixture } from '../../../../test/support/engine-fixture';

const start = Date.parse('2026-11-02T09:00:00Z');
const dayMs = 86_400_000;

/** The same path four times, begun on different days, in different regions. */
const begun = [
  { day: 0, region: '09', province: '001' },
  { day: 3, region: '04', province: '421' },
  { day: 11, region: '09', province: '163' },
  { day: 30, region: '01', province: '511' },
];

const courses = [
  { filter: { batch } },
  { filter: { batch, region: '09' } },
  { filter: { phase: 'diagnosis' } },
  { filter: { batch, overdue: true } },
  { filter: { figure: 'coaching-none' } },
  { filter: { figure: 'sessions-missing' } },
  { filter: { deadline: 'coaching-session', owner: 'consultant' } },
  { filter: { q: 'argan' } },
] as const;

const sorts = ['submittedAt', '-updatedAt', 'dueAt', 'nameFr', '-region'] as const;

describe('lists as of an earlier instant', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  it('say what the same lists said then, whatever the filter and the order', async () => {
    const { engine, clock, queries } = fixture;
    const steps = begun
      .flatMap(({ day, region, province }, n) =>
        journeyScript({
          startOn: new Date(start + day * dayMs).toISOString().slice(0, 10),
          application: sampleApplication({ registrationNumber: `${n}/2023`, region, province }),
        }).map((step) => ({ ...step, n, at: start + (step.day + day) * dayMs })),
      )
      .filter(({ day }) => day < 120)
      .sort((a, b) => a.at - b.at || a.n - b.n);
    const ids: (string | undefined)[] = [];
    const said: { at: Date; pages: unknown[] }[] = [];
    const lists = async (asOf?: Date) =>
      Promise.all(
        courses.map(async ({ filter }, n) => {
          const sort = sorts[n % sorts.length];
          const { items } = await queries.listJourneys(filter, { sort, ...(asOf && { asOf }) });
          return items;
        }),
      );
    for (const [n, { at, by, command, payload, ...step }] of steps.entries()) {
      clock.set(new Date(at + n).toISOString());
      const envelope = { name: command, entityId: ids[step.n], batch, payload };
      const { journeyId } = await accept(engine, anEnvelope(envelope, people[by]));
      ids[step.n] ??= journeyId;
      const now = new Date(at + n);
      if (n % 4 === 0) said.push({ at: now, pages: await lists() });
    }
    // Long after, everybody is late.
    const late = new Date(start + 400 * dayMs);
    clock.set(late.toISOString());
    said.push({ at: late, pages: await lists() });
    for (const { at, pages } of said) expect(await lists(at)).toEqual(pages);
    expect(said.length).toBeGreaterThan(10);
    expect(courses.filter((_, n) => said.every(({ pages }) => (pages[n] as unknown[]).length === 0))).toEqual([]);
  });

  it('are read page by page, counted within a batch, and their cursors are of that instant alone', async () => {
    const { queries } = fixture;
    const asOf = new Date(start + 40 * dayMs);
    const whole = await queries.listJourneys({ batch }, { asOf });
    expect(whole).toMatchObject({ total: 4, totalIsExact: true });
    const { nextCursor, items } = await queries.listJourneys({ batch }, { asOf, limit: 3 });
    const rest = await queries.listJourneys({ batch }, { asOf, limit: 3, cursor: nextCursor });
    expect([...items, ...rest.items]).toEqual(whole.items);
    expect(await queries.listJourneys({}, { asOf })).not.toHaveProperty('total');
    await expect(queries.listJourneys({ batch }, { cursor: nextCursor })).rejects.toThrow('LIST.CURSOR_INVALID');
  });

  it('hold only what the caller may see today', async () => {
    const { queries } = fixture;
    const reach = { all: false as const, regions: ['04'], lots: [] };
    const { items } = await queries.listJourneys({ batch }, { asOf: new Date(start + 40 * dayMs) }, reach);
    expect(items.map(({ region }) => region)).toEqual(['04']);
  });
});
