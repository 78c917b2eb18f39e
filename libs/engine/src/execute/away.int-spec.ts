import { randomBytes } from 'node:crypto';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, isDatabaseAway } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { type Doorway, openDoorway } from '../../../../test/support/doorway';
import { apply, type EngineFixture, openEngine, outcome, submission } from '../../../../test/support/engine-fixture';
import { Engine } from './engine';

describe('while PostgreSQL is away', () => {
  let fixture: EngineFixture;
  let door: Doorway;
  let journal: Journal;
  let engine: Engine;
  beforeAll(async () => {
    fixture = await openEngine();
    door = await openDoorway(fixture.database.url);
    const entities = [...journalEntities, ...readModelEntities];
    const dataSource = createDataSource({ url: door.url, entities, applicationName: 'away-test', poolSize: 4 });
    journal = new Journal(await dataSource.initialize(), new PersonKeys(dataSource, randomBytes(32)));
    engine = new Engine({ journal, clock: fixture.clock });
  });
  beforeEach(() => door.open());
  afterAll(async () => {
    await journal.close();
    await journal.dataSource.destroy();
    await door.close();
    await fixture.close();
  });

  it('a command fails as “away”, nothing of it is stored, and given again it is accepted', async () => {
    const submit = submission();
    door.shut();
    const failure: unknown = await engine.execute(submit).catch((error: unknown) => error);
    expect(isDatabaseAway(failure)).toBe(true);
    door.open();
    expect(await engine.execute(submit)).toMatchObject({ ok: true, replayed: false });
  });

  it('shut in the middle of many, each is wholly done or not at all, and all of them are done once in the end', async () => {
    await apply(engine);
    const submissions = Array.from({ length: 40 }, () => submission());
    const answered: unknown[] = [];
    const tries = submissions.map(async (envelope) => {
      const answer: unknown = await engine.execute(envelope).catch((error: unknown) => error);
      if (answered.push(answer) === 10) door.shut();
      return answer;
    });
    const failures = (await Promise.all(tries)).filter((answer) => answer instanceof Error);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.every((failure) => isDatabaseAway(failure))).toBe(true);

    door.open();
    const again = await Promise.all(submissions.map((envelope) => engine.execute(envelope)));
    expect(new Set(again.map(outcome))).toEqual(new Set(['accepted']));
    const sql = `SELECT count(*)::integer AS streams, count(j.journey_id)::integer AS rows, count(c.id)::integer AS commands
      FROM journal.heads h LEFT JOIN read.journeys j ON h.stream_id = 'journey-' || j.journey_id AND j.version = h.version
      LEFT JOIN journal.commands c ON c.stream_id = h.stream_id WHERE h.category = 'journey' AND c.id = ANY ($1::text[])`;
    const ids = submissions.map(({ principal, batch, key }) => `${principal}|batch-${batch}|${key}`);
    expect(await fixture.dataSource.query(sql, [ids])).toEqual([{ streams: 40, rows: 40, commands: 40 }]);
  });
});
