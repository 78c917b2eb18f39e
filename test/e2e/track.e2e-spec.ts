import { newestConsent, systemActor } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { pdf } from '../../libs/intake/src/testing/files';
import { anEnvelope, outcome, SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

async function apply(): Promise<{ journeyId: string; trackingCode: string }> {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication());
  expect(status).toBe(201);
  return body;
}
const track = (code: string, command: string, body: unknown, ask: Ask = {}) => api.track(code, command, body, ask);
/** What people may ask for wherever the application stands. */
const rights = ['request-access', 'request-rectification'];

/** As the batch's workflow offers it. */
async function offerPlace(journeyId: string): Promise<string> {
  const options = { url: api.database.url, entities: journalEntities, applicationName: 'intake-e2e', poolSize: 2 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, api.config.kek));
  const executed = await new Engine({ journal, clock }).execute(
    anEnvelope(
      { name: 'offer-place', entityId: journeyId, payload: { wave: 'wave-1', batchPlace: 1, offer: 1 } },
      systemActor,
    ),
  );
  await journal.close();
  await dataSource.destroy();
  return outcome(executed);
}

describe('the follow-up code', () => {
  it('is understood however it is typed', async () => {
    const { trackingCode } = await apply();
    const typed = encodeURIComponent(trackingCode.toLowerCase().replaceAll('-', ' ').replaceAll('7', '٧'));
    expect(await api.get(`/v1/track/${typed}`)).toMatchObject({
      status: 200,
      body: { state: 'submitted', commands: ['set-preferences', ...rights, 'withdraw'] },
    });
  });

  it('gives no command of the staff, none at the wrong moment, and none to a code that is not there', async () => {
    const { trackingCode } = await apply();
    expect(await track(trackingCode, 'admit', {})).toMatchObject({ status: 404, body: { code: 'COMMAND.UNKNOWN' } });
    const early = await track(trackingCode, 'appeal', { grounds: 'Étude jointe' });
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'JOURNEY.WRONG_MOMENT', allowed: ['set-preferences', ...rights, 'withdraw'] },
    });
    expect((await track('AAAA-AAA-AAA-AAAA', 'withdraw', { reason: 'Arrêt' })).status).toBe(404);
    expect((await track(trackingCode, 'withdraw', { reason: 'Arrêt' }, { key: false })).body.code).toBe(
      'REQUEST.KEY_MISSING',
    );
  });

  it('shows the newest text of consent to whoever agreed to an older one, and has them agree again', async () => {
    const old = newApplication({}, { consentTextVersion: '2025-01' });
    const { journeyId, trackingCode } = (await api.post('/v1/batches/4/applications', old)).body;
    const { version: newest, words } = newestConsent;
    for (const language of ['ar', 'fr', 'en'] as const) {
      const { body } = await api.get(`/v1/track/${trackingCode}`, { language });
      expect(body).toMatchObject({ consent: { agreed: '2025-01', newest, text: words[language] } });
    }
    const unread = await track(trackingCode, 'renew-consent', { textVersion: '2025-01' });
    expect(unread.body.errors).toMatchObject([{ field: 'textVersion', code: 'PRIVACY.CONSENT_NOT_NEWEST' }]);
    const status = async () => (await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' })).body;
    expect(await status()).toMatchObject({ consent: { given: true, textVersion: '2025-01', isNewest: false } });
    const agreed = await track(trackingCode, 'renew-consent', { textVersion: newest });
    expect(agreed).toMatchObject({ status: 200, body: { consent: null } });
    expect(agreed.text).not.toContain('renew-consent');
    expect(await status()).toMatchObject({ consent: { given: true, textVersion: newest, isNewest: true } });
    const { body: held } = await api.get(`/v1/journeys/${journeyId}/personal-data`, { as: 'agent-09' });
    expect(held.consents).toMatchObject([
      { textVersion: '2025-01', isNewest: false },
      { textVersion: newest, isNewest: true },
    ]);
    const { body: told } = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'agent-09', language: 'fr' });
    expect(told.items.map(({ text }) => text)).toContain(
      `Consentement au texte ${newest} sur les données personnelles`,
    );
    const twice = await track(trackingCode, 'renew-consent', { textVersion: newest });
    expect(twice).toMatchObject({ status: 409, body: { code: 'PRIVACY.CONSENT_GIVEN' } });
  });

  it('completes the file with what was sent, and with nothing of another journey', async () => {
    const { journeyId, trackingCode } = await apply();
    const ask = { missing: ['statutes'], message: 'Joignez les statuts signés.' };
    const asked = await api.command(journeyId, 'request-completion', ask, { as: 'agent-09' });
    expect(asked.status).toBe(200);
    const waiting = (await api.get(`/v1/track/${trackingCode}`)).body;
    expect(waiting).toMatchObject({
      missing: [{ kind: 'statutes' }],
      commands: ['complete-file', 'set-preferences', ...rights, 'withdraw'],
    });
    expect(waiting).toMatchObject({ reasons: [ask.message] });
    expect(waiting.nextDate).toMatch(/^2026-/);

    const other = await apply();
    const { body: foreign } = await sendDocument(api, pdf(), { trackingCode: other.trackingCode });
    const { body: own } = await sendDocument(api, pdf(), { trackingCode });
    const naming = (documentId: unknown) => ({ documents: [{ kind: 'statutes', name: 'Statuts', documentId }] });
    const wrong = await track(trackingCode, 'complete-file', naming(foreign.documentId));
    expect(wrong.body.errors).toMatchObject([{ field: 'documents.0.documentId', code: 'DOCUMENT.NOT_FOUND' }]);
    const done = await track(trackingCode, 'complete-file', naming(own.documentId), { key: 'complete-1' });
    expect(done).toMatchObject({ status: 200, body: { state: 'submitted', missing: [] } });
    expect(done.text).not.toMatch(/Tifawin|Fadma/);
    const again = await track(trackingCode, 'complete-file', naming(own.documentId), { key: 'complete-1' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('appeals against a rejection, and shows until when that is possible', async () => {
    const { journeyId, trackingCode } = await apply();
    await api.command(journeyId, 'declare-complete', {});
    await api.command(journeyId, 'reject', { reasons: ['Aucun marché décrit'] }, { as: 'committee' });
    const rejected = (await api.get(`/v1/track/${trackingCode}`)).body;
    expect(rejected).toMatchObject({
      state: 'rejected',
      commands: ['appeal', 'set-preferences', ...rights],
      nextStep: { kind: 'appeal', yours: true },
      reasons: ['Aucun marché décrit'],
    });
    expect(rejected.nextDate).toMatch(/^2026-/);
    const appealed = await track(trackingCode, 'appeal', { grounds: 'Étude jointe' });
    expect(appealed).toMatchObject({
      status: 200,
      body: { state: 'appealed', commands: ['set-preferences', ...rights] },
    });
    const dismissed = { outcome: 'dismiss', reason: 'L’étude ne décrit aucun acheteur.' };
    await api.command(journeyId, 'decide-appeal', dismissed, { as: 'committee-2' });
    expect((await api.get(`/v1/track/${trackingCode}`)).body).toMatchObject({
      state: 'rejected',
      reasons: [dismissed.reason],
    });
  });

  it.each([
    ['accept-place', 'admitted'],
    ['decline-place', 'waitlisted'],
  ])('answers the offer of a place by %s', async (command, state) => {
    const { journeyId, trackingCode } = await apply();
    const scores = { innovation: 7, market: 8, anchorage: 7.5, gender: 9, convergence: 5, environment: 6.5 };
    await api.command(journeyId, 'declare-complete', {});
    await api.command(journeyId, 'assess-eligibility', { override: { eligible: true, reason: 'Vérifié' } });
    for (const as of ['committee', 'committee-2']) await api.command(journeyId, 'score', { scores }, { as });
    await api.command(journeyId, 'waitlist', { wave: 'wave-1', reason: 'Quota atteint' }, { as: 'committee' });
    expect((await track(trackingCode, command, {})).status).toBe(409);
    const offered = await offerPlace(journeyId);
    expect(offered).toBe('accepted');
    const { body } = await api.get(`/v1/track/${trackingCode}`);
    expect(body).toMatchObject({
      state: 'offered',
      commands: ['accept-place', 'decline-place', 'set-preferences', ...rights, 'withdraw'],
    });
    expect(body.place).toEqual({ answerBy: body.nextDate });
    expect(await track(trackingCode, command, {})).toMatchObject({ status: 200, body: { state, place: null } });
  });

  it('withdraws for the cooperative, in the name of an applicant whatever token came along', async () => {
    const { journeyId, trackingCode } = await apply();
    const gone = await track(trackingCode, 'withdraw', { reason: 'Arrêt' }, { as: 'agent-04' });
    expect(gone).toMatchObject({ status: 200, body: { state: 'withdrawn', commands: ['set-preferences', ...rights] } });
    const stream = await api.get(`/v1/journal/streams/journey-${journeyId}`, { as: 'auditor' });
    expect(stream.body.items.find(({ type }) => type === 'JourneyWithdrawn')).toMatchObject({
      meta: { actor: { id: 'anonymous', role: 'applicant' } },
    });
  });
});

describe('scores saved to be given later', () => {
  const draftOf = (journeyId: string) => `/v1/journeys/${journeyId}/score-draft`;
  const scores = { innovation: 7, market: 8 };

  it('are for those who score, each their own, and gone once given', async () => {
    const { journeyId } = await apply();
    const put = (as: string) => api.get(draftOf(journeyId), { method: 'PUT', body: { scores }, as });
    expect((await put('agent-09')).status).toBe(403);
    expect((await put('committee')).status).toBe(200);
    expect((await api.get(draftOf(journeyId), { as: 'committee' })).body).toMatchObject({ scores });
    expect(await api.get(draftOf(journeyId), { as: 'committee-2' })).toMatchObject({
      status: 404,
      body: { code: 'DRAFT.NO_SCORES' },
    });

    await api.command(journeyId, 'declare-complete', {});
    await api.command(journeyId, 'assess-eligibility', { override: { eligible: true, reason: 'Vérifié' } });
    clock.set('2026-11-02T10:00:00.000Z');
    const full = { innovation: 7, market: 8, anchorage: 7.5, gender: 9, convergence: 5, environment: 6.5 };
    expect((await api.command(journeyId, 'score', { scores: full }, { as: 'committee' })).status).toBe(200);
    expect((await api.get(draftOf(journeyId), { as: 'committee' })).status).toBe(404);
  });
});
