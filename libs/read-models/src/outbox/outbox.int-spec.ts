import type { JourneyEvent } from '@mourafaka/contracts';
import { createDataSource } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/servers';
import { journeyIn, sampleJourneyId, stateOf } from '../../../domain/src/testing';
import { readModelEntities } from '..';
import type { MessageRow } from './message.entity';
import { inboxCopyId, messageId, projectMessages } from './outbox.projection';
import { Outbox } from './outbox';

const stream = `journey-${sampleJourneyId}`;
const state = { ...stateOf(journeyIn('submitted')), agent: 'agent-09' };
const at = (time: string, day = '2026-11-10'): Date => new Date(`${day}T${time}:00.000Z`);
/** That moment of that day, as a claim needs it. */
const moment = (time: string, day = '2026-11-10') => ({ now: at(time, day), day, dayEnds: at('23:59', day) });
const id = (duty: string): string => messageId(stream, duty);

type Issued = Extract<JourneyEvent, { type: 'MessageIssued' }>['data'];

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

  const issue = async (events: JourneyEvent[], decidedAt = state.updatedAt): Promise<void> => {
    for (const { sql, params } of projectMessages(events, { ...state, updatedAt: decidedAt })) {
      await dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
    }
  };

  const message = (duty: string, notBefore = at('09:00'), over: Partial<Issued> = {}): JourneyEvent => {
    const what = { duty, audience: 'applicant', channel: 'sms', template: 'receipt' } as const;
    return { type: 'MessageIssued', data: { ...what, notBefore: notBefore.toISOString(), ...over } };
  };

  /** One that leaves with the others of its day, or of the next. */
  const reminder = (duty: string, notBefore = at('09:30'), over: Partial<Issued> = {}): JourneyEvent =>
    message(duty, notBefore, { otherwiseAt: at('09:30', '2026-11-11').toISOString(), template: 'plan-soon', ...over });

  const send = async (parcelId: string, when: Date): Promise<MessageRow[]> => {
    await outbox.begin(parcelId, when);
    const messages = await outbox.listSending(parcelId);
    await outbox.finish(
      messages.map((row) => row.messageId),
      'sent',
      when,
    );
    return messages;
  };

  it('has no row for an event that tells nobody anything', () => {
    expect(projectMessages([{ type: 'NoteAdded', data: { text: 'Called.' } }], state)).toEqual([]);
  });

  it('holds one row per duty, however often it is written, and leaves alone what became of it', async () => {
    await issue([message('receipt')]);
    await send(id('receipt'), at('09:02'));
    await issue([message('receipt')]);
    expect(await outbox.find(id('receipt'))).toMatchObject({ status: 'sent', attempts: 1, sentAt: at('09:02') });
    expect(await outbox.listLatest({ stream })).toHaveLength(1);
  });

  it('tells an escalation, in their inbox, to whom it goes: those of the role in the region', async () => {
    const escalated = { deadline: 'plan#1', kind: 'plan', level: 1, template: 'plan-late' } as const;
    await issue([{ type: 'Escalated', data: { duty: 'plan#1/late', to: 'regional-manager', ...escalated } }]);
    expect(await outbox.find(id('plan#1/late'))).toMatchObject({
      channel: 'inbox',
      audience: 'regional-manager',
      person: 'regional-manager/09',
      kind: 'plan',
      params: { batch: state.batch, deadline: 'plan#1' },
    });
  });

  it('puts into the inbox of staff what they are sent by mail, and nothing into a cooperative’s', async () => {
    await issue([message('a'), message('b', at('09:00'), { audience: 'agent', channel: 'email' })]);
    const rows = await outbox.listLatest({ stream });
    expect(rows.map(({ messageId, channel, person }) => [messageId, channel, person]).sort()).toEqual(
      [
        [id('a'), 'sms', state.representative?.personId],
        [id('b'), 'email', 'agent-09'],
        [inboxCopyId(stream, 'b'), 'inbox', 'agent-09'],
      ].sort(),
    );
  });

  describe('what may leave', () => {
    it('is listed oldest first, nothing before its time and nothing of another channel', async () => {
      await issue([message('c', at('12:00')), message('b', at('10:00')), message('a', at('09:00'))]);
      expect(await outbox.claim('sms', moment('08:00'), 10)).toEqual([]);
      expect(await outbox.claim('sms', moment('10:00'), 10)).toEqual([id('a'), id('b')]);
      expect(await outbox.claim('sms', moment('13:00'), 1)).toEqual([id('a')]);
      expect(await outbox.claim('sms', moment('13:00'), 10, [id('a')])).toEqual([id('b'), id('c')]);
      expect(await outbox.claim('email', moment('13:00'), 10)).toEqual([]);
      expect(await Promise.all([at('08:00'), at('09:00')].map((now) => outbox.hasDue('sms', now)))).toEqual([
        false,
        true,
      ]);
    });

    it('at one moment is listed in the order in which it was decided', async () => {
      const duties = ['receipt', 'completion-request', 'admission', 'graduation'];
      for (const [n, duty] of duties.entries()) await issue([message(duty)], at(`0${n}:30`).toISOString());
      expect(await outbox.claim('sms', moment('09:00'), 10)).toEqual(duties.map(id));
    });

    it('is begun by one sender, and listed again when a crash left it half-way, until it is ended', async () => {
      await issue([message('receipt')]);
      const begun = await Promise.all([1, 2, 3].map(() => outbox.begin(id('receipt'), at('09:00'))));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await outbox.claim('sms', moment('09:00'), 10)).toEqual([id('receipt')]);
      expect(await outbox.finish([id('receipt')], 'uncertain', at('09:05'), 'UNKNOWN')).toBe(1);
      expect(await outbox.finish([id('receipt')], 'sent', at('09:06'))).toBe(0);
      expect(await outbox.claim('sms', moment('09:10'), 10)).toEqual([]);
    });

    it('waits after a failure for its next time, and holds up nobody', async () => {
      await issue([message('a'), message('b')]);
      await outbox.begin(id('a'), at('09:00'));
      await outbox.postpone([id('a')], at('09:10'), at('09:00'), '503');
      expect(await outbox.claim('sms', moment('09:05'), 10)).toEqual([id('b')]);
      expect(await outbox.claim('sms', moment('09:10'), 10)).toEqual([id('b'), id('a')]);
      expect(await outbox.find(id('a'))).toMatchObject({ attempts: 1, code: '503' });
    });
  });

  describe('a digest', () => {
    const duties = (rows: MessageRow[]): string[] => rows.map(({ duty }) => duty).sort();

    it('is all that one person is told by one channel on one day, though some of it were due a little later', async () => {
      await issue([
        reminder('a'),
        reminder('b'),
        reminder('later', at('14:00')),
        reminder('mail', at('09:30'), { channel: 'email' }),
      ]);
      await issue([reminder('tomorrow', at('09:30', '2026-11-11'))]);
      const [digest = '', ...more] = await outbox.claim('sms', moment('09:30'), 10);
      expect(more).toEqual([]);
      expect(duties(await send(digest, at('09:30')))).toEqual(['a', 'b', 'later']);
    });

    it('leaves after letters and what is urgent, which are no part of it', async () => {
      await issue([reminder('a'), reminder('urgent', at('09:30'), { urgent: true }), message('letter', at('09:30'))]);
      const parcels = await outbox.claim('sms', moment('09:30'), 10);
      expect(parcels.slice(0, 2).sort()).toEqual([id('letter'), id('urgent')].sort());
      expect(duties(await send(parcels[2] ?? '', at('09:30')))).toEqual(['a']);
    });

    it('is one a day: what comes after it leaves with the next day’s', async () => {
      await issue([reminder('a')]);
      const [digest = ''] = await outbox.claim('sms', moment('09:30'), 10);
      await send(digest, at('09:30'));
      await issue([reminder('late', at('11:00'))]);
      expect(await outbox.claim('sms', moment('11:00'), 10)).toEqual([]);
      expect((await outbox.find(id('late')))?.notBefore).toEqual(at('09:30', '2026-11-11'));
      await issue([reminder('b', at('09:30', '2026-11-11'))]);
      const [next = ''] = await outbox.claim('sms', moment('09:30', '2026-11-11'), 10);
      expect(duties(await send(next, at('09:30', '2026-11-11')))).toEqual(['b', 'late']);
      expect(next).not.toBe(digest);
    });

    it('takes nothing more in once it waits to be tried again', async () => {
      await issue([reminder('a')]);
      const [digest = ''] = await outbox.claim('sms', moment('09:30'), 10);
      await outbox.begin(digest, at('09:30'));
      await outbox.postpone([id('a')], at('09:40'), at('09:30'), '503');
      await issue([reminder('late', at('09:35'))]);
      expect(await outbox.claim('sms', moment('09:40'), 10)).toEqual([digest]);
      expect(duties(await send(digest, at('09:40')))).toEqual(['a']);
    });

    it('never takes in what is decided in the middle of a claim and is too late for it', async () => {
      await issue([reminder('a')]);
      const [digest = ''] = await outbox.claim('sms', moment('09:30'), 10);
      await send(digest, at('09:30'));
      await issue([reminder('late', at('11:00'), { channel: 'email' })]);
      // As if it came between two statements of the claim.
      const owner = await createDataSource({
        url: database.ownerUrl,
        entities: [],
        applicationName: 'outbox-test',
      }).initialize();
      await owner.query(`CREATE FUNCTION read.comes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE read.outbox SET channel = 'sms' WHERE duty = 'late' AND channel = 'email'; RETURN NULL; END $$`);
      await owner.query(`CREATE TRIGGER comes AFTER UPDATE ON read.outbox FOR EACH STATEMENT
        WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION read.comes()`);
      await owner.destroy();
      expect(await outbox.claim('sms', moment('11:00'), 10)).toEqual([]);
      expect(await outbox.find(id('late'))).toMatchObject({ channel: 'sms', parcelId: null });
      expect(await outbox.claim('sms', moment('11:00'), 10)).toEqual([]);
      expect((await outbox.find(id('late')))?.notBefore).toEqual(at('09:30', '2026-11-11'));
    });

    it('that was moot as a whole has not been: what comes later leaves the same day', async () => {
      await issue([reminder('a')]);
      const [digest = ''] = await outbox.claim('sms', moment('09:30'), 10);
      await outbox.begin(digest, at('09:30'));
      await outbox.finish([id('a')], 'moot', at('09:30'));
      await issue([reminder('late', at('11:00'))]);
      expect(await outbox.claim('sms', moment('11:00'), 10)).toEqual([digest]);
    });

    it('is gathered once, whoever claims at the same time', async () => {
      await issue(['a', 'b', 'c', 'd'].map((duty) => reminder(duty)));
      const claims = await Promise.all([1, 2, 3, 4].map(() => outbox.claim('sms', moment('09:30'), 10)));
      expect(new Set(claims.flat()).size).toBe(1);
    });
  });

  describe('a receipt', () => {
    it('of a parcel that never left is not taken', async () => {
      await issue([message('a')]);
      expect(await outbox.acknowledge(id('a'), 'delivered', at('09:00'))).toBe(false);
      expect(await outbox.acknowledge('nothing', 'delivered', at('09:00'))).toBe(false);
    });

    it('says what became of it, however often it comes', async () => {
      await issue([message('a')]);
      await send(id('a'), at('09:00'));
      const [first, again] = [at('09:01'), at('09:02')];
      expect(await outbox.acknowledge(id('a'), 'delivered', first)).toBe(true);
      expect(await outbox.acknowledge(id('a'), 'delivered', again)).toBe(true);
      expect(await outbox.find(id('a'))).toMatchObject({ status: 'delivered', updatedAt: first, sentAt: at('09:00') });
    });

    it('that it was not delivered is something the journey is to hear of, once', async () => {
      await issue([message('a')]);
      await send(id('a'), at('09:00'));
      await outbox.acknowledge(id('a'), 'undelivered', at('09:01'), 'ABSENT');
      const [untold] = await outbox.listUntold();
      expect(untold).toMatchObject({ duty: 'a', code: 'ABSENT' });
      if (untold) await outbox.told(untold, at('09:02'));
      expect(await outbox.listUntold()).toEqual([]);
    });
  });
});
