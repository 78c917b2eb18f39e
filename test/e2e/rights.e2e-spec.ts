import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
let journeyId: string;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  journeyId = (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
});
afterAll(() => api.stop());

describe('somebody without a token', () => {
  it.each(['/v1/me', '/v1/journeys', '/v1/batches/4', '/v1/journal/refusals', '/v1/dev/outbox', '/v1/calendar'])(
    'is asked for one at %s',
    async (path) => {
      const answer = await api.get(path);
      expect(answer).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_MISSING' } });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  it.each(['Bearer x.y.z', 'Basic YTpi', 'Bearer', 'Bearer \u00e9'])('is not let in by %j', async (authorization) => {
    const answer = await api.get('/v1/me', { headers: { Authorization: authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_INVALID' } });
  });

  it('gets one only for an invented user', async () => {
    const answer = await api.post('/dev/token', { user: 'somebody' }, { key: false });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'user', code: 'IDENTITY.USER_UNKNOWN' }] } });
  });
});

describe('an agent', () => {
  it('of another region sees nothing of a journey, whatever they try', async () => {
    const as = 'agent-04';
    const paths = ['', '/timeline', '/deadlines', '/documents', '/actions', '/queries/engine', '/queries/duties'];
    const answers = [
      ...(await Promise.all(paths.map((path) => api.get(`/v1/journeys/${journeyId}${path}`, { as })))),
      await api.command(journeyId, 'add-note', { text: 'x' }, { as }),
      await api.command(journeyId, 'dance', {}, { as }),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      answers.map(() => '404 JOURNEY.NOT_FOUND'),
    );
    expect((await api.get('/v1/journeys', { as })).body).toMatchObject({ items: [], total: 0 });
    expect((await api.get('/v1/journeys?region=09', { as })).body).toMatchObject({ items: [], total: 0 });
  });

  it('of the region sees it, and may not do what is for managers or the committee', async () => {
    const as = 'agent-09';
    expect((await api.get('/v1/journeys', { as })).body.items.map((item) => item.journeyId)).toEqual([journeyId]);
    for (const command of ['score', 'admit', 'exclude', 'apply-policy']) {
      expect(await api.command(journeyId, command, {}, { as })).toMatchObject({
        status: 403,
        body: { code: 'IDENTITY.NOT_ALLOWED' },
      });
    }
  });

  it('enters applications at the help desk for the own region only', async () => {
    const elsewhere = await api.post('/v1/batches/4/applications', newApplication(), { as: 'agent-04' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'IDENTITY.REGION_NOT_YOURS' } });
    const own = await api.post('/v1/batches/4/applications', newApplication(), { as: 'agent-09' });
    expect(own.status).toBe(201);
  });

  it.each(['auditor', 'consultant-lot-1', 'committee'])('enters none as %s, in whatever region', async (as) => {
    const answer = await api.post('/v1/batches/4/applications', newApplication(), { as });
    expect(answer).toMatchObject({ status: 403, body: { code: 'IDENTITY.NOT_ALLOWED' } });
  });
});

describe('a consultant', () => {
  it('sees a cooperative from the moment it is assigned to them, and no other', async () => {
    const { body } = await api.post('/v1/batches/4/applications', newApplication());
    const id = body.journeyId;
    expect((await api.get(`/v1/journeys/${id}`, { as: 'consultant-lot-1' })).status).toBe(404);
    await api.command(id, 'declare-complete', {}, { as: 'agent-09' });
    await api.command(id, 'assess-eligibility', {}, { as: 'agent-09' });
    const scores = { innovation: 8, market: 8, anchorage: 8, gender: 8, convergence: 8, environment: 8 };
    await api.command(id, 'score', { scores }, { as: 'committee' });
    await api.command(id, 'score', { scores }, { as: 'committee-3' });
    await api.command(id, 'admit', {}, { as: 'committee-2' });
    const assigned = await api.command(
      id,
      'assign-consultant',
      { consultant: 'consultant-lot-1', lot: 'lot-1' },
      { as: 'manager-09' },
    );
    expect(assigned.status).toBe(200);
    expect((await api.get(`/v1/journeys/${id}`, { as: 'consultant-lot-1' })).status).toBe(200);
    expect((await api.get(`/v1/journeys/${id}`, { as: 'consultant-lot-2' })).status).toBe(404);
    expect((await api.get('/v1/journeys', { as: 'consultant-lot-1' })).body.total).toBe(1);
    expect(await api.command(id, 'admit', {}, { as: 'consultant-lot-1' })).toMatchObject({ status: 403 });
  });
});

describe('an auditor', () => {
  it('reads everything and changes nothing', async () => {
    const as = 'auditor';
    expect((await api.get(`/v1/journeys/${journeyId}`, { as })).status).toBe(200);
    expect((await api.command(journeyId, 'add-note', { text: 'x' }, { as })).status).toBe(403);
    expect((await api.post('/v1/batches', { code: '5' }, { as })).status).toBe(403);
    const stream = await api.get(`/v1/journal/streams/journey-${journeyId}`, { as, language: 'fr' });
    const text = 'Candidature déposée';
    expect(stream.body.items[0]).toMatchObject({ version: 1, type: 'ApplicationSubmitted', text });
    expect(stream.text).not.toContain('Fadma');
    const proof = await api.get(`/v1/journal/verification?stream=journey-${journeyId}`, { as });
    expect(proof.body).toMatchObject({ valid: true, checked: 1, faults: [] });
    expect((await api.get('/v1/journal/streams/nothing-1', { as })).status).toBe(404);
  });

  it('finds who was refused what, without the values', async () => {
    await api.command(journeyId, 'start-training', {}, { as: 'agent-09' });
    const { body } = await api.get('/v1/journal/refusals', { as: 'auditor', language: 'fr' });
    expect(body.items[0]).toMatchObject({
      command: 'start-training',
      commandText: 'Démarrer la formation',
      why: 'Ce n’est pas le moment.',
      actorId: 'agent-09',
      code: 'JOURNEY.WRONG_MOMENT',
    });
  });

  it('finds who tried what they may not do, and where; so do who manages the region, in the timeline', async () => {
    await api.command(journeyId, 'exclude', {}, { as: 'agent-09', headers: { 'X-Request-Id': 'not-allowed' } });
    await api.get('/v1/audit/reads', { as: 'agent-09' });
    await api.command(journeyId, 'add-note', { text: 'x' }, { as: 'auditor' });
    const refusals = async (query: string) =>
      (await api.get(`/v1/journal/refusals?code=IDENTITY.NOT_ALLOWED${query}`, { as: 'auditor' })).body;
    const mine = await refusals('&actor=agent-09');
    expect(mine.items.map(({ command, streamId, actorRole }) => [command, streamId, actorRole]).slice(0, 2)).toEqual([
      ['GET /v1/audit/reads', 'none', 'agent'],
      ['exclude', `journey-${journeyId}`, 'agent'],
    ]);
    expect(mine.items[1]).toMatchObject({ actorOffice: 'Souss-Massa', correlationId: 'not-allowed', fields: [] });
    const there = await refusals(`&stream=journey-${journeyId}`);
    expect(there.items[0]).toMatchObject({ actorId: 'auditor', command: 'add-note' });
    const first = await refusals('&limit=1');
    const second = await refusals(`&limit=1&cursor=${String(first.nextCursor)}`);
    expect([first.items[0], second.items[0]].map((one) => one?.actorId)).toEqual(['auditor', 'agent-09']);
    expect((await refusals('&to=2020-01-01')).items).toEqual([]);
    expect((await api.get('/v1/journal/refusals?cursor=x', { as: 'auditor' })).status).toBe(400);
    expect((await api.get('/v1/journal/refusals', { as: 'manager-09' })).status).toBe(403);
    const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'manager-09' })).body;
    expect(items.find(({ kind, command }) => kind === 'refusal' && command === 'exclude')).toMatchObject({
      who: { id: 'agent-09' },
      code: 'IDENTITY.NOT_ALLOWED',
    });
  });

  it('does not see who the representative is; the agent of the region does', async () => {
    const path = `/v1/journeys/${journeyId}`;
    expect((await api.get(path, { as: 'auditor' })).text).not.toMatch(/Fadma|6123|\$sealed/);
    expect((await api.get(path, { as: 'agent-09' })).body.representative).toMatchObject({
      name: 'Fadma Exemple',
      phone: expect.stringMatching(/^\+2126123\d{5}$/),
    });
    expect((await api.get('/v1/journeys', { as: 'agent-09' })).text).not.toMatch(/Fadma|6123/);
  });
});
