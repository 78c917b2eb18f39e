import { journeyExamples } from '../../apps/api/src/openapi/examples';
import { SetClock } from '../support/engine-fixture';
import { missingWords, readPdf } from '../support/read-pdf';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

async function apply() {
  const application = newApplication();
  const { status, body } = await api.post('/v1/batches/4/applications', application);
  expect(status).toBe(201);
  return { id: body.journeyId, code: body.trackingCode, representative: application.representative.name ?? '' };
}

async function give(id: string, command: string, payload: unknown, as: string): Promise<void> {
  const answer = await api.command(id, command, payload, { as });
  if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
}

const assessed = async (id: string) => {
  await give(id, 'declare-complete', {}, 'agent-09');
  await give(id, 'assess-eligibility', {}, 'agent-09');
  await give(id, 'score', journeyExamples.score, 'committee');
  await give(id, 'score', journeyExamples.score, 'committee-2');
};

/** The pages of a paper, as somebody with a token or with a code has it. */
async function pagesOf(path: string, as?: string): Promise<{ pages: string[]; headers: Headers }> {
  const token = as && (await api.post('/dev/token', { user: as }, { key: false })).body.access_token;
  const headers = { 'Accept-Language': 'fr', ...(token && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(api.api.url + path, { headers });
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return { pages: readPdf(new Uint8Array(await response.arrayBuffer())), headers: response.headers };
}

describe('the papers of a journey', () => {
  it('do not exist for those who may not see the journey, nor under another name', async () => {
    const { id, code } = await apply();
    expect(await api.get(`/v1/journeys/${id}/papers`, { as: 'agent-04' })).toMatchObject({ status: 404 });
    const elsewhere = await api.get(`/v1/journeys/${id}/papers/admission-letter`, { as: 'agent-04' });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'JOURNEY.NOT_FOUND' } });
    expect((await api.get(`/v1/journeys/${id}/papers/admission-letter`)).status).toBe(401);
    const unknown = await api.get(`/v1/journeys/${id}/papers/diploma`, { as: 'agent-09' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'PAPER.UNKNOWN' } });
    for (const paper of ['diagnosis-report', 'development-plan', 'attendance-sheet']) {
      const byCode = await api.get(`/v1/track/${code}/papers/${paper}`);
      expect(byCode).toMatchObject({ status: 404, body: { code: 'PAPER.UNKNOWN' } });
    }
    const nobody = await api.get('/v1/track/AAAA-AAA-AAA-AAAA/papers/certificate');
    expect(nobody).toMatchObject({ status: 404, body: { code: 'TRACKING.NOT_FOUND' } });
  });

  it('say in the caller’s language why they do not exist yet', async () => {
    const { id, code } = await apply();
    const { body } = await api.get(`/v1/journeys/${id}/papers`, { as: 'agent-09', language: 'fr' });
    expect(
      body.items.map(({ paper, available, reason }) => [paper, available, (reason as { code: string }).code]),
    ).toEqual([
      ['admission-letter', false, 'PAPER.NOT_ADMITTED'],
      ['rejection-letter', false, 'PAPER.NOT_REJECTED'],
      ['diagnosis-report', false, 'PAPER.NO_DIAGNOSIS'],
      ['development-plan', false, 'PAPER.NO_PLAN'],
      ['session-report', false, 'PAPER.NO_SESSION'],
      ['certificate', false, 'PAPER.NOT_GRADUATED'],
    ]);
    const early = await api.get(`/v1/journeys/${id}/papers/certificate`, { as: 'agent-09', language: 'fr' });
    expect(early).toMatchObject({ status: 409, body: { code: 'PAPER.NOT_GRADUATED' } });
    expect(early.body.detail).toMatch(/attestation/);
    expect(await api.get(`/v1/track/${code}/papers/admission-letter`)).toMatchObject({ status: 409 });
    const wrong = await api.get(`/v1/journeys/${id}/papers/certificate?lang=de`, { as: 'agent-09' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });

  it('name the representative to those who may see contacts, and the code to its holder', async () => {
    const { id, code, representative } = await apply();
    await assessed(id);
    await give(id, 'admit', { wave: 'wave-1', lot: 'lot-1' }, 'committee');
    const letter = `/v1/journeys/${id}/papers/admission-letter`;
    const { pages, headers } = await pagesOf(letter, 'agent-09');
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(/^inline; filename=.*\.pdf/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(missingWords(pages, `${representative} wave-1 2 novembre 2026`)).toEqual([]);
    expect(pages.join(' ')).not.toContain(code);

    const auditor = await pagesOf(`${letter}?lang=ar`, 'auditor');
    expect(missingWords(auditor.pages, 'قبول ترشيح تعاونيتكم نونبر')).toEqual([]);
    expect(missingWords(auditor.pages, representative)).not.toEqual([]);

    const { pages: own } = await pagesOf(`/v1/track/${code.toLowerCase()}/papers/admission-letter`);
    expect(missingWords(own, code)).toEqual([]);
    expect(missingWords(own, representative)).not.toEqual([]);
  });

  it('tell who is rejected the reasons and the last day to appeal', async () => {
    const { id, code } = await apply();
    await assessed(id);
    await give(id, 'reject', { reasons: ['Projet déjà financé ailleurs'] }, 'committee');
    const { body } = await api.get(`/v1/journeys/${id}/deadlines`, { as: 'agent-09' });
    const window = body.items.find(({ kind }) => kind === 'appeal-window');
    const [year, , day] = String(window?.dueOn).split('-');
    const { pages } = await pagesOf(`/v1/track/${code}/papers/rejection-letter`);
    expect(missingWords(pages, `Projet déjà financé ailleurs jusqu’au ${Number(day)} ${year} inclus`)).toEqual([]);
  });
});

describe('the attendance sheet of a training session', () => {
  const schedule = async (module: string, capacity = 20) => {
    const when = { heldOn: '2026-11-16', from: '09:30', to: '16:30', place: 'Centre Exemple, Agadir' };
    const session = { batch: '4', module, region: '09', trainer: 'Formatrice Exemple', capacity, ...when };
    const { body } = await api.post('/v1/sessions', session, { as: 'agent-09' });
    return body.sessionId as string;
  };
  const command = async (sessionId: string, name: string, payload: unknown) => {
    const answer = await api.post(`/v1/sessions/${sessionId}/commands/${name}`, payload, { as: 'agent-09' });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  };
  const sheetOf = (sessionId: string) => `/v1/sessions/${sessionId}/papers/attendance-sheet`;

  it('is not there for those of another region, nor for a session that is cancelled', async () => {
    const sessionId = await schedule('strategy');
    const elsewhere = await api.get(sheetOf(sessionId), { as: 'agent-04' });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'SESSION.NOT_FOUND' } });
    await command(sessionId, 'cancel', { reason: 'Salle indisponible' });
    const cancelled = await api.get(sheetOf(sessionId), { as: 'agent-09' });
    expect(cancelled).toMatchObject({ status: 409, body: { code: 'PAPER.SESSION_CANCELLED' } });
  });

  const accompanied = async () => {
    const { id } = await apply();
    await assessed(id);
    await give(id, 'admit', { wave: 'wave-1', lot: 'lot-1' }, 'committee');
    await give(id, 'assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, 'manager-09');
    await give(id, 'start-diagnosis', {}, 'agent-09');
    return id;
  };

  it('has lines to sign on before, and names those who came to who may see contacts', async () => {
    const [id, waiting] = [await accompanied(), await accompanied()];
    const sessionId = await schedule('project', 1);
    await command(sessionId, 'enrol', { journeyIds: [id, waiting] });
    const blank = await pagesOf(sheetOf(sessionId), 'agent-09');
    expect(missingWords(blank.pages, 'Formatrice 16 novembre 2026 09:30 signer')).toEqual([]);

    clock.set('2026-11-16T15:00:00.000Z');
    const participants = [{ name: 'Itto Inventée', role: 'president', sex: 'female', ageBand: '35-44' }];
    await command(sessionId, 'record-attendance', { journeyId: id, participants });
    const filled = await pagesOf(sheetOf(sessionId), 'agent-09');
    expect(missingWords(filled.pages, 'Itto Inventée Président(e) 35–44')).toEqual([]);
    const auditor = await pagesOf(sheetOf(sessionId), 'auditor');
    expect(missingWords(auditor.pages, 'Président(e)')).toEqual([]);
    expect(auditor.pages.join(' ')).not.toContain('Itto');

    const unexpected = [{ name: 'Hammou Inventé', role: 'manager', sex: 'male', ageBand: '45-59' }];
    await command(sessionId, 'record-attendance', { journeyId: waiting, participants: unexpected });
    const both = await pagesOf(sheetOf(sessionId), 'agent-09');
    expect(missingWords(both.pages, 'Itto Hammou')).toEqual([]);
  });
});
