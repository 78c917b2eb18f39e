import { randomUUID } from 'node:crypto';
import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { readModelEntities } from '..';
import { CalendarFeeds } from './calendar-feeds';

describe('personal calendars', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let feeds: CalendarFeeds;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.url, entities: readModelEntities, applicationName: 'calendar-feeds-test' };
    dataSource = await createDataSource(options).initialize();
    feeds = new CalendarFeeds(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const token = (text: string) => Buffer.from(text.padEnd(32));
  const madeAt = new Date('2027-01-04T09:00:00Z');

  it('have one token each, the last', async () => {
    await feeds.give({ personId: 'consultant-lot-1', tokenHash: token('first'), language: 'fr', madeAt });
    await feeds.give({ personId: 'consultant-lot-1', tokenHash: token('second'), language: 'ar', madeAt });
    expect(await feeds.findByTokenHash(token('first'))).toBeUndefined();
    expect(await feeds.findByTokenHash(token('second'))).toMatchObject({
      personId: 'consultant-lot-1',
      language: 'ar',
    });
  });

  it('hold the training sessions of the cooperatives that have a place, each once, none long past', async () => {
    const [ours, alsoOurs, theirs] = [randomUUID(), randomUUID(), randomUUID()];
    const session = async (heldOn: string, enrolled: [string, string][]): Promise<string> => {
      const sessionId = randomUUID();
      await dataSource.query(
        `INSERT INTO read.sessions VALUES ($1, 5, 1, '4', 'strategy', 'scheduled', NULL, '09', 'Agadir', $2::date, '09:30', '16:00',
           $2::timestamptz, 'Formateur Exemple', NULL, NULL, 20, 0, 0, 0, 0, 0, now(), '[]')`,
        [sessionId, heldOn],
      );
      for (const [journeyId, status] of enrolled) {
        await dataSource.query(`INSERT INTO read.session_enrolments VALUES ($1, $2, 5, $3, NULL)`, [
          sessionId,
          journeyId,
          status,
        ]);
      }
      return sessionId;
    };
    const both = await session('2027-02-16', [
      [ours, 'enrolled'],
      [alsoOurs, 'enrolled'],
      [theirs, 'enrolled'],
    ]);
    await session('2027-02-17', [
      [ours, 'waiting'],
      [alsoOurs, 'removed'],
    ]);
    await session('2026-02-16', [[ours, 'enrolled']]);
    const found = await feeds.trainingsOf([ours, alsoOurs], '2027-01-01');
    expect(found).toMatchObject([
      { sessionId: both, heldOn: '2027-02-16', from: '09:30', version: 5, journeyIds: [ours, alsoOurs].sort() },
    ]);
    expect(await feeds.trainingsOf([], '2027-01-01')).toEqual([]);
  });
});
