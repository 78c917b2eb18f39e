import { SetClock } from '../support/engine-fixture';
import { accompany } from './support/accompany';
import { type Answer, type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

const meeting = {
  batch: '4',
  module: 'strategy',
  region: '09',
  lot: 'lot-1',
  place: 'Maison de la coopérative',
  heldOn: '2026-11-20',
  from: '09:30',
  to: '15:30',
  trainer: 'Cabinet Exemple',
  capacity: 2,
};
const schedule = (change: object = {}, ask: Ask = {}) =>
  api.post('/v1/sessions', { ...meeting, ...change }, { as: 'agent-09', ...ask });
const give = (sessionId: string, command: string, body: unknown, ask: Ask = {}) =>
  api.post(`/v1/sessions/${sessionId}/commands/${command}`, body, { as: 'agent-09', ...ask });
const read = (sessionId: string, as = 'agent-09', language: Ask['language'] = 'fr') =>
  api.get(`/v1/sessions/${sessionId}`, { as, language });
const idOf = (answer: Answer): string => answer.body.sessionId as string;
const participants = [
  { name: 'Participante Inventée', role: 'president', sex: 'female', ageBand: '35-44' },
  { role: 'member', sex: 'male', ageBand: '25-34' },
];

describe('a training session is refused', () => {
  it('to whom it is not theirs to plan, there or anywhere', async () => {
    expect((await schedule({}, { as: 'agent-04' })).body.code).toBe('IDENTITY.REGION_NOT_YOURS');
    expect((await schedule({}, { as: 'consultant-lot-1' })).body.code).toBe('IDENTITY.NOT_ALLOWED');
    expect((await schedule({}, { as: 'auditor' })).status).toBe(403);
    expect((await schedule({}, { as: undefined })).status).toBe(401);
  });

  it.each<[string, object, string]>([
    ['in a batch that is not there', { batch: '99' }, 'BATCH.NOT_FOUND'],
    ['of a module the policy does not know', { module: 'juggling' }, 'COMMAND.INVALID'],
    ['that ends before it begins', { to: '09:00' }, 'COMMAND.INVALID'],
    ['in the past', { heldOn: '2026-10-30' }, 'COMMAND.INVALID'],
    ['without a hall that holds anybody', { capacity: 0 }, 'REQUEST.INVALID'],
    ['with a field nobody knows', { colour: 'blue' }, 'REQUEST.INVALID'],
  ])('%s', async (_what, change, code) => {
    const answer = await schedule(change, { language: 'ar', as: 'programme-manager' });
    expect(answer.body.code).toBe(code);
    expect(answer.text).toMatch(/\p{Script=Arabic}/u);
  });

  it('as if it were not there to those of another region, and under an id that is none', async () => {
    const sessionId = idOf(await schedule());
    for (const path of [`/v1/sessions/${sessionId}`, `/v1/sessions/${sessionId}/actions`, '/v1/sessions/none']) {
      expect(await api.get(path, { as: 'agent-04' })).toMatchObject({
        status: 404,
        body: { code: 'SESSION.NOT_FOUND' },
      });
    }
    const theirs = await give(sessionId, 'cancel', { reason: 'x' }, { as: 'agent-04' });
    expect(theirs).toMatchObject({ status: 404, body: { code: 'SESSION.NOT_FOUND' } });
    expect((await give(sessionId, 'juggle', {})).body.code).toBe('COMMAND.UNKNOWN');
    expect((await give(sessionId, 'check-in', {})).body.code).toBe('COMMAND.UNKNOWN');
    expect((await give(sessionId, 'record-notice', { duty: 'x' })).body.code).toBe('COMMAND.UNKNOWN');
  });
});

describe('a training session', () => {
  it('is scheduled once under one key, and listed to those it concerns', async () => {
    const key = 'once-only';
    const first = await schedule({ module: 'project' }, { key });
    const again = await schedule({ module: 'project' }, { key });
    expect(first.status).toBe(201);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(idOf(again)).toBe(idOf(first));
    expect((await schedule({ module: 'governance' }, { key })).status).toBe(422);

    const listed = async (as: string) => (await api.get('/v1/sessions?module=project', { as })).body;
    expect(await listed('agent-09')).toMatchObject({
      total: 1,
      items: [{ sessionId: idOf(first), stage: 'scheduled' }],
    });
    expect((await listed('consultant-lot-1')).total).toBe(1);
    expect((await listed('agent-04')).total).toBe(0);
    expect((await api.get('/v1/sessions?stage=never', { as: 'agent-09' })).status).toBe(400);
  });

  it('shows its places, its waiting list and what may be done, in the caller’s language', async () => {
    const sessionId = idOf(await schedule({ module: 'communication' }));
    const three = [await accompany(api), await accompany(api), await accompany(api)];
    const far = await accompany(api, { region: '04', province: '421' });
    // The lot crosses regions, an agent does not.
    const both = { journeyIds: [three[0]?.journeyId, far.journeyId] };
    const refused = await give(sessionId, 'enrol', both);
    expect(refused.body.errors).toMatchObject([{ field: 'journeyIds.1', code: 'SESSION.JOURNEY_UNKNOWN' }]);
    expect((await give(sessionId, 'enrol', both, { as: 'programme-manager' })).status).toBe(200);
    await give(sessionId, 'remove-enrolment', { journeyId: far.journeyId, reason: 'Trop loin' });
    const rest = three.slice(1).map(({ journeyId }) => journeyId);
    expect((await give(sessionId, 'enrol', { journeyIds: rest })).status).toBe(200);
    const twice = await give(sessionId, 'enrol', { journeyIds: rest });
    expect(twice.body.errors.map(({ field }) => field)).toEqual(['journeyIds.0', 'journeyIds.1']);

    const { body } = await read(sessionId);
    expect(body).toMatchObject({
      module: { key: 'communication', name: 'Communication' },
      places: { taken: 2, free: 0, waiting: 1 },
      checkInCode: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
    });
    const shown = body.enrolments as { journeyId: string; denomination: string | null; position?: number }[];
    expect(shown.find(({ journeyId }) => journeyId === rest[1])).toMatchObject({ position: 1 });
    expect(shown.find(({ journeyId }) => journeyId === far.journeyId)?.denomination).toBeNull();
    expect(shown.find(({ journeyId }) => journeyId === rest[0])?.denomination).toMatch(/./);
    expect((await read(sessionId, 'auditor')).body.checkInCode).toBeNull();

    const { actions } = (await api.get(`/v1/sessions/${sessionId}/actions`, { as: 'agent-09', language: 'ar' })).body;
    expect(actions.find(({ command }) => command === 'close')).toMatchObject({
      allowed: false,
      reason: { code: 'SESSION.NOT_HELD', message: expect.stringMatching(/\p{Script=Arabic}/u) as string },
    });
    expect(actions.find(({ command }) => command === 'enrol')?.schema).toMatchObject({ type: 'object' });
  });

  it('takes attendance by its code on the day only, then from staff, and opinions afterwards', async () => {
    const sessionId = idOf(await schedule({ module: 'governance' }));
    const [one, other] = [await accompany(api), await accompany(api)];
    await give(sessionId, 'enrol', { journeyIds: [one.journeyId, other.journeyId] });
    const code = (await read(sessionId)).body.checkInCode as string;
    const checkIn = (change: object = {}) =>
      api.post('/v1/sessions/check-in', { code, trackingCode: one.trackingCode, participants, ...change });

    const answers = { content: 5, trainer: 4, organisation: 3, use: 5 };
    const opinion = (given: object) =>
      api.post('/v1/sessions/evaluations', { code, trackingCode: one.trackingCode, answers: given });
    expect((await checkIn()).body.code).toBe('SESSION.CHECK_IN_CLOSED');
    expect((await opinion(answers)).status).toBe(409);
    expect(await checkIn({ code: 'AAAA-AAAA' })).toMatchObject({ status: 404, body: { code: 'SESSION.CODE_WRONG' } });
    expect((await checkIn({ trackingCode: 'AAAA-AAA-AAA-AAAA' })).status).toBe(404);
    const attendance = { journeyId: other.journeyId, participants };
    expect((await give(sessionId, 'record-attendance', attendance)).body.code).toBe('SESSION.TOO_EARLY');

    clock.set('2026-11-20T08:45:00.000Z');
    expect((await checkIn({ code: code.toLowerCase().replace('-', ' ') })).body).toEqual({ received: true });
    expect((await checkIn()).body.code).toBe('SESSION.ALREADY_CHECKED_IN');
    expect((await give(sessionId, 'record-attendance', attendance, { as: 'consultant-lot-1' })).status).toBe(200);
    expect((await give(sessionId, 'record-attendance', attendance)).text).toContain('SESSION.CORRECTION_NEEDS_REASON');
    expect((await give(sessionId, 'cancel', { reason: 'Trop tard' })).body).toMatchObject({ code: 'SESSION.HELD' });

    clock.set('2026-11-20T17:00:00.000Z');
    expect((await opinion({ ...answers, juggling: 5 })).text).toContain('SESSION.QUESTION_UNKNOWN');
    expect((await opinion(answers)).status).toBe(200);
    expect((await opinion({ ...answers, content: 3 })).status).toBe(200);
    expect((await opinion(answers)).body.code).toBe('SESSION.ALL_EVALUATED');

    const { body } = await read(sessionId);
    expect(body.evaluation).toContainEqual({
      question: 'content',
      text: expect.stringMatching(/./) as string,
      count: 2,
      mean: 4,
    });
    expect(JSON.stringify(body)).not.toContain('Inventée');
  });

  it('names who came in what is held on persons, though the journey was not given it yet', async () => {
    clock.set('2026-11-23T09:00:00.000Z');
    const sessionId = idOf(await schedule({ heldOn: '2026-11-24' }));
    const [{ journeyId }, other] = [await accompany(api), await accompany(api)];
    await give(sessionId, 'enrol', { journeyIds: [journeyId, other.journeyId] });
    clock.set('2026-11-24T15:00:00.000Z');
    for (const id of [journeyId, other.journeyId]) {
      expect((await give(sessionId, 'record-attendance', { journeyId: id, participants })).status).toBe(200);
    }
    const heldOn = (person = '') =>
      api.get(`/v1/journeys/${journeyId}/personal-data${person}`, { as: 'agent-09', language: 'fr' });
    const others = (await heldOn()).body.others as string[];
    expect(others).toHaveLength(2);
    expect((await heldOn(`?person=${others[0] ?? ''}`)).body).toMatchObject({
      person: { as: 'participant', forgotten: false },
      events: [
        {
          ...{ sessionId, type: 'SessionAttendanceRecorded', role: 'agent' },
          text: 'Module strategy suivi le 24 novembre 2026 (participants : 2)',
          fields: expect.arrayContaining([expect.objectContaining({ value: 'Participante Inventée' })]) as object,
        },
      ],
    });
  });
});
