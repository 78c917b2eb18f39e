import { randomUUID } from 'node:crypto';
import { isFoundBy, type JourneyState, searchTerms } from '@mourafaka/domain';
import { createDataSource, type Reach } from '@mourafaka/platform';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { journeyIn, people, stateOf } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import { conditionsOf, factsAt } from '../facts/facts-at';
import { projectFacts } from '../facts/facts.projection';
import { projectJourney, searchText } from './journey.projection';
import { JourneyQueries } from './journey.queries';
import type { JourneyFilter } from './journey-filter';
import { type JourneySort, journeySorts } from './list-query';

const everything: Reach = { all: true };

/** Rows are written here without a journal behind them. */
const noHistory = {
  dateOf: (instant: string) => instant.slice(0, 10),
  statesAt: () => Promise.reject(new Error('there is no journal')),
};

describe('the journeys’ read model', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let queries: JourneyQueries;
  let now = new Date('2026-11-10T09:00:00.000Z');
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.url, entities: readModelEntities, applicationName: 'read-test' };
    dataSource = await createDataSource(options).initialize();
    queries = new JourneyQueries(dataSource, { now: () => Promise.resolve(now) }, noHistory);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const write = async (state: JourneyState): Promise<void> => {
    for (const { sql, params } of [projectJourney(state), ...projectFacts(state)])
      await dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
  };

  const submitted = stateOf(journeyIn('submitted'));
  let made = 0;
  type Change = Partial<Omit<JourneyState, 'cooperative'>> & { cooperative?: Partial<JourneyState['cooperative']> };

  /** A journey like that of the sample cooperative, under an id and a code of its own. */
  const aJourney = (batch: string, { cooperative, ...change }: Change = {}, from = submitted): JourneyState => ({
    ...from,
    batch,
    journeyId: randomUUID(),
    trackingCode: `TEST-${String(++made).padStart(3, '3')}-${randomUUID().slice(0, 3).toUpperCase()}`,
    submittedAt: new Date(Date.parse('2026-11-02T09:00:00Z') + made * 60_000).toISOString(),
    ...change,
    cooperative: { ...from.cooperative, ...cooperative },
  });

  const listed = async (filter: JourneyFilter, reach?: Reach): Promise<string[]> =>
    (await queries.listJourneys(filter, { sort: 'submittedAt' }, reach)).items.map(({ journeyId }) => journeyId);

  describe('a row', () => {
    it('is not overwritten by an older one, and the same one twice changes nothing', async () => {
      const journey = aJourney('order');
      const newer = { ...journey, version: journey.version + 1, state: 'complete' as const };
      await write(newer);
      await write(journey);
      await write(newer);
      expect(await queries.findJourney(journey.journeyId)).toMatchObject({ state: 'complete', version: newer.version });
    });

    it('says what everyone is told of a journey, and nothing of a person', async () => {
      const journey = aJourney('status');
      await write(journey);
      const status = await queries.findJourney(journey.journeyId);
      expect(status).toMatchObject({
        batch: 'status',
        phase: 'application',
        state: 'submitted',
        suspended: false,
        cooperative: { denominationFr: 'Coopérative Exemple Argan' },
        submittedAt: journey.submittedAt,
        updatedAt: journey.updatedAt,
        nextDeadline: { kind: 'completeness-check', dueOn: '2026-11-17', overdue: false },
        progress: { sessionsDone: 0, sessionsPlanned: 12 },
        tasks: [{ kind: 'completeness-check', role: 'agent' }],
      });
      expect(JSON.stringify(status)).not.toContain('Fatima');
      for (const unknown of [randomUUID(), 'nothing']) expect(await queries.findJourney(unknown)).toBeUndefined();
    });
  });

  describe('a list', () => {
    it('is narrowed by each filter', async () => {
      const batch = 'filters';
      const first = aJourney(batch, { agent: 'agent-7', wave: 'wave-7', lot: 'lot-7', provider: 'firm-7' });
      const second = aJourney(batch, { cooperative: { region: '04', province: '421', sector: 'honey' } });
      const third = aJourney(batch, { consultant: 'consultant-lot-1' }, stateOf(journeyIn('training')));
      for (const journey of [first, second, third]) await write(journey);
      const ids = [first, second, third].map(({ journeyId }) => journeyId);
      expect(await listed({ batch })).toEqual(ids);
      expect(await listed({ batch, phase: 'training' })).toEqual([ids[2]]);
      expect(await listed({ batch, state: 'submitted' })).toEqual([ids[0], ids[1]]);
      expect(await listed({ batch, region: '04' })).toEqual([ids[1]]);
      expect(await listed({ batch, province: '421', sector: 'honey' })).toEqual([ids[1]]);
      expect(await listed({ batch, province: '421', sector: 'argan' })).toEqual([]);
      for (const filter of [{ wave: 'wave-7' }, { lot: 'lot-7' }, { provider: 'firm-7' }, { agent: 'agent-7' }]) {
        expect(await listed({ batch, ...filter })).toEqual([ids[0]]);
      }
      expect(await listed({ batch, consultant: 'consultant-lot-1', suspended: false })).toEqual([ids[2]]);
      expect(await listed({ batch, suspended: true })).toEqual([]);
      expect(await listed({ batch, assignee: 'agent-7' })).toEqual([ids[0]]);
      expect(await listed({ batch, assignee: 'consultant-lot-1' })).toEqual([ids[2]]);
    });

    it('finds denominations as people type them, in French and in Arabic, and the registration number', async () => {
      const batch = 'words';
      const argan = aJourney(batch, { cooperative: { registrationNumber: '4321/2023' } });
      const saffron = aJourney(batch, {
        cooperative: { denominationFr: 'Safran 100% d’Été', denominationAr: 'تعاونية أزهار الزعفران' },
      });
      for (const journey of [argan, saffron]) await write(journey);
      const byWords = (q: string) => listed({ batch, q });
      expect(await byWords('ARGAN cooperative')).toEqual([argan.journeyId]);
      expect(await byWords('safran ete')).toEqual([saffron.journeyId]);
      expect(await byWords('ازهار')).toEqual([saffron.journeyId]);
      expect(await byWords('٤٣٢١')).toEqual([argan.journeyId]);
      expect(await byWords('argan safran')).toEqual([]);
      expect(await byWords('%')).toEqual([]);
      expect(await byWords('تعاونية')).toEqual([argan.journeyId, saffron.journeyId]);
    });

    it('looks for words just as the domain says what finds what, now and in the past', async () => {
      const batch = 'agreed';
      const texts = ["Coopérative d'Argan", 'والتضامن عبد الله', 'L’Été 100% d’Œuvres', 'Ida-Ou-Tanane', 'ا ب', 'X'];
      const journeys = texts.map((denominationFr, n) =>
        aJourney(batch, {
          cooperative: { denominationFr, denominationAr: undefined, registrationNumber: `${n}/2031` },
        }),
      );
      for (const journey of journeys) await write(journey);
      const asked = [
        'argan',
        "l'argan",
        'تضامن',
        'عبدالله',
        'oeuvre',
        'ete',
        'idaoutanane',
        'ب',
        'x',
        '3/2031',
        '2031',
        'b',
      ];
      for (const q of asked) {
        const found = journeys.filter(({ cooperative }) => {
          const words = searchText(cooperative).split(' ');
          return searchTerms(q)?.every((ways) => ways.some((way) => words.some((word) => isFoundBy(word, way))));
        });
        const ids = found.map(({ journeyId }) => journeyId).sort();
        expect((await listed({ batch, q })).sort()).toEqual(ids);
        const past = { filter: { batch, q }, reach: everything, at: now, today: '2026-11-10', past: true };
        const { text, values } =
          sql`SELECT f.journey_id AS id FROM ${factsAt(past)} WHERE ${conditionsOf(past)} ORDER BY 1`;
        expect((await dataSource.query<{ id: string }[]>(text, values)).map(({ id }) => id)).toEqual(ids);
      }
    });

    it('finds a cooperative under the name and in the region it had then, and only there', async () => {
      const batch = 'corrected';
      const before = aJourney(batch, { cooperative: { denominationFr: 'Ancienne', denominationAr: undefined } });
      const corrected = { ...before, version: before.version + 1, updatedAt: '2026-11-08T09:00:00.000Z' };
      const cooperative = { ...before.cooperative, denominationFr: 'Nouvelle', region: '04', province: '421' };
      const after = { ...corrected, cooperative };
      const last = { ...after, version: after.version + 1, updatedAt: '2026-11-09T09:00:00.000Z' };
      for (const state of [before, after, last]) await write(state);
      const foundAt = async (filter: JourneyFilter, at: string): Promise<number> => {
        const source = { ...{ filter, reach: everything, at: new Date(at), today: at.slice(0, 10) }, past: true };
        const asked = { ...source, walked: true };
        const { text, values } = sql`SELECT FROM ${factsAt(asked)} WHERE ${conditionsOf(asked)}`;
        return (await dataSource.query<unknown[]>(text, values)).length;
      };
      const [then, later] = ['2026-11-08T08:59:59.999Z', '2026-11-08T09:00:00.000Z'];
      const [was, is] = [
        [{ q: 'ancienne' }, { batch, region: before.cooperative.region }],
        [{ q: 'nouvelle' }, { batch, region: '04' }, { batch, province: '421' }],
      ];
      for (const filter of was) expect([await foundAt(filter, then), await foundAt(filter, later)]).toEqual([1, 0]);
      for (const filter of is) expect([await foundAt(filter, then), await foundAt(filter, later)]).toEqual([0, 1]);
      expect([await listed({ batch, q: 'ancienne' }), await listed({ batch, q: 'nouvelle' })]).toEqual([
        [],
        [last.journeyId],
      ]);
    });

    it('knows what is overdue at the clock’s now, and a suspended journey never is', async () => {
      const batch = 'late';
      const late = aJourney(batch);
      const suspended = { since: late.submittedAt, reason: 'Drought.' };
      const asleep = aJourney(batch, { suspended });
      for (const journey of [late, asleep]) await write(journey);
      const dueAt = (await queries.findJourney(late.journeyId))?.nextDeadline?.dueAt ?? '';
      now = new Date(Date.parse(dueAt) - 1);
      expect(await listed({ batch, overdue: true })).toEqual([]);
      now = new Date(dueAt);
      expect(await listed({ batch, overdue: true })).toEqual([late.journeyId]);
      expect(await listed({ batch, overdue: false })).toEqual([asleep.journeyId]);
      expect((await queries.findJourney(late.journeyId))?.nextDeadline?.overdue).toBe(true);
    });

    it('holds only what lies in the caller’s regions, lots or hands', async () => {
      const batch = 'reach';
      const here = aJourney(batch);
      const there = aJourney(batch, { lot: 'lot-7', cooperative: { region: '04' } });
      const mine = aJourney(batch, { consultant: people.consultant.id, cooperative: { region: '01' } });
      for (const journey of [here, there, mine]) await write(journey);
      const reaching = (reach: Partial<Reach>) => listed({ batch }, { all: false, regions: [], lots: [], ...reach });
      expect(await reaching({})).toEqual([]);
      expect(await reaching({ regions: ['09'] })).toEqual([here.journeyId]);
      expect(await reaching({ lots: ['lot-7'] })).toEqual([there.journeyId]);
      expect(await reaching({ consultant: people.consultant.id })).toEqual([mine.journeyId]);
      const agent: Reach = { all: false, regions: ['09'], lots: [] };
      expect(await queries.findJourney(there.journeyId, agent)).toBeUndefined();
      expect((await queries.batchFigures(batch, agent)).total).toBe(1);
    });

    it('is sorted by the name in the language, whatever its accents and capitals', async () => {
      const batch = 'names';
      const named = async (denominationFr: string | undefined, denominationAr: string | undefined) =>
        write(aJourney(batch, { cooperative: { denominationFr, denominationAr } }));
      await named('Été', 'ورود');
      await named('argan', undefined);
      await named(undefined, 'أزهار');
      await named('Zitoun', 'زيتون');
      const names = async (sort: JourneySort) =>
        (await queries.listJourneys({ batch }, { sort })).items.map(
          ({ cooperative: { denominationFr, denominationAr } }) =>
            sort.endsWith('Ar') ? (denominationAr ?? denominationFr) : (denominationFr ?? denominationAr),
        );
      expect(await names('nameFr')).toEqual(['argan', 'Été', 'Zitoun', 'أزهار']);
      expect(await names('-nameFr')).toEqual(['أزهار', 'Zitoun', 'Été', 'argan']);
      expect(await names('nameAr')).toEqual(['argan', 'أزهار', 'زيتون', 'ورود']);
    });

    it.each(journeySorts)('sorted by %s is read to its end page by page, each journey once', async (sort) => {
      const batch = `pages${sort}`;
      const journeys = Array.from({ length: 7 }, (_, n) =>
        aJourney(batch, {
          ...(n % 3 === 0 && { suspended: { since: submitted.submittedAt, reason: 'Rest.' } }),
          cooperative: { denominationFr: `Nom ${n % 2}`, region: n % 2 ? '09' : '04', province: n % 4 ? '421' : '001' },
        }),
      );
      for (const journey of journeys) await write(journey);
      const whole = await queries.listJourneys({ batch }, { sort });
      expect(whole).toMatchObject({ total: 7 });
      expect(whole.nextCursor).toBeUndefined();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.listJourneys({ batch }, { sort, cursor, limit: 3 });
        seen.push(...page.items.map(({ journeyId }) => journeyId));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole.items.map(({ journeyId }) => journeyId));
    });

    it('refuses a cursor of another list, and what is no cursor', async () => {
      const batch = 'cursors';
      for (const journey of [aJourney(batch), aJourney(batch)]) await write(journey);
      const { nextCursor: cursor } = await queries.listJourneys({ batch }, { limit: 1 });
      const invalid = { code: 'LIST.CURSOR_INVALID', kind: 'invalid' };
      await expect(queries.listJourneys({ batch, region: '09' }, { cursor })).rejects.toMatchObject(invalid);
      await expect(queries.listJourneys({ batch }, { cursor, sort: 'dueAt' })).rejects.toMatchObject(invalid);
      const agent: Reach = { all: false, regions: ['09'], lots: [] };
      await expect(queries.listJourneys({ batch }, { cursor }, agent)).rejects.toMatchObject(invalid);
      const parts = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as string[];
      const changed = [
        [parts[0], '["then"]', parts[2]],
        [parts[0], parts[1], randomUUID()],
        parts.slice(0, 2),
        [1, 2, 3],
      ];
      const forged = changed.map((it) => Buffer.from(JSON.stringify(it)).toString('base64url'));
      for (const text of ['', 'x', 'bnVsbA', '{}', ...forged]) {
        await expect(queries.listJourneys({ batch }, { cursor: text })).rejects.toMatchObject(invalid);
      }
    });

    it('leaves whole, in its order, as it was found at the start', async () => {
      const batch = 'whole';
      const journeys = Array.from({ length: 5 }, () => aJourney(batch));
      for (const journey of journeys) await write(journey);
      const rows = await queries.exportJourneys({ batch }, { sort: 'submittedAt' });
      const seen = [];
      for await (const { journeyId } of rows) {
        seen.push(journeyId);
        await write(aJourney(batch));
      }
      expect(seen).toEqual(journeys.map(({ journeyId }) => journeyId));
      const agent: Reach = { all: false, regions: ['04'], lots: [] };
      expect((await (await queries.exportJourneys({ batch }, undefined, agent)).next()).done).toBe(true);
    });

    it('never gives more than 200 at once', async () => {
      const batch = 'many';
      await Promise.all(Array.from({ length: 201 }, () => write(aJourney(batch))));
      const page = await queries.listJourneys({ batch }, { limit: 10_000 });
      expect(page.items).toHaveLength(200);
      expect(page.total).toBe(201);
    });
  });

  it('counts a batch by phase, state and region, and what is overdue', async () => {
    const batch = 'figures';
    const suspended = { since: submitted.submittedAt, reason: 'Rest.' };
    const journeys = [
      aJourney(batch),
      aJourney(batch, { suspended }),
      aJourney(batch, { cooperative: { region: '04' } }, stateOf(journeyIn('graduated'))),
    ];
    for (const journey of journeys) await write(journey);
    now = new Date('2026-12-31T09:00:00.000Z');
    expect(await queries.batchFigures(batch, everything)).toEqual({
      batch,
      total: 3,
      suspended: 1,
      overdue: 1,
      phases: { application: { count: 2, overdue: 1 }, closed: { count: 1, overdue: 0 } },
      states: { submitted: { count: 2, overdue: 1 }, graduated: { count: 1, overdue: 0 } },
      regions: { '09': { count: 2, overdue: 1 }, '04': { count: 1, overdue: 0 } },
    });
    expect(await queries.batchFigures('nowhere')).toMatchObject({ total: 0, phases: {} });
  });

  it('is followed by its code, however it is typed, without saying who it is', async () => {
    const journey = aJourney(
      'track',
      { trackingCode: 'K7QM-4TX-9RD', missing: ['statutes'] },
      stateOf(journeyIn('incomplete')),
    );
    await write(journey);
    const tracked = await queries.trackByCode(' k7qm4tx 9rd');
    expect(tracked).toMatchObject({
      phase: 'application',
      state: 'incomplete',
      missing: ['statutes'],
      nextStep: { kind: 'file-completion', role: 'applicant' },
      nextDeadline: { kind: 'file-completion' },
    });
    expect(tracked).not.toHaveProperty('cooperative');
    expect(tracked).not.toHaveProperty('journeyId');
    expect(await queries.trackByCode('K7QM-4TX-9RE')).toBeUndefined();
  });
});
