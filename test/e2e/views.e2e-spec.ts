import { type Ask, type Body, TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

interface View extends Body {
  viewId: string;
  name: string;
  path: string;
  query: Record<string, string>;
  mine: boolean;
  mayChange: boolean;
}

const late = { name: 'المتأخرة في سوس', list: 'journeys', query: { region: '09', overdue: 'true', sort: 'dueAt' } };
const keep = (body: object, as = 'agent-09') => api.post('/v1/views', { ...late, ...body }, { as });
const kept = async (body: object = {}, as?: string): Promise<View> => {
  const answer = await keep(body, as);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as View;
};
const change = (viewId: string, body: object, ask: Ask = {}) =>
  api.get(`/v1/views/${viewId}`, { as: 'agent-09', method: 'PUT', body: { ...late, ...body }, ...ask });
const remove = (viewId: string, ask: Ask = {}) =>
  api.get(`/v1/views/${viewId}`, { as: 'agent-09', method: 'DELETE', ...ask });
const names = async (as: string, query = ''): Promise<string[]> =>
  ((await api.get(`/v1/views${query}`, { as })).body.items as View[]).map(({ name }) => name);

describe('a view is not kept', () => {
  it.each<[string, object, string]>([
    ['with a filter its list does not know', { query: { colour: 'red' } }, 'query.colour'],
    ['with a region that does not exist', { query: { region: '13' } }, 'query.region'],
    ['with a province of another region', { query: { region: '04', province: '001' } }, 'query.province'],
    ['with a filter of another list', { list: 'tasks', query: { sector: 'argan' } }, 'query.sector'],
    ['with a page', { query: { limit: '5' } }, 'query.limit'],
    ['of a list that does not exist', { list: 'people' }, 'list'],
    ['without a name', { name: '  ' }, 'name'],
    ['under a name nobody sees', { name: '\u2800' }, 'name'],
    ['under a name of 81 letters', { name: 'a'.repeat(81) }, 'name'],
    ['for a role that opens no list', { sharedWith: ['applicant'] }, 'sharedWith.0'],
    ['with a field nobody knows', { colour: 'red' }, 'colour'],
  ])('%s', async (_what, body, field) => {
    const answer = await keep(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.field)).toContain(field);
  });

  it('twice under one name for one list, nor more than fifty by one person', async () => {
    await kept({ name: 'Deux fois' }, 'agent-02');
    expect(await keep({ name: 'Deux fois' }, 'agent-02')).toMatchObject({
      status: 409,
      body: { code: 'VIEW.NAME_TAKEN' },
    });
    await kept({ name: 'Deux fois', list: 'tasks', query: { due: 'overdue' } }, 'agent-02');
    await kept({ name: 'Deux fois' }, 'agent-03');
    const answers = await Promise.all(Array.from({ length: 52 }, (_, n) => keep({ name: `n° ${n}` }, 'agent-05')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(answers.find(({ status }) => status !== 201)?.body.code).toBe('VIEW.TOO_MANY');
  });

  it('by nobody', async () => {
    expect((await api.get('/v1/views')).status).toBe(401);
    expect((await api.post('/v1/views', late)).status).toBe(401);
  });
});

describe('a view', () => {
  it('is mine alone until I share it with a role', async () => {
    const view = await kept({ name: 'La mienne' }, 'manager-09');
    expect(view).toMatchObject({ version: 1, mine: true, mayChange: true, query: late.query });
    expect(view.path).toBe('/v1/journeys?region=09&overdue=true&sort=dueAt');
    expect((await api.get(view.path, { as: 'manager-09' })).status).toBe(200);
    expect(await names('agent-09')).not.toContain('La mienne');
    expect((await api.get(`/v1/views/${view.viewId}`, { as: 'agent-09' })).body.code).toBe('VIEW.NOT_FOUND');

    const shared = await change(view.viewId, { name: 'La mienne', sharedWith: ['agent'] }, { as: 'manager-09' });
    expect(shared).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await names('agent-04', '?list=journeys')).toContain('La mienne');
    expect(await names('agent-04', '?list=tasks')).not.toContain('La mienne');
    expect(await names('auditor')).not.toContain('La mienne');
    const seen = await api.get(`/v1/views/${view.viewId}`, { as: 'agent-04' });
    expect(seen.body).toMatchObject({ mine: false, mayChange: false, owner: { id: 'manager-09' } });
  });

  it('is changed and removed by its owner or an administrator, by nobody else', async () => {
    const { viewId } = await kept({ name: 'Partagée', sharedWith: ['regional-manager'] });
    for (const refused of [
      await change(viewId, { name: 'x' }, { as: 'manager-09' }),
      await remove(viewId, { as: 'manager-09' }),
    ]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'VIEW.NOT_YOURS' } });
    }
    expect((await remove(viewId, { as: 'agent-04' })).status).toBe(404);
    expect((await change(viewId, { name: 'Corrigée' }, { as: 'admin' })).body).toMatchObject({
      name: 'Corrigée',
      owner: { id: 'agent-09' },
    });
    expect((await remove(viewId, { as: 'admin' })).body).toEqual({ viewId });
    for (const id of [viewId, 'none', '%00']) expect((await remove(id)).body.code).toBe('VIEW.NOT_FOUND');
  });

  it('is not overwritten by whoever read an older one', async () => {
    const { viewId } = await kept({ name: 'Versions' });
    expect((await api.get(`/v1/views/${viewId}`, { as: 'agent-09' })).headers.get('etag')).toBe('"1"');
    const ifMatch = (version: number): Ask => ({ headers: { 'If-Match': `"${version}"` } });
    expect((await change(viewId, { name: 'Versions 2' }, ifMatch(1))).headers.get('etag')).toBe('"2"');
    expect(await change(viewId, { name: 'Versions 3' }, ifMatch(1))).toMatchObject({
      status: 412,
      body: { code: 'VIEW.CHANGED' },
    });
    expect((await remove(viewId, ifMatch(1))).status).toBe(412);
    expect((await remove(viewId, ifMatch(2))).status).toBe(200);
  });

  it('keeps its name in any script, and says what is wrong in three languages', async () => {
    expect(await names('agent-09')).not.toContain(late.name);
    await kept();
    expect(await names('agent-09')).toContain(late.name);
    const answers = await Promise.all(
      (['ar', 'fr', 'en'] as const).map((language) => api.post('/v1/views', late, { as: 'agent-09', language })),
    );
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(3);
  });
});
