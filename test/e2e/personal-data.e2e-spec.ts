import { newestConsent } from '@mourafaka/contracts';
import { pdf } from '../../libs/intake/src/testing/files';
import { missingWords, readPdf } from '../support/read-pdf';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
afterAll(() => api.stop());

async function apply() {
  const application = newApplication();
  const { status, body, text } = await api.post('/v1/batches/4/applications', application);
  if (status !== 201) throw new Error(text);
  return { id: body.journeyId, code: body.trackingCode, representative: application.representative };
}
const exportOf = (id: string, as: string) => api.get(`/v1/journeys/${id}/personal-data`, { as, language: 'fr' });
type Fields = { field: string; value: string | null }[];
const valuesOf = (fields: unknown) => Object.fromEntries((fields as Fields).map(({ field, value }) => [field, value]));
const personOf = (body: object) => (body as { person: { fields: Fields; forgotten: boolean } }).person;

async function pdfOf(path: string, headers: Record<string, string>): Promise<string[]> {
  const response = await fetch(api.api.url + path, { headers });
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return readPdf(new Uint8Array(await response.arrayBuffer()));
}

describe('everything that is held on a person', () => {
  it('is not for those of another region, nor for who has no business with contacts, nor for a code without its telephone', async () => {
    const { id, code } = await apply();
    expect(await exportOf(id, 'agent-04')).toMatchObject({ status: 404, body: { code: 'JOURNEY.NOT_FOUND' } });
    for (const as of ['committee', 'auditor', 'consultant-lot-1']) expect((await exportOf(id, as)).status).toBe(403);
    const byCode = await api.get(`/v1/track/${code}/personal-data`);
    expect(byCode).toMatchObject({ status: 403, body: { code: 'TRACKING.SESSION_NEEDED' } });
    expect((await api.get(`/v1/track/${code}/personal-data/paper`)).status).toBe(403);
    const stranger = `/v1/journeys/${id}/personal-data?person=01900000-0000-7000-8000-000000000001`;
    expect(await api.get(stranger, { as: 'agent-09' })).toMatchObject({
      status: 404,
      body: { code: 'PRIVACY.PERSON_UNKNOWN' },
    });
  });

  it('says which text was agreed to, its words, and whether it is the newest', async () => {
    const agreedTo = async (consentTextVersion: string) => {
      const answer = await api.post('/v1/batches/4/applications', newApplication({}, { consentTextVersion }));
      const { journeyId } = answer.body;
      const { body: held } = await api.get(`/v1/journeys/${journeyId}/personal-data`, {
        as: 'agent-09',
        language: 'fr',
      });
      return held.consents;
    };
    const { version, words } = newestConsent;
    expect(await agreedTo(version)).toMatchObject([
      { given: true, textVersion: version, isNewest: true, text: words.fr },
    ]);
    const older = await agreedTo('2025-01');
    expect(older).toMatchObject([{ given: true, textVersion: '2025-01', isNewest: false }]);
    expect(JSON.stringify(older)).not.toContain('text"');
  });

  it('is handed over to the person, in Arabic and in French, and that is recorded', async () => {
    const { id, code, representative } = await apply();
    const headers = await api.followUpHeaders(code);
    expect((await api.track(code, 'request-access', {})).status).toBe(200);
    const own = await api.get(`/v1/track/${code}/personal-data`, { headers });
    expect(valuesOf(personOf(own.body).fields)).toEqual(representative);
    expect(own.body).toMatchObject({
      consents: [{ given: true }],
      requests: [{ id: 'Q1', kind: 'access' }],
      events: [{ type: 'ApplicationSubmitted' }],
    });
    expect(own.body).not.toHaveProperty('others');
    for (const lang of ['ar', 'fr']) {
      const pages = await pdfOf(`/v1/track/${code}/personal-data/paper?lang=${lang}`, headers);
      expect(missingWords(pages, `${representative.name ?? ''} ${representative.phone} 09-08`)).toEqual([]);
    }
    const byStaff = await exportOf(id, 'agent-09');
    expect(valuesOf(personOf(byStaff.body).fields)).toEqual(representative);
    const after = await exportOf(id, 'agent-09');
    expect(after.body.readers).toMatchObject([{ role: 'agent', office: 'Souss-Massa' }, { role: 'agent' }]);
    const { body: noted } = await api.get(`/v1/audit/reads?journey=${id}`, { as: 'auditor' });
    expect(noted.items[0]).toMatchObject({ who: { id: 'agent-09' }, route: 'GET /v1/journeys/:id/personal-data' });
    const answered = await api.command(
      id,
      'answer-access-request',
      { request: 'Q1', outcome: 'given' },
      { as: 'agent-09' },
    );
    expect(answered.status).toBe(200);
    const { body } = await api.get(`/v1/journeys/${id}/timeline`, { as: 'agent-09', language: 'fr' });
    expect(body.items.map(({ text }) => text)).toContain('Demande d’accès Q1 : données communiquées.');
    const { body: deadlines } = await api.get(`/v1/journeys/${id}/deadlines`, { as: 'agent-09' });
    expect(deadlines.items).toContainEqual(expect.objectContaining({ kind: 'data-request', status: 'met' }));
  });

  it('is rectified as the person asked, and what it said before is read nowhere', async () => {
    const { id, code, representative } = await apply();
    const wanted = { name: 'Rectifiée Inventée', phone: '+212655443311' };
    const mistaken = { changes: { representative: { phone: '+212655443300' } }, reason: 'Dicté au téléphone' };
    expect((await api.command(id, 'correct', mistaken, { as: 'agent-09' })).status).toBe(200);
    const request = { representative: wanted, reason: 'Nom mal orthographié' };
    expect((await api.track(code, 'request-rectification', request)).status).toBe(200);
    const asked = (await exportOf(id, 'agent-09')).body as unknown as { requests: { wanted: Fields }[] };
    expect(valuesOf(asked.requests[0]?.wanted)).toEqual(wanted);
    const decision = { request: 'Q1', outcome: 'accepted', reason: 'Vu sur la carte' };
    expect((await api.command(id, 'decide-rectification', decision, { as: 'agent-09' })).status).toBe(200);
    const status = await api.get(`/v1/journeys/${id}`, { as: 'agent-09' });
    expect(status.text).toContain(wanted.name);
    const dossier = await api.get(`/v1/journeys/${id}/dossier`, { as: 'agent-09' });
    const timeline = await api.get(`/v1/journeys/${id}/timeline`, { as: 'agent-09' });
    for (const { status: ok, text } of [status, dossier, timeline]) {
      expect(ok).toBe(200);
      expect(text).not.toContain(representative.name);
      for (const before of [representative.phone, '+212655443300']) expect(text).not.toContain(before);
    }
    expect(timeline.body.items.map(({ type }) => type)).toContain('RectificationDecided');
    // Another file with the phone that was asked for is recognised by it, though the decision met it sealed.
    const twin = newApplication();
    const { body } = await api.post('/v1/batches/4/applications', {
      ...twin,
      representative: { ...twin.representative, phone: wanted.phone },
    });
    const similar = await api.get(`/v1/journeys/${body.journeyId}`, { as: 'agent-09' });
    expect(similar.text).toContain(id);
  });

  it('is erased for good by the head office alone, with the files, and the journey goes on', async () => {
    const { id, code, representative } = await apply();
    const document = await sendDocument(api, pdf(), { journeyId: id }, { as: 'agent-09' });
    const erase = (as: string) =>
      api.post(`/v1/journeys/${id}/personal-data/erasure`, { reason: 'Demande écrite' }, { as });
    expect((await erase('agent-09')).status).toBe(403);
    expect((await api.command(id, 'record-erasure', {}, { as: 'programme-manager' })).status).toBe(403);
    const done = await erase('programme-manager');
    expect(done).toMatchObject({ status: 200, body: { documents: 1 } });
    expect(await erase('programme-manager')).toMatchObject({ status: 409, body: { code: 'PRIVACY.NOBODY_NAMED' } });
    const gone = await api.get(`/v1/documents/${String(document.body.documentId)}`, { as: 'agent-09' });
    expect(gone.status).toBe(404);
    const person = `/v1/journeys/${id}/personal-data?person=${String(done.body.personId)}`;
    const held = await api.get(person, { as: 'agent-09' });
    expect(personOf(held.body).forgotten).toBe(true);
    const dossier = await api.get(`/v1/journeys/${id}/dossier`, { as: 'agent-09' });
    for (const { text } of [held, dossier, await api.get(`/v1/journeys/${id}`, { as: 'agent-09' })]) {
      for (const value of Object.values(representative)) expect(text).not.toContain(value);
    }
    const timeline = await api.get(`/v1/journeys/${id}/timeline`, { as: 'manager-09', language: 'fr' });
    expect(timeline.body.items.map(({ type }) => type)).toContain('PersonErased');
    for (const format of ['xes', 'ocel'])
      expect((await api.get(`/v1/insights/event-log?format=${format}`, { as: 'programme-manager' })).status).toBe(200);
    const sms = await api.post(`/v1/track/${code}/code`, undefined, { key: false });
    expect(sms).toMatchObject({ status: 422, body: { code: 'TRACKING.NO_MOBILE' } });
    expect((await api.command(id, 'add-note', { text: 'Suite.' }, { as: 'agent-09' })).status).toBe(200);
  });
});

describe('what was kept as long as it may be', () => {
  const path = '/v1/retention/preview';

  it('is listed for administrators alone, a page at a time, and nothing else is asked for', async () => {
    for (const as of ['programme-manager', 'agent-09', 'auditor'])
      expect((await api.get(path, { as })).status).toBe(403);
    const as = 'admin';
    expect((await api.get(`${path}?asOf=2026-02-30`, { as })).status).toBe(400);
    expect((await api.get(`${path}?category=finished`, { as })).status).toBe(400);
    const ids = [(await apply()).id, (await apply()).id];
    for (const id of ids) {
      const left = await api.command(id, 'withdraw', { reason: 'Fermée' }, { as: 'manager-09' });
      expect(left.status).toBe(200);
    }
    const { body: today } = await api.get(path, { as });
    expect(today).toMatchObject({ items: [], nextCursor: null });
    const first = await api.get(`${path}?asOf=2199-01-01&limit=1`, { as, language: 'fr' });
    expect(first.body).toMatchObject({
      asOf: '2199-01-01',
      items: [{ category: 'not-admitted', text: 'Candidature non admise', persons: 1 }],
    });
    const cursor = String(first.body.nextCursor);
    const second = await api.get(`${path}?asOf=2199-01-01&cursor=${cursor}`, { as, language: 'ar' });
    const items = [...first.body.items, ...second.body.items] as unknown as { journeyId: string }[];
    expect(items.map(({ journeyId }) => journeyId)).toEqual(expect.arrayContaining(ids));
    expect(second.body.items[0]).toMatchObject({ text: 'ترشيح لم يقبل' });
    expect((await api.get(`${path}?asOf=2198-01-01&cursor=${cursor}`, { as })).body).toMatchObject({
      code: 'LIST.CURSOR_INVALID',
    });
  });
});
