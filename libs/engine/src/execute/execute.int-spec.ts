import { randomUUID } from 'node:crypto';
import { batchStream, journeyStream } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { JourneyEntity, MessageEntity, messageId } from '@mourafaka/read-models';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
  submission,
} from '../../../../test/support/engine-fixture';

describe('a command', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const note = (entityId?: string, over = {}) =>
    anEnvelope({ name: 'add-note', entityId, payload: { text: 'Called back.' }, ...over }, people.agent);
  const versionOf = async (journeyId = '') => (await fixture.engine.state(journeyStream(journeyId)))?.version;

  describe('is refused', () => {
    it('when there is no such journey, command or batch', async () => {
      const { engine } = fixture;
      expect(outcome(await engine.execute(note(randomUUID())))).toBe('JOURNEY.NOT_FOUND');
      expect(outcome(await engine.execute(note(randomUUID(), { name: 'dance' })))).toBe('COMMAND.UNKNOWN');
      expect(outcome(await engine.execute(submission({ batch: 'nowhere' })))).toBe('BATCH.NOT_FOUND');
    });

    it('while the call is not open', async () => {
      const { engine } = fixture;
      const names = { ar: 'الشطر', fr: 'Tranche', en: 'Batch' };
      const create = { category: 'batch', name: 'create-batch', entityId: 'later' } as const;
      await accept(engine, anEnvelope({ ...create, payload: { code: 'later', names } }));
      expect(outcome(await engine.execute(submission({ batch: 'later' })))).toBe('BATCH.CALL_NOT_OPEN');
    });

    it('at the wrong moment, and says what may be done instead', async () => {
      const { journeyId } = await apply(fixture.engine);
      const executed = await fixture.engine.execute(anEnvelope({ name: 'graduate', entityId: journeyId }));
      expect(executed).toMatchObject({ ok: false, refusal: { code: 'JOURNEY.WRONG_MOMENT', kind: 'wrong-moment' } });
      expect(executed).toHaveProperty('refusal.allowed', expect.arrayContaining(['declare-complete']));
    });

    it('when the journey has moved on since it was read', async () => {
      const { journeyId, version } = await apply(fixture.engine);
      const stale = await fixture.engine.execute(note(journeyId, { expectedVersion: version - 1 }));
      expect(stale).toMatchObject({ refusal: { kind: 'version-conflict', params: { version } } });
      expect(outcome(await fixture.engine.execute(note(journeyId, { expectedVersion: version })))).toBe('accepted');
    });

    it('when its key was used for another body, and by nobody else’s key', async () => {
      const { journeyId } = await apply(fixture.engine);
      const first = note(journeyId);
      await accept(fixture.engine, first);
      const other = { ...first, payload: { text: 'Something else.' } };
      expect(outcome(await fixture.engine.execute(other))).toBe('COMMAND.KEY_REUSED');
      expect(outcome(await fixture.engine.execute({ ...other, principal: 'agent-04' }))).toBe('accepted');
    });

    it('when its registration applied before, however it is typed, naming that journey', async () => {
      const { engine } = fixture;
      const { journeyId } = await apply(engine, { payload: anApplication({ registrationNumber: '0777/2024' }) });
      const again = submission({
        payload: anApplication({
          court: 'Tribunal de première instance de TAROUDANNT',
          registrationNumber: '777 / 2024',
        }),
      });
      const refusal = { code: 'APPLICATION.ALREADY_RECEIVED', kind: 'duplicate', params: { journeyId } };
      expect(await engine.execute({ ...again, dryRun: true })).toEqual({ ok: false, refusal });
      expect(await engine.execute(again)).toEqual({ ok: false, refusal });
      await accept(engine, anEnvelope({ name: 'withdraw', entityId: journeyId, payload: { reason: 'They wish so.' } }));
      expect(outcome(await engine.execute(again))).toBe('accepted');
    });

    it('when a correction would take the registration of another', async () => {
      const { engine } = fixture;
      const [first, second] = [await apply(engine), await apply(engine)];
      const taken = await engine.state<JourneyState>(first.stream);
      const { registrationNumber } = taken?.state.cooperative ?? {};
      const payload = { changes: { cooperative: { registrationNumber } }, reason: 'Typing error.' };
      const correction = anEnvelope({ name: 'correct', entityId: second.journeyId, payload }, people.agent);
      expect(outcome(await engine.execute(correction))).toBe('APPLICATION.ALREADY_RECEIVED');
      expect(await versionOf(second.journeyId)).toBe(second.version);
    });

    it('and that is noted apart: who, what and why, none of the values', async () => {
      const { engine, dataSource } = fixture;
      const secret = 'Aïcha Inventée';
      const payload = anApplication({ members: 3, women: 9, ice: '123456789012345' });
      payload.representative = { name: secret, phone: '+212600000001' };
      const refusal = await engine.execute(submission({ payload, correlationId: 'noted' }));
      expect(outcome(refusal)).toBe('APPLICATION.INVALID');
      const [row] = await dataSource.query<{ text: string }[]>(
        `SELECT row_to_json(r)::text AS text FROM journal.refusals r WHERE correlation_id = 'noted'`,
      );
      const noted = JSON.parse(row?.text ?? '{}') as Record<string, unknown>;
      expect(noted).toMatchObject({
        command: 'submit-application',
        stream_id: batchStream(batch),
        actor_id: people.applicant.id,
        code: 'APPLICATION.INVALID',
        fields: expect.arrayContaining(['cooperative.ice', 'cooperative.women']) as unknown,
      });
      for (const value of [secret, '+212600000001', '123456789012345']) expect(row?.text).not.toContain(value);
    });

    it('and that is not noted where it is the system’s and moot: nobody attempted anything', async () => {
      const { engine, dataSource } = fixture;
      const { journeyId: entityId } = await apply(engine);
      const replan = anEnvelope({ name: 'replan-deadlines', entityId, correlationId: 'moot' }, people.system);
      expect(outcome(await engine.execute(replan))).toBe('JOURNEY.NOTHING_TO_REPLAN');
      const unknown = { ...replan, entityId: randomUUID(), key: randomUUID() };
      expect(outcome(await engine.execute(unknown))).toBe('JOURNEY.NOT_FOUND');
      const noted = await dataSource.query(`SELECT code FROM journal.refusals WHERE correlation_id = 'moot'`);
      expect(noted).toEqual([{ code: 'JOURNEY.NOT_FOUND' }]);
    });

    it('without being kept: what was refused may be accepted later under the same key', async () => {
      const { engine } = fixture;
      const { journeyId } = await apply(engine);
      const declare = anEnvelope({ name: 'declare-complete', entityId: journeyId }, people.agent);
      const missing = anEnvelope({
        name: 'request-completion',
        entityId: journeyId,
        payload: { missing: ['statutes'] },
      });
      await accept(engine, missing);
      expect(outcome(await engine.execute(declare))).toBe('JOURNEY.DOCUMENTS_MISSING');
      const documents = [{ kind: 'statutes', name: 'statuts.pdf' }];
      await accept(engine, anEnvelope({ name: 'complete-file', entityId: journeyId, payload: { documents } }));
      expect(outcome(await engine.execute(declare))).toBe('accepted');
    });
  });

  describe('given again', () => {
    it('answers the same and does nothing', async () => {
      const { engine } = fixture;
      const submit = submission();
      const first = await accept(engine, submit);
      expect(await engine.execute(submit)).toEqual({ ...first, replayed: true });
      const reordered = { ...submit, payload: Object.fromEntries(Object.entries(submit.payload as object).reverse()) };
      expect(await engine.execute(reordered)).toEqual({ ...first, replayed: true });
      expect(await versionOf(first.journeyId)).toBe(first.version);
    });

    it('at the same time by two processes, is accepted once', async () => {
      const engines = [fixture.engine, await fixture.another()];
      const submit = submission();
      const executed = await Promise.all([...engines, ...engines].map((engine) => engine.execute(submit)));
      expect(executed.map((one) => one.ok && one.replayed).sort()).toEqual([false, true, true, true]);
      expect(new Set(executed.map((one) => one.ok && one.journeyId)).size).toBe(1);
    });
  });

  it('only tried out stores nothing', async () => {
    const { engine, dataSource } = fixture;
    const counts = () =>
      dataSource.query<unknown[]>(
        `SELECT (SELECT count(*) FROM journal.events) AS events, (SELECT count(*) FROM journal.refusals) AS refusals,
           (SELECT count(*) FROM journal.commands) AS commands, (SELECT count(*) FROM read.journeys) AS rows`,
      );
    const before = await counts();
    const tried = await engine.execute(submission({ dryRun: true }));
    expect(tried).toMatchObject({ ok: true, phase: 'application' });
    expect(tried).not.toHaveProperty('trackingCode');
    expect(outcome(await engine.execute(note(randomUUID(), { dryRun: true })))).toBe('JOURNEY.NOT_FOUND');
    expect(await counts()).toEqual(before);
  });

  it('of a duty acts at the duty’s own time where the clock is behind it', async () => {
    const { engine, journal } = fixture;
    const { journeyId, stream } = await apply(engine);
    const [duty] = (await engine.view(stream))?.duties ?? [];
    const perform = note(journeyId, { notBefore: duty?.dueAt, principal: 'system' });
    await accept(engine, perform);
    const last = (await journal.read(stream)).at(-1);
    expect(last?.recordedAt).toBe(duty?.dueAt);
    await accept(engine, note(journeyId));
    expect((await journal.read(stream)).at(-1)?.recordedAt).toBe(duty?.dueAt);
  });

  it('that issues a message leaves one row to deliver, without a contact', async () => {
    const { engine, dataSource } = fixture;
    const { stream } = await apply(engine);
    const rows = await dataSource.getRepository(MessageEntity).findBy({ stream });
    expect(rows).toMatchObject([
      { messageId: messageId(stream, 'receipt'), channel: 'sms', audience: 'applicant', status: 'pending' },
    ]);
  });

  it('gives a follow-up code that can be spoken and is unlike any other', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => apply(fixture.engine)));
    for (const { trackingCode } of codes)
      expect(trackingCode).toMatch(/^[3-9A-Y]{4}-[3-9A-Y]{3}-[3-9A-Y]{3}-[3-9A-Y]{4}$/);
    expect(new Set(codes.map(({ trackingCode }) => trackingCode)).size).toBe(10);
  });

  it('can be looked back on: the state as of an instant, inclusive', async () => {
    const { engine, clock, journal } = fixture;
    const { journeyId, stream, version } = await apply(engine);
    const at = (await journal.read(stream)).at(-1)?.recordedAt ?? '';
    clock.set(new Date(Date.parse(at) + 3_600_000).toISOString());
    await accept(engine, anEnvelope({ name: 'declare-complete', entityId: journeyId }, people.agent));
    const past = await engine.state<JourneyState>(stream, { asOf: at });
    expect(past).toMatchObject({ version, state: { state: 'submitted', version } });
    expect(await engine.state(stream, { asOf: '2020-01-01T00:00:00.000Z' })).toBeUndefined();
    const now = await engine.state<JourneyState>(stream, { asOf: '2030-01-01T00:00:00.000Z' });
    expect(now).toEqual(await engine.state<JourneyState>(stream));
    expect(await fixture.dataSource.getRepository(JourneyEntity).findOneBy({ journeyId })).toMatchObject({
      state: 'complete',
    });
  });
});
