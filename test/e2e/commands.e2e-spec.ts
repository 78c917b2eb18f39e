import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
afterAll(() => api.stop());

const apply = async (cooperative: Record<string, unknown> = {}) => {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication(cooperative));
  expect(status).toBe(201);
  return body;
};
const versionOf = async (id: string) => (await api.get(`/v1/journeys/${id}`, { as: 'programme-manager' })).body.version;

describe('an application', () => {
  it('sent twice with the same key is one application with one answer', async () => {
    const application = newApplication();
    const first = await api.post('/v1/batches/4/applications', application, { key: 'apply-1' });
    const again = await api.post('/v1/batches/4/applications', application, { key: 'apply-1' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('sent eight times at once with the same key is one application', async () => {
    const application = newApplication();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.post('/v1/batches/4/applications', application, { key: 'at-once' })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.journeyId}`)).size).toBe(1);
  });

  it('with the key of another one is refused', async () => {
    await api.post('/v1/batches/4/applications', newApplication(), { key: 'apply-2' });
    const other = await api.post('/v1/batches/4/applications', newApplication(), { key: 'apply-2' });
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND.KEY_REUSED' } });
  });

  it('of a cooperative that has applied is refused, and shows the public no way to the first one', async () => {
    const application = newApplication();
    const { body: first } = await api.post('/v1/batches/4/applications', application);
    const again = await api.post('/v1/batches/4/applications', application);
    expect(again).toMatchObject({ status: 409, body: { code: 'APPLICATION.ALREADY_RECEIVED' } });
    expect(again.text).not.toContain(first.journeyId);
  });

  it('is followed by its code, without a name of anybody', async () => {
    const { trackingCode } = await apply();
    const followed = await api.get(`/v1/track/${trackingCode.toLowerCase()}`, { language: 'fr' });
    expect(followed).toMatchObject({ status: 200, body: { batch: '4', phase: 'application', state: 'submitted' } });
    expect(followed.text).not.toMatch(/Tifawin|Fadma|6123/);
    expect(await api.get('/v1/track/AAAA-AAA-AAA')).toMatchObject({
      status: 404,
      body: { code: 'TRACKING.NOT_FOUND' },
    });
    expect((await api.get('/v1/track/%00%00%00%00')).status).toBe(404);
  });
});

describe('a command', () => {
  it('unknown, or one that opens a journey, is not found', async () => {
    const { journeyId } = await apply();
    for (const name of ['dance', 'submit-application', '__proto__', 'constructor', '%00']) {
      expect(await api.command(journeyId, name, {})).toMatchObject({ status: 404, body: { code: 'COMMAND.UNKNOWN' } });
    }
  });

  it('with an unknown field changes nothing', async () => {
    const { journeyId, version } = await apply();
    const answer = await api.command(journeyId, 'declare-complete', { surprise: 1 });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'surprise', code: 'FIELD.UNKNOWN' }] } });
    expect(await versionOf(journeyId)).toBe(version);
  });

  it('at the wrong moment is told which ones may be given, of those that are the caller’s', async () => {
    const { journeyId } = await apply();
    const answer = await api.command(journeyId, 'start-training', {}, { as: 'agent-09' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'JOURNEY.WRONG_MOMENT' } });
    expect(answer.body.allowed).toEqual(expect.arrayContaining(['declare-complete', 'request-completion', 'add-note']));
    expect(answer.body.allowed).not.toContain('suspend');
  });

  it('repeated with its key gets the same answer and happens once', async () => {
    const { journeyId } = await apply();
    const first = await api.command(journeyId, 'add-note', { text: 'Rappeler lundi' }, { key: 'note-1' });
    const again = await api.command(journeyId, 'add-note', { text: 'Rappeler lundi' }, { key: 'note-1' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const other = await api.command(journeyId, 'add-note', { text: 'Rappeler mardi' }, { key: 'note-1' });
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND.KEY_REUSED' } });
    expect(await versionOf(journeyId)).toBe(first.body.version);
  });

  it('of one person does not use up the key of another', async () => {
    const { journeyId } = await apply();
    const one = await api.command(journeyId, 'add-note', { text: 'Une' }, { key: 'shared', as: 'agent-09' });
    const two = await api.command(journeyId, 'add-note', { text: 'Deux' }, { key: 'shared', as: 'manager-09' });
    expect([one.status, two.status]).toEqual([200, 200]);
  });

  it('with an old If-Match is told what has changed since', async () => {
    const { journeyId, version } = await apply();
    await api.command(journeyId, 'add-note', { text: 'Une' });
    const answer = await api.command(
      journeyId,
      'add-note',
      { text: 'Deux' },
      { headers: { 'If-Match': `"${version}"` } },
    );
    expect(answer).toMatchObject({ status: 412, body: { code: 'COMMAND.VERSION_CONFLICT' } });
    expect(answer.body.changes).toEqual([{ type: 'NoteAdded', version: version + 1 }]);
  });

  it('with the present If-Match is accepted, and answers the next one', async () => {
    const { journeyId } = await apply();
    const status = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    const answer = await api.command(
      journeyId,
      'add-note',
      { text: 'Une' },
      { headers: { 'If-Match': status.headers.get('etag') ?? '' } },
    );
    expect(answer).toMatchObject({ status: 200, body: { journeyId, phase: 'application' } });
    expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`);
    expect(answer.body.events).toEqual([{ type: 'NoteAdded', version: answer.body.version }]);
  });

  it.each(['12', 'abc', '"x"', '""', '"1", "2"'])('with the If-Match %s is told how to write it', async (header) => {
    const { journeyId } = await apply();
    const answer = await api.command(journeyId, 'add-note', { text: 'Une' }, { headers: { 'If-Match': header } });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'If-Match', code: 'REQUEST.IF_MATCH_INVALID' }] },
    });
  });

  it('without a payload may come without a body', async () => {
    const { journeyId } = await apply();
    const answer = await api.command(journeyId, 'declare-complete', undefined);
    expect(answer.status).toBe(200);
    expect(answer.body.events[0]).toMatchObject({ type: 'FileDeclaredComplete' });
  });
});

describe('a journey', () => {
  it('says what I may do next, with a schema of each, and why not the rest', async () => {
    const { journeyId } = await apply();
    const { body } = await api.get(`/v1/journeys/${journeyId}/actions`, { as: 'agent-09', language: 'fr' });
    const open = body.actions.filter(({ allowed }) => allowed);
    const closed = body.actions.filter(({ allowed }) => !allowed);
    expect(open.map(({ command }) => command)).toContain('declare-complete');
    expect(open.filter(({ schema }) => !schema)).toEqual([]);
    expect(closed.map(({ command }) => command)).toContain('start-training');
    expect(closed.filter(({ reason }) => !reason?.message || reason.message === reason.code)).toEqual([]);
    expect(body.actions.map(({ command }) => command)).not.toContain('extend-deadline');
  });

  it('tells its past in three languages: who, in which role and office, what and when', async () => {
    const { journeyId } = await apply();
    await api.command(journeyId, 'request-completion', { missing: ['statutes'] }, { as: 'agent-09' });
    const { body } = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor', language: 'fr' });
    const [applied] = body.items;
    const asked = body.items.find(({ type }) => type === 'CompletionRequested');
    expect(applied).toMatchObject({ version: 1, type: 'ApplicationSubmitted', who: { role: 'applicant' } });
    expect(asked).toMatchObject({
      who: { id: 'agent-09', role: 'agent', office: 'Souss-Massa' },
      command: 'request-completion',
    });
    expect(asked?.text).toBe((asked?.texts as { fr: string }).fr);
    const untold = body.items.filter(({ texts }) =>
      Object.values(texts as object).some((text) => /^TIMELINE|\{\{/.test(String(text))),
    );
    expect(untold).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/Fadma|6123|\$sealed/);
  });

  it('shows its deadlines with the planned reminders, and its documents', async () => {
    const { journeyId } = await apply();
    const deadlines = await api.get(`/v1/journeys/${journeyId}/deadlines`, { as: 'agent-09' });
    expect(deadlines.body.items.map(({ kind }) => kind)).toContain('completeness-check');
    await api.command(journeyId, 'attach-document', { kind: 'photo', name: 'atelier.jpg' }, { as: 'agent-09' });
    const documents = await api.get(`/v1/journeys/${journeyId}/documents`, { as: 'agent-09' });
    expect(documents.body).toMatchObject({ items: [{ kind: 'photo', name: 'atelier.jpg' }], missing: [] });
  });

  it('is shown as it was, to the instant, and never as it will be', async () => {
    const { journeyId } = await apply();
    const before = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    await api.command(journeyId, 'declare-complete', {}, { as: 'agent-09' });
    const then = await api.get(`/v1/journeys/${journeyId}?asOf=${String(before.body.updatedAt)}`, { as: 'agent-09' });
    expect(then).toMatchObject({ status: 200, body: { state: 'submitted', version: before.body.version } });
    for (const asOf of ['2099-01-01', 'yesterday', '2026-13-01']) {
      const answer = await api.get(`/v1/journeys/${journeyId}?asOf=${asOf}`, { as: 'agent-09' });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'asOf' }] } });
    }
    expect((await api.get(`/v1/journeys/${journeyId}?asOf=2020-01-01`, { as: 'agent-09' })).status).toBe(404);
  });
});
