import { randomUUID } from 'node:crypto';
import {
  type Actor,
  checkInKey,
  isSealed,
  type SessionPayload,
  sessionStream,
  systemActor,
} from '@mourafaka/contracts';
import { defaultPolicy, enrolmentOf, type JourneyState, progressOf, type SessionState } from '@mourafaka/domain';
import { SessionQueries } from '@mourafaka/read-models';
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
} from '../../../../test/support/engine-fixture';
import type { Engine } from './engine';

const points = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));
const { agent, committee, secondMember, manager, programmeManager, consultant, applicant } = people;

describe('training sessions through the engine', () => {
  let fixture: EngineFixture;
  let sessions: SessionQueries;
  beforeAll(async () => {
    fixture = await openEngine();
    sessions = new SessionQueries(fixture.dataSource);
  });
  afterAll(() => fixture.close());
  beforeEach(() => fixture.clock.set('2026-11-02T09:00:00.000Z'));

  const give = (
    category: 'journey' | 'session',
    entityId: string,
    name: string,
    payload: unknown,
    actor: Actor = agent,
  ) => fixture.engine.execute(anEnvelope({ category, name, entityId, payload }, actor));
  const must = async (...given: Parameters<typeof give>): Promise<void> => {
    expect(outcome(await give(...given))).toBe('accepted');
  };

  /** A cooperative whose diagnosis has begun. */
  async function accompanied(change: Parameters<typeof anApplication>[0] = {}): Promise<string> {
    const { journeyId = '' } = await apply(fixture.engine, { payload: anApplication(change) });
    await must('journey', journeyId, 'declare-complete', {});
    await must('journey', journeyId, 'assess-eligibility', {});
    await must('journey', journeyId, 'score', { scores: points }, committee);
    await must('journey', journeyId, 'score', { scores: points }, secondMember);
    await must('journey', journeyId, 'admit', { lot: 'lot-1' }, committee);
    await must('journey', journeyId, 'assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, manager);
    await must('journey', journeyId, 'start-diagnosis', {}, consultant);
    return journeyId;
  }

  async function schedule(change: Partial<SessionPayload<'schedule'>> = {}): Promise<string> {
    const sessionId = randomUUID();
    const payload: SessionPayload<'schedule'> = {
      ...{ batch, module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple', capacity: 2 },
      ...{ heldOn: '2026-11-20', from: '09:30', to: '16:00' },
      ...change,
    };
    await must('session', sessionId, 'schedule', payload);
    return sessionId;
  }

  const stateOf = async (sessionId: string): Promise<SessionState> => {
    const found = await fixture.engine.state<SessionState>(sessionStream(sessionId));
    if (!found) throw new Error('nothing is recorded of this session');
    return found.state;
  };
  const journeyState = async (journeyId: string): Promise<JourneyState> => {
    const found = await fixture.engine.state<JourneyState>(`journey-${journeyId}`);
    if (!found) throw new Error('nothing is recorded of this journey');
    return found.state;
  };

  const lastMessage = async (journeyId: string): Promise<unknown> =>
    (await fixture.journal.read(`journey-${journeyId}`)).findLast(({ type }) => type === 'MessageIssued')?.data;

  /** Gives the orders of every duty that is due, as the run would. */
  async function settle(sessionId: string): Promise<void> {
    const stream = sessionStream(sessionId);
    const now = (await fixture.clock.now()).toISOString();
    for (;;) {
      const duty = (await fixture.engine.view(stream))?.duties.find(({ dueAt }) => dueAt <= now);
      if (!duty) return;
      for (const [n, order] of ((await fixture.engine.orders(stream, duty.key))?.orders ?? []).entries()) {
        await accept(fixture.engine, {
          ...order,
          ...{ principal: 'system', key: `duty:${stream}/${duty.key}/${n}`, actor: systemActor },
          ...{ correlationId: 'test', notBefore: duty.dueAt },
        });
      }
    }
  }

  it('are scheduled in a batch that exists, in a module of its policy', async () => {
    const payload = { module: 'governance', region: '09', place: 'Siège', trainer: 'X', capacity: 2 };
    const when = { heldOn: '2026-11-20', from: '09:30', to: '16:00' };
    const unknown = await give('session', randomUUID(), 'schedule', { batch: 'none', ...payload, ...when });
    expect(outcome(unknown)).toBe('BATCH.NOT_FOUND');
    expect(outcome(await give('session', randomUUID(), 'cancel', { reason: 'Aucune' }))).toBe('SESSION.NOT_FOUND');
    const catchUpOf = await schedule({ module: 'strategy' });
    const other = await give('session', randomUUID(), 'schedule', { batch, ...payload, ...when, catchUpOf });
    expect(other.ok || other.refusal.errors?.[0]?.code).toBe('SESSION.CATCH_UP_OF_WHAT');
    await schedule({ module: 'strategy', catchUpOf });
  });

  it('enrol those their journeys allow, name every other one, and leave nothing half done', async () => {
    const sessionId = await schedule();
    const fine = await accompanied();
    const elsewhere = await accompanied({ region: '04', province: '421' });
    const { journeyId: applying = '' } = await apply(fixture.engine);
    const trained = await accompanied();
    const attendance = {
      module: 'governance',
      occurredOn: '2026-11-02',
      participants: [{ role: 'president', sex: 'female', ageBand: '35-44' }],
    };
    await must('journey', trained, 'record-attendance', attendance, consultant);
    const enrolledThere = await accompanied();
    await must('session', await schedule({ heldOn: '2026-12-04' }), 'enrol', { journeyIds: [enrolledThere] });

    const journeyIds = [fine, elsewhere, applying, randomUUID(), trained, enrolledThere];
    const executed = await give('session', sessionId, 'enrol', { journeyIds });
    expect(executed.ok ? [] : executed.refusal.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'journeyIds.1 SESSION.OTHER_REGION',
      'journeyIds.2 SESSION.NOT_ACCOMPANIED',
      'journeyIds.3 SESSION.JOURNEY_UNKNOWN',
      'journeyIds.4 SESSION.MODULE_ATTENDED',
      'journeyIds.5 SESSION.ENROLLED_ELSEWHERE',
    ]);
    expect((await stateOf(sessionId)).enrolments).toEqual([]);
    await must('session', sessionId, 'enrol', { journeyIds: [fine] });
  });

  it('have a cooperative in one of two sessions of a module only, however many enrol it at the same moment', async () => {
    const journeyId = await accompanied();
    const two = [await schedule(), await schedule({ heldOn: '2026-11-25' })];
    const engines: Engine[] = [fixture.engine, await fixture.another()];
    const executed = await Promise.all(
      two.map((entityId, n) =>
        engines[n]!.execute(
          anEnvelope({ category: 'session', name: 'enrol', entityId, payload: { journeyIds: [journeyId] } }),
        ),
      ),
    );
    const codes = executed.map((one) => (one.ok ? 'accepted' : one.refusal.errors?.[0]?.code));
    expect(codes.sort()).toEqual(['SESSION.ENROLLED_ELSEWHERE', 'accepted']);
  });

  it('are found by their code while it may be used, and by no other', async () => {
    const sessionId = await schedule();
    const { checkInCode } = await stateOf(sessionId);
    expect(checkInCode).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{4}-[34679ACDEFGHJKMNPQRTWXY]{4}$/);
    expect(await fixture.journal.findByKey(checkInKey(checkInCode.toLowerCase()))).toBe(sessionStream(sessionId));
    await must('session', sessionId, 'cancel', { reason: 'Salle fermée' });
    expect(await fixture.journal.findByKey(checkInKey(checkInCode))).toBeUndefined();
  });

  it('tell a cooperative by its own journey, which issues the message', async () => {
    const journeyId = await accompanied();
    const sessionId = await schedule();
    await must('session', sessionId, 'enrol', { journeyIds: [journeyId] });
    await settle(sessionId);
    expect(await lastMessage(journeyId)).toMatchObject({
      ...{ audience: 'applicant', channel: 'sms' },
      template: 'session-invitation',
      params: { module: 'governance', heldOn: '2026-11-20', from: '09:30', to: '16:00', place: 'Siège' },
    });
  });

  it('give a journey its attendance, whose names stay sealed under the same people’s keys', async () => {
    const journeyId = await accompanied();
    const sessionId = await schedule();
    await must('session', sessionId, 'enrol', { journeyIds: [journeyId] });
    fixture.clock.set('2026-11-20T09:00:00.000Z');
    const { checkInCode: code } = await stateOf(sessionId);
    const participants = [{ name: 'Zahra Exemple', role: 'president', sex: 'female', ageBand: '35-44' }];
    await must('session', sessionId, 'check-in', { journeyId, code, participants }, applicant);
    const [person] = enrolmentOf(await stateOf(sessionId), journeyId)?.attendance?.people ?? [];
    expect(person && isSealed(person.name)).toBe(true);

    await settle(sessionId);
    expect(progressOf(await journeyState(journeyId)).modulesAttended).toBe(1);
    const recorded = await fixture.journal.read(`journey-${journeyId}`);
    const given = recorded.find(({ type }) => type === 'AttendanceRecorded')?.data as {
      sessionId: string;
      participants: { personId: string; name: NonNullable<typeof person>['name'] & object }[];
    };
    expect(given.sessionId).toBe(sessionId);
    const [there] = given.participants;
    expect(there?.personId).toBe(person?.personId);
    expect(there && (await fixture.journal.keys.open(there.name, there.personId))).toBe('Zahra Exemple');
    expect(enrolmentOf(await stateOf(sessionId), journeyId)?.attendance).toMatchObject({
      given: 'given',
      participants: 1,
    });

    const two = [...participants, { name: 'Amal Exemple', role: 'member', sex: 'female', ageBand: '25-34' }];
    await must(
      'session',
      sessionId,
      'record-attendance',
      { journeyId, participants: two, reason: 'Une de plus' },
      consultant,
    );
    await settle(sessionId);
    expect((await journeyState(journeyId)).attendance).toEqual([
      expect.objectContaining({ id: 'M1', participants: 2 }),
    ]);
    const none = { journeyId, participants: [], reason: 'Autre coopérative' };
    await must('session', sessionId, 'record-attendance', none, consultant);
    await settle(sessionId);
    expect(progressOf(await journeyState(journeyId)).modulesAttended).toBe(0);

    await fixture.journal.keys.destroy(there?.personId ?? '', '2026-11-20T10:00:00.000Z');
    expect(there && (await fixture.journal.keys.open(there.name, there.personId))).toBeUndefined();
  });

  it('propose whoever missed one the next with a free place in its lot or region, and never a full one', async () => {
    const [came, missed, other] = [await accompanied(), await accompanied(), await accompanied()];
    const of = { module: 'communication' };
    const sessionId = await schedule(of);
    const full = await schedule({ ...of, heldOn: '2026-11-27', capacity: 1 });
    await schedule({ ...of, heldOn: '2026-11-28', region: '04' });
    const next = await schedule({ ...of, heldOn: '2026-12-11', region: undefined, lot: 'lot-1' });
    await must('session', sessionId, 'enrol', { journeyIds: [came, missed] });
    await must('session', full, 'enrol', { journeyIds: [other] });
    fixture.clock.set('2026-11-20T17:00:00.000Z');
    const participants = [{ role: 'manager', sex: 'male', ageBand: '25-34' }];
    await must('session', sessionId, 'record-attendance', { journeyId: came, participants }, consultant);
    fixture.clock.set('2026-11-24T10:00:00.000Z');
    await settle(sessionId);
    const state = await stateOf(sessionId);
    expect(state.stage).toBe('closed');
    expect(enrolmentOf(state, missed)?.catchUp).toMatchObject({ outcome: 'proposed', session: { sessionId: next } });
    expect(await lastMessage(missed)).toMatchObject({
      template: 'session-catch-up',
      params: { heldOn: '2026-12-11' },
    });
  });

  it('go on by the policy they were scheduled by', async () => {
    const journeyId = await accompanied();
    const sessionId = await schedule({ module: 'project' });
    await must('session', sessionId, 'enrol', { journeyIds: [journeyId] });
    const collective = { ...defaultPolicy.collective, evaluation: [] };
    const adopt = {
      name: 'adopt-policy',
      entityId: batch,
      payload: { policy: { ...defaultPolicy, collective }, reason: 'Sans' },
    };
    await accept(fixture.engine, anEnvelope({ category: 'batch', ...adopt }, programmeManager));
    fixture.clock.set('2026-11-20T17:00:00.000Z');
    const participants = [{ role: 'manager', sex: 'male', ageBand: '25-34' }];
    await must('session', sessionId, 'record-attendance', { journeyId, participants });
    const answers = { content: 5, trainer: 5, organisation: 5, use: 5 };
    await must('session', sessionId, 'evaluate', { journeyId, answers }, applicant);
  });

  it('are listed in the order they are held, to those who look after their region or lot', async () => {
    const here = { all: false, regions: ['12'], lots: ['lot-12'], consultant: undefined } as const;
    const reach = { ...here, regions: [...here.regions], lots: [...here.lots] };
    const later = await schedule({ region: '12', heldOn: '2026-12-18' });
    const sooner = await schedule({ region: '12', heldOn: '2026-12-17' });
    const ofLot = await schedule({ region: undefined, lot: 'lot-12', heldOn: '2026-12-19' });
    const first = await sessions.listSessions({ batch }, { limit: 2 }, reach);
    expect([first.total, first.items.map(({ sessionId }) => sessionId)]).toEqual([3, [sooner, later]]);
    const second = await sessions.listSessions({ batch }, { limit: 2, cursor: first.nextCursor }, reach);
    expect(second.items.map(({ sessionId }) => sessionId)).toEqual([ofLot]);
    expect(second.nextCursor).toBeUndefined();
    expect(first.items[0]).toMatchObject({ stage: 'scheduled', heldOn: '2026-12-17', fromTime: '09:30', enrolled: 0 });
    const ofJourney = await sessions.listSessions({ journeyId: randomUUID() });
    expect(ofJourney.items).toEqual([]);
  });
});
