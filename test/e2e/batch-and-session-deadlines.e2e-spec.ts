import { SetClock } from '../support/engine-fixture';
import { accompany } from './support/accompany';
import { type Ask, TestApi } from './support/test-api';

let api: TestApi;
let journeyId: string;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  ({ journeyId } = await accompany(api));
});
afterAll(() => api.stop());

interface Item {
  kind: string;
  about?: string;
  status: string;
  dueOn: string;
  text: string;
  anchor: { on: string; text: string; event?: { text?: string } };
  moves: { why: string; reason?: string; by: { id: string } }[];
}
const itemsOf = async (path: string, ask: Ask): Promise<Item[]> =>
  (await api.get(`${path}/deadlines`, ask)).body.items as unknown as Item[];

describe('the deadlines of a batch', () => {
  const batch = '/v1/batches/4';
  const open = async (ask: Ask = { as: 'programme-manager', language: 'fr' }) =>
    (await itemsOf(batch, ask)).filter(({ status }) => status === 'open');

  it('are of a batch that is there, to whoever has a token', async () => {
    expect((await api.get('/v1/batches/99/deadlines', { as: 'agent-09' })).body.code).toBe('BATCH.NOT_FOUND');
    expect((await api.get(`${batch}/deadlines`, {})).status).toBe(401);
    expect(await itemsOf(batch, { as: 'auditor' })).toMatchObject([{ kind: 'call-planning', status: 'met' }]);
  });

  it('are explained for each wave once the call is closed, in the language of whoever asks', async () => {
    clock.set('2026-11-03T09:00:00.000Z');
    const closed = await api.post(`${batch}/commands/close-call`, {}, { as: 'programme-manager' });
    expect(closed.status).toBe(200);
    const items = await open();
    expect(items.map(({ kind, about }) => `${kind} ${about}`)).toEqual(
      ['wave-1', 'wave-2', 'wave-3'].map((wave) => `ranking ${wave}`),
    );
    expect(items[0]).toMatchObject({ anchor: { on: '2026-11-03', event: { text: 'Clore l’appel' } } });
    const [arabic] = await open({ as: 'auditor', language: 'ar' });
    expect(arabic?.text).toMatch(/[\u0600-\u06ff]/);
    expect(arabic?.text).not.toContain('DEADLINE');
  });

  it('are extended with a reason by a manager, not by the committee, and say so', async () => {
    const extend = (as: string, deadline: string) => {
      const payload = { deadline, dueOn: '2027-03-01', reason: 'Deux régions sont en retard' };
      return api.post(`${batch}/commands/extend-deadline`, payload, { as, language: 'fr' });
    };
    expect((await extend('committee', 'ranking#1')).body.code).toBe('IDENTITY.NOT_ALLOWED');
    expect((await extend('programme-manager', 'ranking')).status).toBe(400);
    expect((await extend('programme-manager', 'ranking#1')).status).toBe(200);
    const moved = (await open()).find(({ dueOn }) => dueOn === '2027-03-01');
    expect(moved).toMatchObject({
      about: 'wave-1',
      moves: [{ why: 'extended', reason: 'Deux régions sont en retard', by: { id: 'programme-manager' } }],
    });
  });

  it('are no delay to be acted on before they are escalated', async () => {
    const payload = { escalation: 'ranking#1/escalate+7-programme-manager', note: 'Lundi' };
    const answer = await api.post(`${batch}/commands/acknowledge-escalation`, payload, { as: 'programme-manager' });
    expect(answer.body.code).toBe('DEADLINE.NO_SUCH_ESCALATION');
    const { body } = await api.get(`${batch}/actions`, { as: 'programme-manager', language: 'en' });
    const actions = body.actions as unknown as { command: string; allowed: boolean; reason?: { code: string } }[];
    const state = (name: string) => actions.find(({ command }) => command === name);
    expect(state('extend-deadline')?.allowed).toBe(true);
    expect(state('acknowledge-escalation')).toMatchObject({
      allowed: false,
      reason: { code: 'DEADLINE.NONE_ESCALATED' },
    });
  });
});

describe('the deadlines of a training session', () => {
  const meeting = {
    ...{ batch: '4', module: 'strategy', region: '09', lot: 'lot-1', place: 'Maison de la coopérative' },
    ...{ heldOn: '2026-11-20', from: '09:30', to: '15:30', trainer: 'Cabinet Exemple', capacity: 2 },
  };

  it('are planned with the session and with its first place, explained to those who look after it, and nobody else’s', async () => {
    const { sessionId } = (await api.post('/v1/sessions', meeting, { as: 'agent-09' })).body as { sessionId?: string };
    const path = `/v1/sessions/${sessionId}`;
    const planned = { kind: 'session-enrolment', anchor: { on: '2026-11-20', event: { text: 'Schedule a session' } } };
    expect(await itemsOf(path, { as: 'agent-09', language: 'en' })).toMatchObject([{ ...planned, status: 'open' }]);
    clock.set('2026-11-03T09:30:00.000Z');
    const enrolled = await api.post(`${path}/commands/enrol`, { journeyIds: [journeyId] }, { as: 'agent-09' });
    expect(enrolled.status).toBe(200);
    const items = await itemsOf(path, { as: 'agent-09', language: 'en' });
    expect(items).toMatchObject([
      { ...planned, status: 'met' },
      {
        kind: 'attendance-record',
        status: 'open',
        anchor: { on: '2026-11-20', event: { text: 'Enrol cooperatives' } },
      },
    ]);
    expect((await api.get(`${path}/deadlines`, { as: 'agent-04' })).body.code).toBe('SESSION.NOT_FOUND');
    const payload = { deadline: 'attendance-record', dueOn: '2026-12-04', reason: 'La feuille arrive par la poste' };
    const byAgent = await api.post(`${path}/commands/extend-deadline`, payload, { as: 'agent-09' });
    expect(byAgent.body.code).toBe('IDENTITY.NOT_ALLOWED');
    const extended = await api.post(`${path}/commands/extend-deadline`, payload, { as: 'manager-09' });
    expect(extended.status).toBe(200);
    expect((await itemsOf(path, { as: 'agent-09' }))[1]?.dueOn).toBe('2026-12-04');
  });
});
