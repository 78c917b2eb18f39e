import { journeyStream } from '@mourafaka/contracts';
import { codePurpose, journeyScript } from '@mourafaka/domain';
import { codeOf } from '@mourafaka/engine';
import { PersonKeys } from '@mourafaka/journal';
import ICAL from 'ical.js';
import type { DataSource } from 'typeorm';
import { SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { type Ask, TestApi } from './support/test-api';

const users = {
  applicant: 'programme-manager',
  agent: 'agent-09',
  otherAgent: 'agent-04',
  committee: 'committee',
  secondMember: 'committee-2',
  consultant: 'consultant-lot-1',
  manager: 'manager-09',
  programmeManager: 'programme-manager',
  system: 'programme-manager',
} as const;
const dayMs = 86_400_000;
const start = '2026-11-02T09:00:00.000Z';
const atDay = (day: number): string => new Date(Date.parse(start) + day * dayMs).toISOString();

let api: TestApi;
const clock = new SetClock(start);
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
afterAll(() => api.stop());

/** A cooperative brought so many days along its path by ordinary commands. */
async function along(days: number): Promise<{ journeyId: string; trackingCode: string }> {
  clock.set(start);
  const { body } = await api.post('/v1/batches/4/applications', newApplication());
  const { journeyId, trackingCode } = body;
  const later = journeyScript({ startOn: '2026-11-02' }).filter(
    ({ command, day }) => command !== 'submit-application' && day <= days,
  );
  for (const { day, by, command, payload } of later) {
    clock.set(atDay(day));
    const answer = await api.command(journeyId, command, payload, { as: users[by] });
    if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
  }
  return { journeyId, trackingCode };
}

/** As it stands in the message the cooperative gets. */
function codeSent(journeyId: string, issue = 1): string {
  const keys = new PersonKeys(undefined as unknown as DataSource, api.config.kek);
  return codeOf((text) => keys.digest(text), journeyStream(journeyId), codePurpose('S1', issue));
}

const track = (code: string, command: string, body: unknown, ask: Ask = {}) => api.track(code, command, body, ask);

describe('a coaching session', () => {
  it('is confirmed by the cooperative, with its follow-up code and the code it was sent, as it types them', async () => {
    const { journeyId, trackingCode } = await along(100);
    const { body: waiting } = await api.get(`/v1/track/${trackingCode}`);
    expect(waiting).toMatchObject({
      sessions: [{ session: 'S1', occurredOn: '2027-02-10' }],
      commands: expect.arrayContaining(['confirm-session', 'dispute-session']) as unknown,
    });
    const code = codeSent(journeyId);
    const wrong = await track(trackingCode, 'confirm-session', {
      session: 'S1',
      code: code === '00000000' ? '00000001' : '00000000',
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'JOURNEY.CODE_WRONG' } });
    const malformed = await track(trackingCode, 'confirm-session', { session: 'S1', code: '12' });
    expect(malformed.body.errors).toMatchObject([{ field: 'code', code: 'FIELD.WRONG_FORMAT' }]);

    const arabic = [...code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
    const typed = `${arabic.slice(0, 4)} ${arabic.slice(4)}`;
    const done = await track(trackingCode, 'confirm-session', { session: 'S1', code: typed });
    expect(done).toMatchObject({ status: 200, body: { sessions: [] } });
    const again = await track(trackingCode, 'confirm-session', { session: 'S1', code });
    expect(again).toMatchObject({ status: 409, body: { code: 'JOURNEY.NO_SESSION_TO_CONFIRM' } });
    const { text } = await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`, { as: 'agent-09' });
    expect(text).toContain('confirmed session S1');
    expect(text).not.toContain(code);
  });

  it('is typed in by the help desk, never by the consultant', async () => {
    const { journeyId } = await along(100);
    const confirmation = { session: 'S1', code: codeSent(journeyId) };
    const consultant = await api.command(journeyId, 'confirm-session', confirmation, { as: 'consultant-lot-1' });
    expect(consultant.status).toBe(403);
    const agent = await api.command(journeyId, 'confirm-session', confirmation, { as: 'agent-09' });
    expect(agent.status).toBe(200);
  });

  it('is disputed by its code, judged by the agent, and corrected in sight of everybody', async () => {
    const { journeyId, trackingCode } = await along(150);
    const dispute = { session: 'S1', reason: 'Personne n’est venu ce jour-là.' };
    expect((await track(trackingCode, 'dispute-session', dispute)).status).toBe(200);
    const outcome = { session: 'S1', outcome: 'not-held', reason: 'Feuille vide' };
    expect((await api.command(journeyId, 'settle-dispute', outcome, { as: 'consultant-lot-1' })).status).toBe(403);
    expect((await api.command(journeyId, 'settle-dispute', outcome, { as: 'agent-09' })).status).toBe(200);
    expect((await api.get(`/v1/track/${trackingCode}`)).body).toMatchObject({ sessions: [{ session: 'S2' }] });
    const { body } = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    expect(body).toMatchObject({ progress: { sessionsDone: 1 } });

    const wrong = { entry: { id: 'S2', fields: { durationMinutes: 0 } }, reason: 'Saisie' };
    const refused = await api.command(journeyId, 'correct', wrong, { as: 'consultant-lot-1' });
    expect(refused.body.errors).toMatchObject([{ field: 'entry.fields.durationMinutes', code: 'FIELD.TOO_SMALL' }]);
    const right = { entry: { id: 'S2', fields: { durationMinutes: 90 } }, reason: 'Saisie' };
    const corrected = await api.command(journeyId, 'correct', right, { as: 'consultant-lot-1' });
    expect(corrected.body.events).toMatchObject([{ type: 'EntryCorrected' }]);
  });
});

describe('a consultant’s calendar', () => {
  const give = (ask: Ask) => api.post('/v1/me/calendar-feed', undefined, { key: false, ...ask });
  const pathOf = (url: unknown): string => new URL(String(url)).pathname;

  it('is given to consultants only', async () => {
    expect((await give({})).status).toBe(401);
    expect((await give({ as: 'agent-09' })).status).toBe(403);
  });

  it('is read by its link alone, and by the last link only', async () => {
    const { journeyId } = await along(100);
    const first = await give({ as: 'consultant-lot-1', language: 'fr' });
    expect(first.status).toBe(201);
    const path = pathOf(first.body.url);
    const { status, headers, text } = await api.get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
    const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(ids).toContain(`coaching-${journeyId}-2@mourafaka`);
    expect(ids).not.toContain(`coaching-${journeyId}-1@mourafaka`);
    expect(text).not.toMatch(/Fadma|Exemple|\+212/);

    const etag = headers.get('etag') ?? '';
    expect((await api.get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const plan = { number: 2, plannedOn: '2027-03-30', from: '10:00', place: 'Siège' };
    expect((await api.command(journeyId, 'plan-session', plan, { as: 'consultant-lot-1' })).status).toBe(200);
    const moved = await api.get(path, { headers: { 'If-None-Match': etag } });
    expect(moved.status).toBe(200);
    expect(moved.text).toContain('DTSTART:20270330T090000Z');

    const second = await give({ as: 'consultant-lot-1' });
    expect(await api.get(path)).toMatchObject({ status: 404, body: { code: 'CALENDAR_FEED.NOT_FOUND' } });
    expect((await api.get(pathOf(second.body.url))).status).toBe(200);
    const token = pathOf(second.body.url).slice(-47, -4);
    const refused = await api.get(pathOf(second.body.url).replace(token, 'A'.repeat(43)));
    expect(refused.status).toBe(404);
  });
});
