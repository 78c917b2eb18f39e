import { SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { type Answer, type Ask, type Body, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

interface Task extends Body {
  id: string;
  kind: string;
  why: string;
  entityId: string;
  overdue: boolean;
  dueOn: string | null;
  claim: { by: string; name: string } | null;
  snooze: { until: string; reason: string } | null;
  mayMark: string[];
  suggestions: { id: string; overdue: number }[] | null;
}

const south = { region: '09', province: '001' };
const applied = async (cooperative: Record<string, unknown> = {}): Promise<string> =>
  (await api.post('/v1/batches/4/applications', newApplication(cooperative))).body.journeyId;
const queue = async (as: string, query = '', language: Ask['language'] = 'en'): Promise<Task[]> =>
  (await api.get(`/v1/tasks?limit=200${query}`, { as, language })).body.items as Task[];
const of = async (journeyId: string, as = 'agent-09', query = ''): Promise<Task[]> =>
  (await queue(as, query)).filter(({ entityId }) => entityId === journeyId);
const only = async (journeyId: string, as = 'agent-09', query = ''): Promise<Task> => {
  const [task, ...others] = await of(journeyId, as, query);
  if (!task || others.length > 0) throw new Error(`${others.length + (task ? 1 : 0)} tasks`);
  return task;
};
const mark = (id: string, command: string, body: unknown = {}, ask: Ask = {}): Promise<Answer> =>
  api.post(`/v1/tasks/${id}/commands/${command}`, body, { as: 'agent-09', ...ask });
const given = async (journeyId: string, command: string, body: unknown, as = 'programme-manager'): Promise<void> => {
  const answer = await api.command(journeyId, command, body, { as });
  if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
};

describe('a task of the work queue is not there', () => {
  let task: Task;
  let journeyId: string;
  beforeAll(async () => {
    journeyId = await applied(south);
    task = await only(journeyId);
  });

  it('for agents of another region, consultants of another lot and members of the committee, nor can they take it', async () => {
    for (const as of ['agent-04', 'consultant-lot-2', 'committee']) {
      expect(await of(journeyId, as)).toEqual([]);
      expect(await api.get(`/v1/tasks/${task.id}`, { as })).toMatchObject({
        status: 404,
        body: { code: 'TASK.NOT_FOUND' },
      });
      expect((await mark(task.id, 'claim', {}, { as })).body.code).toBe('TASK.NOT_FOUND');
    }
  });

  it('under an id that is none, and to nobody without a token', async () => {
    for (const id of ['none', '00000000-0000-8000-8000-000000000000']) {
      expect((await api.get(`/v1/tasks/${id}`, { as: 'agent-09' })).status).toBe(404);
      expect((await mark(id, 'claim')).body.code).toBe('TASK.NOT_FOUND');
    }
    expect((await api.get('/v1/tasks')).status).toBe(401);
  });

  it('to be taken by whoever only reads, though they see it', async () => {
    expect(await of(journeyId, 'auditor')).toMatchObject([{ id: task.id, mayMark: [] }]);
    expect((await mark(task.id, 'claim', {}, { as: 'auditor' })).status).toBe(403);
  });

  it.each([
    ['due=sometime', 'due'],
    ['kind=juggling', 'kind'],
    ['snoozed=perhaps', 'snoozed'],
    ['colour=blue', 'colour'],
  ])('by a filter nobody knows: %s', async (query, field) => {
    const { status, body } = await api.get(`/v1/tasks?${query}`, { as: 'agent-09' });
    expect([status, body.errors.map((error) => error.field)]).toEqual([400, [field]]);
  });
});

describe('the work queue', () => {
  it('agrees with the command just made, in words of the reader’s language', async () => {
    const journeyId = await applied(south);
    expect(await only(journeyId)).toMatchObject({
      kind: 'completeness-check',
      text: 'Check whether the file is complete',
      why: 'The file arrived on 2 November 2026 and nobody has checked it yet. It is due on 17 November 2026.',
      role: 'agent',
      category: 'journey',
      commands: ['declare-complete', 'request-completion'],
      dueOn: '2026-11-17',
      overdue: false,
      claim: null,
      mayMark: ['claim', 'snooze'],
    });
    const [inArabic] = (await queue('agent-09', '', 'ar')).filter(({ entityId }) => entityId === journeyId);
    expect(inArabic?.text).toBe('راجع اكتمال الملف');
    await given(journeyId, 'declare-complete', {}, 'agent-09');
    expect(await only(journeyId)).toMatchObject({ kind: 'eligibility' });
    await given(journeyId, 'assess-eligibility', {}, 'agent-09');
    expect(await of(journeyId)).toEqual([]);
    expect(await only(journeyId, 'committee')).toMatchObject({ kind: 'scoring', params: { number: 1, needed: 2 } });
  });

  it('asks nobody for what they have done already', async () => {
    const journeyId = await applied(south);
    await given(journeyId, 'declare-complete', {});
    await given(journeyId, 'assess-eligibility', {});
    const before = await only(journeyId, 'committee');
    const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
    await mark(before.id, 'claim', {}, { as: 'committee' });
    await given(journeyId, 'score', { scores }, 'committee');
    expect(await of(journeyId, 'committee')).toEqual([]);
    const next = await only(journeyId, 'committee-2');
    expect(next).toMatchObject({ kind: 'scoring', params: { number: 2 }, claim: null });
    expect(next.id).not.toBe(before.id);
    expect((await mark(before.id, 'release', {}, { as: 'committee' })).body.code).toBe('TASK.NOT_OPEN');
  });

  it('is the consultant’s as well, of their lot', async () => {
    const journeyId = await applied(south);
    const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
    await given(journeyId, 'declare-complete', {});
    await given(journeyId, 'assess-eligibility', {});
    await given(journeyId, 'score', { scores }, 'committee');
    await given(journeyId, 'score', { scores }, 'committee-2');
    await given(journeyId, 'admit', { wave: 'wave-1', lot: 'lot-1' });
    expect(await only(journeyId, 'manager-09')).toMatchObject({
      kind: 'consultant-assignment',
      role: 'regional-manager',
    });
    await given(journeyId, 'assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' });
    await given(journeyId, 'start-diagnosis', {});
    expect(await only(journeyId, 'consultant-lot-1', '&assignee=me')).toMatchObject({
      kind: 'plan',
      assignee: 'consultant-lot-1',
      mayMark: ['claim', 'snooze'],
    });
    expect(await of(journeyId, 'consultant-lot-2')).toEqual([]);
    expect(await of(journeyId, 'agent-09')).toEqual([]);
    const task = await only(journeyId, 'manager-09');
    expect(task).toMatchObject({ kind: 'plan', mayMark: ['claim', 'snooze'] });
  });

  it('shows what is overdue first, and counts it', async () => {
    const late = await applied({ region: '07', province: '351' });
    clock.set('2026-11-18T09:00:00.000Z');
    const early = await applied({ region: '07', province: '351' });
    expect((await queue('agent-07')).map(({ entityId, overdue }) => [entityId, overdue])).toEqual([
      [late, true],
      [early, false],
    ]);
    expect((await queue('agent-07', '&due=overdue')).map(({ entityId }) => entityId)).toEqual([late]);
    expect((await queue('agent-07', '&due=2026-12-31')).map(({ entityId }) => entityId)).toEqual([early]);
    expect((await api.get('/v1/tasks/summary', { as: 'agent-07' })).body).toEqual({
      total: 2,
      due: { overdue: 1, today: 0, week: 0, later: 1, undated: 0 },
      unclaimed: 2,
      kinds: [{ kind: 'completeness-check', total: 2, overdue: 1 }],
    });
    const first = (await api.get('/v1/tasks?limit=1', { as: 'agent-07' })).body as unknown as { nextCursor: string };
    const second = await api.get(`/v1/tasks?limit=1&cursor=${first.nextCursor}`, { as: 'agent-07' });
    expect(second.body.items).toMatchObject([{ entityId: early }]);
    expect((await api.get(`/v1/tasks?cursor=${first.nextCursor}&kind=plan`, { as: 'agent-07' })).body.code).toBe(
      'LIST.CURSOR_INVALID',
    );
  });

  it('holds what waits in batches', async () => {
    const batch = { code: '5', names: { ar: 'الشطر الخامس', fr: 'Tranche 5', en: 'Batch 5' } };
    await api.post('/v1/batches', batch, { as: 'programme-manager' });
    const [task] = await queue('programme-manager', '&batch=5');
    expect(task).toMatchObject({ kind: 'policy', category: 'batch', entityId: '5', cooperative: null });
    expect((await mark(task?.id ?? '', 'claim', {}, { as: 'programme-manager' })).status).toBe(200);
    expect(await queue('agent-09', '&batch=5')).toEqual([]);
  });

  it('holds what waits in training sessions', async () => {
    const session = {
      ...{ batch: '4', module: 'strategy', region: '09', lot: 'lot-1', place: 'Maison de la coopérative' },
      ...{ heldOn: '2026-12-10', from: '09:30', to: '15:30', trainer: 'Cabinet Exemple', capacity: 2 },
    };
    const { body } = await api.post('/v1/sessions', session, { as: 'agent-09' });
    const { sessionId } = body as unknown as { sessionId: string };
    const task = await only(sessionId);
    expect(task).toMatchObject({ kind: 'session-enrolment', category: 'session', dueOn: '2026-12-10' });
    expect((await mark(task.id, 'claim')).status).toBe(200);
    expect(await only(sessionId)).toMatchObject({ claim: { by: 'agent-09' } });
  });
});

describe('a task', () => {
  it('is taken by one person at a time, and said by whom', async () => {
    const { id } = await only(await applied(south));
    const key = 'take-it';
    expect(await mark(id, 'claim', {}, { key })).toMatchObject({
      status: 200,
      body: { events: [{ type: 'TaskClaimed' }] },
    });
    expect((await mark(id, 'claim', {}, { key })).headers.get('idempotent-replayed')).toBe('true');
    expect((await mark(id, 'claim')).body.code).toBe('TASK.CLAIMED_ALREADY');
    const second = await mark(id, 'claim', {}, { as: 'manager-09' });
    expect([second.status, second.body.code, second.body.detail]).toEqual([
      409,
      'TASK.CLAIMED',
      'Agent 09 has this task: choose another, or ask for it to be given back.',
    ]);
    expect((await api.get(`/v1/tasks/${id}`, { as: 'agent-09' })).body).toMatchObject({
      claim: { by: 'agent-09', name: 'Agent 09' },
      mayMark: ['release', 'snooze'],
    });
  });

  it('is given back by whoever took it, or by a manager', async () => {
    const { id } = await only(await applied(south));
    expect((await mark(id, 'release')).body.code).toBe('TASK.NOT_CLAIMED');
    await mark(id, 'claim', {}, { as: 'manager-09' });
    expect((await mark(id, 'release')).body.code).toBe('TASK.RELEASED_BY_ITS_OWNER');
    expect((await mark(id, 'release', {}, { as: 'manager-09' })).status).toBe(200);
    await mark(id, 'claim');
    expect((await mark(id, 'release', {}, { as: 'programme-manager' })).status).toBe(200);
    expect((await api.get(`/v1/tasks/${id}`, { as: 'agent-09' })).body).toMatchObject({ claim: null });
  });

  it('ends with its claim when what it is about is done', async () => {
    const journeyId = await applied(south);
    const { id } = await only(journeyId);
    await mark(id, 'claim');
    await given(journeyId, 'request-completion', { missing: ['statutes'] }, 'agent-09');
    expect(await of(journeyId)).toEqual([]);
    const refused = await mark(id, 'release');
    expect([refused.status, refused.body.code]).toEqual([409, 'TASK.NOT_OPEN']);
    expect((await mark(id, 'release', {}, { as: 'agent-04' })).body.code).toBe('TASK.NOT_FOUND');
  });

  it('is put off with a reason until a later day, hidden meanwhile, and comes back by itself', async () => {
    const journeyId = await applied(south);
    const { id } = await only(journeyId);
    const refusals: [unknown, string][] = [
      [{ until: '2026-11-20' }, 'FIELD.REQUIRED'],
      [{ until: '2026-11-18', reason: 'Absent' }, 'TASK.SNOOZED_INTO_PAST'],
      [{ until: '2026-12-19', reason: 'Absent' }, 'TASK.SNOOZED_TOO_LONG'],
    ];
    for (const [body, code] of refusals) {
      expect((await mark(id, 'snooze', body)).body.errors.map((error) => error.code)).toEqual([code]);
    }
    expect((await mark(id, 'snooze', { until: '2026-11-20', reason: 'Le président est absent.' })).status).toBe(200);
    expect(await of(journeyId)).toEqual([]);
    expect(await only(journeyId, 'agent-09', '&snoozed=true')).toMatchObject({
      snooze: { until: '2026-11-20', reason: 'Le président est absent.' },
    });
    clock.set('2026-11-20T00:30:00.000Z');
    expect(await only(journeyId)).toMatchObject({ id, snooze: null });
    clock.set('2026-11-18T09:00:00.000Z');
  });

  it('is found by who has it, or by that nobody has', async () => {
    const journeyId = await applied(south);
    const { id } = await only(journeyId, 'agent-09', '&assignee=none');
    expect(await of(journeyId, 'agent-09', '&assignee=me')).toEqual([]);
    await mark(id, 'claim');
    expect(await of(journeyId, 'agent-09', '&assignee=none')).toEqual([]);
    expect(await only(journeyId, 'agent-09', '&assignee=me')).toMatchObject({ id });
    expect(await only(journeyId, 'manager-09', '&assignee=agent-09')).toMatchObject({ id });
  });

  it('that is assigned to somebody is not taken by a colleague', async () => {
    const journeyId = await applied(south);
    await given(journeyId, 'reassign', { agent: 'agent-of-leave', reason: 'x' });
    const task = await only(journeyId);
    expect(task).toMatchObject({ assignee: 'agent-of-leave', mayMark: [] });
    const refused = await mark(task.id, 'claim');
    expect([refused.status, refused.body.code]).toEqual([403, 'TASK.ASSIGNED_TO_ANOTHER']);
    expect((await mark(task.id, 'claim', {}, { as: 'manager-09' })).status).toBe(200);
  });
});
