import type { JourneyEvent } from '@mourafaka/contracts';
import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { journeyIn, sampleJourneyId, stateOf } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import { messageId, projectMessages } from './outbox.projection';
import { Outbox } from './outbox';

const stream = `journey-${sampleJourneyId}`;
const state = stateOf(journeyIn('submitted'));
const at = (time: string): Date => new Date(`2026-11-10T${time}:00.000Z`);

describe('the outbox', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let outbox: Outbox;
  beforeEach(async () => {
    database = await createTestDatabase();
    const options = { url: database.url, entities: readModelEntities, applicationName: 'outbox-test' };
    dataSource = await createDataSource(options).initialize();
    outbox = new Outbox(dataSource);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const issue = async (events: JourneyEvent[]): Promise<void> => {
    for (const { sql, params } of projectMessages(events, state)) {
      await dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
    }
  };

  const message = (duty: string, notBefore = at('09:00')): JourneyEvent => ({
    type: 'MessageIssued',
    data: { duty, audience: 'applicant', channel: 'sms', template: 'receipt', notBefore: notBefore.toISOString() },
  });

  it('holds one row per duty, however often it is written, and leaves alone what became of it', async () => {
    await issue([message('receipt')]);
    const id = messageId(stream, 'receipt');
    await outbox.begin(id, at('09:01'));
    await outbox.finish(id, 'sent', at('09:02'));
    await issue([message('receipt')]);
    expect(await outbox.find(id)).toMatchObject({ status: 'sent', attempts: 1, updatedAt: at('09:02') });
    expect(await outbox.listLatest({ stream })).toHaveLength(1);
  });

  it('tells an escalation, in their inbox, to whom it goes; staff of a region get theirs together', async () => {
    const escalated = { deadline: 'plan#1', kind: 'plan', level: 1, template: 'plan-late' } as const;
    await issue([{ type: 'Escalated', data: { duty: 'plan#1/late', to: 'regional-manager', ...escalated } }]);
    expect(await outbox.find(messageId(stream, 'plan#1/late'))).toMatchObject({
      channel: 'inbox',
      audience: 'regional-manager',
      digestGroup: 'regional-manager/09',
      params: { batch: state.batch, deadline: 'plan#1' },
    });
  });

  it('has no row for an event that tells nobody anything', () => {
    expect(projectMessages([{ type: 'NoteAdded', data: { text: 'Called.' } }], state)).toEqual([]);
  });

  it('lists what may leave now, oldest first, and when the next may', async () => {
    await issue([message('c', at('12:00')), message('b', at('10:00')), message('a', at('09:00'))]);
    const [a, b, c] = ['a', 'b', 'c'].map((duty) => messageId(stream, duty));
    expect(await outbox.listDue('sms', at('08:00'), 10)).toEqual({ messageIds: [], nextAt: at('09:00').toISOString() });
    expect(await outbox.listDue('sms', at('10:00'), 10)).toEqual({
      messageIds: [a, b],
      nextAt: at('12:00').toISOString(),
    });
    expect(await outbox.listDue('sms', at('13:00'), 10)).toEqual({ messageIds: [a, b, c] });
    expect(await outbox.listDue('sms', at('13:00'), 1)).toEqual({ messageIds: [a] });
    expect(await outbox.listDue('email', at('13:00'), 10)).toEqual({ messageIds: [] });
  });

  it('lets one sender begin, and lists what a crash left half-way until it is ended', async () => {
    await issue([message('receipt')]);
    const id = messageId(stream, 'receipt');
    const begun = await Promise.all([1, 2, 3].map(() => outbox.begin(id, at('09:00'))));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect((await outbox.listDue('sms', at('09:00'), 10)).messageIds).toEqual([id]);
    expect(await outbox.finish(id, 'uncertain', at('09:05'))).toBe(true);
    expect(await outbox.finish(id, 'sent', at('09:06'))).toBe(false);
    expect((await outbox.listDue('sms', at('09:10'), 10)).messageIds).toEqual([]);
  });
});
