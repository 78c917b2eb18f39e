import { systemActor } from '@mourafaka/contracts';
import { Engine } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource } from '@mourafaka/platform';
import { anEnvelope, outcome, SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

async function apply(ask: Ask = {}, rest: Record<string, unknown> = {}) {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication({}, rest), ask);
  expect(status).toBe(201);
  return body;
}
const wish = (code: string, body: unknown, ask: Ask = {}) => api.track(code, 'set-preferences', body, ask);
const statusOf = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' })).body;

/** As the delivery reports it. */
async function report(journeyId: string, payload: Record<string, string>): Promise<string> {
  const options = { url: api.database.url, entities: journalEntities, applicationName: 'preferences-e2e', poolSize: 2 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, api.config.kek));
  const given = { name: 'record-delivery', entityId: journeyId, payload };
  const executed = await new Engine({ journal, clock }).execute(anEnvelope(given, systemActor));
  await journal.close();
  await dataSource.destroy();
  return outcome(executed);
}

describe('what a cooperative wishes to be told', () => {
  it('is refused where it says nothing, something unknown, or what is so already', async () => {
    const { trackingCode } = await apply();
    const nothing = await wish(trackingCode, {});
    expect(nothing).toMatchObject({ status: 400, body: { errors: [{ field: 'language', code: 'FIELD.EMPTY' }] } });
    expect((await wish(trackingCode, { language: 'es' })).status).toBe(400);
    expect((await wish(trackingCode, { reminders: 'none' })).status).toBe(400);
    const same = await wish(trackingCode, { reminders: 'all' }, { language: 'fr' });
    expect(same).toMatchObject({ status: 409, body: { code: 'MESSAGES.PREFERENCES_AS_THEY_ARE' } });
    expect(same.body.detail).toMatch(/rien à changer/);
  });

  it('begins with the language it applied in: the one it names, else the one of the request', async () => {
    const shown = async (ask: Ask, rest = {}) => {
      const { trackingCode } = await apply(ask, rest);
      return (await api.get(`/v1/track/${trackingCode}`)).body.preferences;
    };
    expect(await shown({ language: 'fr' })).toEqual({ language: 'fr', reminders: 'all' });
    expect(await shown({ language: 'fr' }, { language: 'ar' })).toEqual({ language: 'ar', reminders: 'all' });
    // What an agent types says nothing of the cooperative's language.
    expect(await shown({ language: 'fr', as: 'agent-09' })).toEqual({ language: 'ar', reminders: 'all' });
  });

  it('is chosen by the code, or by staff on its behalf, and seen by both', async () => {
    const { journeyId, trackingCode } = await apply();
    const chosen = await wish(trackingCode, { language: 'en', reminders: 'required' });
    const preferences = { language: 'en', reminders: 'required' };
    expect(chosen).toMatchObject({ status: 200, body: { preferences } });
    expect(await statusOf(journeyId)).toMatchObject({ preferences });
    const denied = await api.command(journeyId, 'set-preferences', { reminders: 'all' }, { as: 'committee' });
    expect(denied.status).toBe(403);
    const helped = await api.command(journeyId, 'set-preferences', { reminders: 'all' }, { as: 'agent-09' });
    expect(helped.status).toBe(200);
    expect((await api.get(`/v1/track/${trackingCode}`)).body).toMatchObject({
      preferences: { language: 'en', reminders: 'all' },
    });
  });
});

describe('a message that did not arrive', () => {
  const failed = { message: 'receipt', channel: 'sms', outcome: 'undelivered', code: 'ABSENT_SUBSCRIBER' };

  it('is for no person to record', async () => {
    const { journeyId } = await apply();
    for (const as of ['agent-09', 'programme-manager'])
      expect((await api.command(journeyId, 'record-delivery', failed, { as })).status).toBe(403);
    const settled = await api.command(journeyId, 'settle-message', { message: 'receipt', note: 'Appelée.' });
    expect(settled).toMatchObject({ status: 409, body: { code: 'MESSAGES.NOTHING_TO_SETTLE' } });
  });

  it('waits in the status until an agent has seen to it', async () => {
    const { journeyId } = await apply();
    expect(await report(journeyId, failed)).toBe('accepted');
    expect((await statusOf(journeyId)).undelivered).toEqual([
      { ...failed, text: expect.any(String) as string, at: '2026-11-02T09:00:00.000Z' },
    ]);
    const note = 'La présidente a été appelée.';
    const settled = await api.command(journeyId, 'settle-message', { message: 'receipt', note }, { as: 'agent-09' });
    expect(settled.status).toBe(200);
    expect((await statusOf(journeyId)).undelivered).toEqual([]);
    const timeline = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'agent-09', language: 'en' });
    expect(timeline.text).toContain('did not arrive');
    expect(timeline.text).toContain(note);
  });

  it('is settled by the number corrected', async () => {
    const { journeyId } = await apply();
    await report(journeyId, failed);
    const changes = { representative: { phone: '+212698765432' } };
    await api.command(journeyId, 'correct', { changes, reason: 'Nouveau numéro' }, { as: 'agent-09' });
    expect((await statusOf(journeyId)).undelivered).toEqual([]);
  });
});
