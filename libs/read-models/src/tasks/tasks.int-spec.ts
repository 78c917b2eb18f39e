import { randomUUID } from 'node:crypto';
import type { Role } from '@mourafaka/contracts';
import { type JourneyState, tasks, type Task } from '@mourafaka/domain';
import { createDataSource, findDevelopmentUser, taskReachOf } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { journeyIn, stateOf } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import { projectJourney } from '../journeys/journey.projection';
import { candidatesIn } from './candidates';
import { taskIdOf } from './task-id';
import { projectTaskMark } from './task-mark.projection';
import type { GivenTask, TaskFilter } from './task-row';
import { Params, queueSql } from './task-sql';
import { TaskQueries } from './task.queries';

const moment = { now: new Date('2026-11-24T10:00:00.000Z'), today: '2026-11-24' };

describe('the work queue', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let owner: DataSource;
  let queries: TaskQueries;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { entities: readModelEntities, applicationName: 'tasks-test' };
    dataSource = await createDataSource({ ...options, url: database.url }).initialize();
    owner = await createDataSource({ ...options, url: database.ownerUrl }).initialize();
    queries = new TaskQueries(dataSource);
  });
  afterAll(async () => {
    await Promise.all([dataSource.destroy(), owner.destroy()]);
    await database.drop();
  });

  const write = async ({ sql, params }: ReturnType<typeof projectJourney>): Promise<void> => {
    await dataSource.query(
      sql((index) => `$${index + 1}`),
      params,
    );
  };

  let made = 0;
  const submitted = stateOf(journeyIn('submitted'));
  /** A journey like the sample one, written as an append writes it. */
  const journey = async (
    batch: string,
    { region = '09', ...change }: Partial<JourneyState> & { region?: string } = {},
    from = submitted,
  ): Promise<JourneyState> => {
    made += 1;
    const trackingCode = `TASK-${made}-${randomUUID().slice(0, 8)}`;
    const cooperative = { ...from.cooperative, region };
    const state = { ...from, batch, journeyId: randomUUID(), trackingCode, cooperative, ...change };
    await write(projectJourney(state));
    return state;
  };
  const asking = (user: string, also: GivenTask[] = []) => {
    const principal = findDevelopmentUser(user);
    if (!principal) throw new Error(`no development user ${user}`);
    return { reach: taskReachOf(principal), moment, also };
  };
  const list = async (user: string, filter: TaskFilter, also: GivenTask[] = []) =>
    (await queries.listTasks(filter, { limit: 200 }, asking(user, also))).items;
  const idOf = ({ journeyId }: JourneyState, { key }: Pick<Task, 'key'>) => taskIdOf(`journey-${journeyId}`, key);

  /** A task of a batch, which has no row. */
  const given = (batch: string, key: string, change: Partial<GivenTask> = {}): GivenTask => ({
    ...{ stream: `batch-${batch}`, batch, region: null, lot: null, consultant: null },
    ...{ key, kind: 'ranking', role: 'committee', commands: ['rank'], since: '2026-11-01T09:00:00.000Z' },
    ...change,
  });

  it('lists each open task of a journey once, whatever state it is in, and finds it by its id', async () => {
    const batch = 'each-once';
    for (const name of ['eligible', 'training', 'marketing', 'evaluated', 'appealed', 'rejected'] as const) {
      const state = await journey(batch, {}, stateOf(journeyIn(name)));
      const open = tasks(state).filter(({ role }) => role !== 'applicant');
      const later = { now: new Date('2032-01-01T00:00:00Z'), today: '2032-01-01' };
      const { items } = await queries.listTasks({ batch }, { limit: 200 }, { ...asking('auditor'), moment: later });
      const listed = items.filter(({ stream }) => stream === `journey-${state.journeyId}`);
      expect(listed.map(({ id }) => id).sort()).toEqual(open.map((task) => idOf(state, task)).sort());
      for (const task of open) {
        const found = await queries.findTask(idOf(state, task), { moment: later });
        expect(found).toMatchObject(JSON.parse(JSON.stringify(task)) as object);
      }
    }
  });

  it('shows to each role what is its own, and to managers all of their region', async () => {
    const batch = 'rights';
    const here = await journey(batch);
    const there = await journey(batch, { region: '04' });
    const seen = async (user: string) =>
      (await list(user, { batch }, [given(batch, 'ranking#1')])).map(({ stream }) =>
        stream.replace(here.journeyId, 'here').replace(there.journeyId, 'there'),
      );
    expect(await seen('agent-09')).toEqual(['journey-here']);
    expect(await seen('manager-04')).toEqual(['journey-there']);
    expect(await seen('consultant-lot-1')).toEqual([]);
    expect(await seen('committee')).toEqual([`batch-${batch}`]);
    const all = [`batch-${batch}`, 'journey-here', 'journey-there'];
    for (const watcher of ['programme-manager', 'auditor', 'admin']) expect((await seen(watcher)).sort()).toEqual(all);
  });

  it('is not the sum of what two roles reach: an agent who sits in the committee has the files of their region only', async () => {
    const batch = 'two-roles';
    await journey(batch, { region: '04' });
    const roles: Role[] = ['agent', 'committee'];
    const reach = taskReachOf({ id: 'both', name: '', roles, regions: ['09'], lots: [] });
    const { items } = await queries.listTasks({ batch }, {}, { reach, moment, also: [given(batch, 'ranking#1')] });
    expect(items.map(({ kind }) => kind)).toEqual(['ranking']);
  });

  it('is not of whoever did their part, nor shown before its time', async () => {
    const batch = 'not-yet';
    const also = [
      given(batch, 'signed', { except: ['committee'] }),
      given(batch, 'ahead', { since: '2026-12-01T09:00:00.000Z' }),
    ];
    expect(await list('committee', { batch }, also)).toEqual([]);
    expect((await list('committee-2', { batch }, also)).map(({ key }) => key)).toEqual(['signed']);
  });

  it('is read page by page, overdue first, then due, then what waits longest, without end or loss', async () => {
    const batch = 'pages';
    const due = (day: string) => ({ dueOn: day, dueAt: `${day}T23:00:00.000Z` });
    const also = [
      given(batch, 'undated'),
      given(batch, 'waits-less', { ...due('2026-12-01'), since: '2026-11-03T09:00:00.000Z' }),
      given(batch, 'waits-longer', due('2026-12-01')),
      given(batch, 'twin-b', due('2026-12-02')),
      given(batch, 'twin-a', due('2026-12-02')),
      given(batch, 'overdue', due('2026-11-20')),
      given(batch, 'today', due('2026-11-24')),
      given(batch, 'on-a-day', { dueOn: '2026-11-29' }),
    ];
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.listTasks({ batch }, { limit: 3, cursor }, asking('committee', also));
      keys.push(...page.items.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const dated = ['overdue', 'today', 'on-a-day', 'waits-longer', 'waits-less', 'twin-a', 'twin-b'];
    expect(keys).toEqual([...dated, 'undated']);
    const of = async (filter: TaskFilter['due']) =>
      (await list('committee', { batch, due: filter }, also)).map(({ key }) => key);
    expect(await of('overdue')).toEqual(['overdue']);
    expect(await of('today')).toEqual(['today']);
    expect(await of('week')).toEqual(['today', 'on-a-day']);
    expect(await of({ by: '2026-12-01' })).toEqual(['today', 'on-a-day', 'waits-longer', 'waits-less']);
    expect((await queries.summary({ batch }, asking('committee', also))).due).toEqual({
      overdue: 1,
      today: 1,
      week: 1,
      later: 4,
      undated: 1,
    });
  });

  it('takes a mark once, and never an older one', async () => {
    const state = await journey('marks');
    const [task] = tasks(state);
    const key = task?.key ?? '';
    const stream = `journey-${state.journeyId}`;
    const at = '2026-11-24T09:00:00.000Z';
    const claim = { by: 'agent-09', name: 'Agent 09', at };
    const mark = { stream, key, kind: 'completeness-check', version: 2, updatedAt: at };
    for (const it of [
      { ...mark, claim },
      { ...mark, version: 1 },
      { ...mark, claim },
    ])
      await write(projectTaskMark(it));
    expect(await list('agent-09', { batch: 'marks' })).toMatchObject([{ id: taskIdOf(stream, key), claim }]);
  });

  it('names who of the place has the least that is overdue, for what was escalated', async () => {
    const batch = 'candidates';
    const people: [string, string[], string[], string[]][] = [
      ['busy', ['agent'], ['11'], []],
      ['free', ['agent'], ['11'], []],
      ['elsewhere', ['agent'], ['12'], []],
      ['manager', ['regional-manager'], ['11'], []],
      ['adviser', ['consultant'], [], ['lot-11']],
    ];
    for (const [id, roles, regions, lots] of people) {
      await dataSource.query(
        `INSERT INTO messaging.staff (id, name, roles, regions, lots, seen_at) VALUES ($1, $1, $2, $3, $4, now())`,
        [id, roles, regions, lots],
      );
    }
    await journey(batch, { region: '11', agent: 'busy' });
    const late = { ...moment, now: new Date('2027-01-24T10:00:00.000Z') };
    const candidates = await candidatesIn(dataSource, { regions: ['11'], lots: ['lot-11'] }, late);
    expect(candidates.map(({ id, overdue, open }) => [id, overdue, open])).toEqual([
      ['adviser', 0, 0],
      ['free', 0, 0],
      ['busy', 1, 1],
    ]);
  });

  it('is found through an index by staff of a region, and a task by its id, among thousands of journeys', async () => {
    const sample = await journey('many');
    const columns = await owner.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'read' AND table_name = 'journeys'`,
    );
    const other: Record<string, string> = {
      journey_id: 'gen_random_uuid()',
      tracking_code: `'MANY-' || n`,
      region: `lpad((1 + n % 12)::text, 2, '0')`,
    };
    const names = columns.map(({ name }) => name);
    await owner.query(
      `INSERT INTO read.journeys (${names.join()}) SELECT ${names.map((name) => other[name] ?? name).join()}
         FROM read.journeys, generate_series(1, 3000) AS n WHERE journey_id = $1`,
      [sample.journeyId],
    );
    await owner.query('ANALYZE read.journeys');
    const explained = async (user: string, streamPart?: Buffer): Promise<string> => {
      const params = new Params();
      const { reach } = asking(user);
      const sql = queueSql({ filter: {}, reach, moment, also: [], streamPart }, params);
      const plan = await dataSource.query<Record<string, string>[]>(
        `EXPLAIN ${sql} SELECT * FROM queue`,
        params.values,
      );
      return plan.flatMap((line) => Object.values(line)).join('\n');
    };
    expect(await explained('agent-09')).toContain('journeys_region');
    expect(await explained('consultant-lot-1')).toMatch(/journeys_lot|journeys_consultant/);
    expect(await explained('programme-manager', Buffer.alloc(6))).toContain('journeys_task_ids');
  });
});
