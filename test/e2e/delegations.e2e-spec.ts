import { newApplication } from './support/applications';
import { SetClock } from '../support/engine-fixture';
import { TestApi } from './support/test-api';

/** Monday 2 November 2026, ten in the morning in Casablanca. */
const clock = new SetClock('2026-11-02T09:00:00.000Z');
let api: TestApi;
let journeyId: string;

beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  journeyId = (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
  // Rights are lent to people who have come at least once.
  for (const as of [
    'agent-04',
    'agent-09',
    'agent-12',
    'manager-09',
    'manager-04',
    'committee',
    'auditor',
    'consultant-lot-1',
  ])
    await api.get('/v1/me', { as });
});
afterAll(() => api.stop());

const leave = { to: 'agent-04', role: 'agent', endsOn: '2026-11-20', reason: 'Congé annuel' };
const lend = (change: object = {}, as = 'agent-09', key?: string) =>
  api.post('/v1/delegations', { ...leave, ...change }, { as, ...(key && { key }) });
const statusFor = async (as: string) => (await api.get(`/v1/journeys/${journeyId}`, { as })).status;
const end = (id: unknown, as: string) => api.post(`/v1/delegations/${String(id)}/commands/end`, {}, { as });

describe('who works with the system', () => {
  const listed = async (query: string, as = 'admin') => {
    const { body } = await api.get(`/v1/users?${query}`, { as });
    return body.items.map(({ id }) => id);
  };

  it('is listed as they came last, by name, with the ways to reach them and not their addresses', async () => {
    const { body } = await api.get('/v1/users?q=agent-09', { as: 'manager-09' });
    expect(body).toEqual({
      items: [
        {
          ...{ id: 'agent-09', name: 'Agent 09', roles: ['agent'], regions: ['09'], lots: [] },
          ...{ seenAt: '2026-11-02T09:00:00.000Z', isAway: false, channels: ['email'] },
        },
      ],
      nextCursor: null,
    });
  });

  it('is narrowed by role, region and part of a name, and read in pages', async () => {
    expect(await listed('role=agent&region=09')).toEqual(['agent-09']);
    expect(await listed('q=AGENT 0')).toEqual(['agent-04', 'agent-09']);
    const first = await api.get('/v1/users?role=agent&limit=2', { as: 'auditor' });
    expect(await listed(`role=agent&limit=2&cursor=${String(first.body.nextCursor)}`, 'auditor')).toEqual(['agent-12']);
  });

  it('is nobody’s to know who only scores, advises, or asks what there is not', async () => {
    expect((await api.get('/v1/users', { as: 'consultant-lot-1' })).status).toBe(403);
    const { status, body } = await api.get('/v1/users?role=king&colour=red', { as: 'admin' });
    expect([status, body.errors.map(({ field }) => field).sort()]).toEqual([400, ['colour', 'role']]);
  });
});

describe('rights are not lent', () => {
  it.each<[string, object, string, string, string]>([
    ['to oneself', { to: 'agent-09' }, 'agent-09', 'to', 'DELEGATION.NOT_TO_YOURSELF'],
    [
      'by a manager to themselves',
      { from: 'agent-09', to: 'manager-09' },
      'manager-09',
      'to',
      'DELEGATION.NOT_TO_YOURSELF',
    ],
    ['to somebody who never came', { to: 'agent-07' }, 'agent-09', 'to', 'DELEGATION.PERSON_UNKNOWN'],
    ['to a provider’s adviser', { to: 'consultant-lot-1' }, 'agent-09', 'to', 'DELEGATION.PERSON_UNKNOWN'],
    ['in a role one does not have', { role: 'regional-manager' }, 'agent-09', 'role', 'DELEGATION.ROLE_NOT_LENT'],
    ['for a day that is past', { endsOn: '2026-11-01' }, 'agent-09', 'endsOn', 'DELEGATION.DAYS'],
    ['for ever', { endsOn: '2028-01-01' }, 'agent-09', 'endsOn', 'DELEGATION.DAYS'],
    ['backwards', { startsOn: '2026-11-10', endsOn: '2026-11-09' }, 'agent-09', 'endsOn', 'DELEGATION.DAYS'],
  ])('%s', async (_what, change, as, field, code) => {
    const { status, body } = await lend(change, as);
    expect([status, body.errors.map((issue) => [issue.field, issue.code])]).toEqual([400, [[field, code]]]);
  });

  it.each(['committee', 'auditor', 'consultant-lot-1', 'admin'])('by %s, who has none to lend', async (as) => {
    expect(await lend({}, as)).toMatchObject({ status: 403, body: { code: 'IDENTITY.NOT_ALLOWED' } });
  });

  it('by a colleague, or by the manager of another region', async () => {
    for (const as of ['agent-12', 'manager-04'])
      expect(await lend({ from: 'agent-09' }, as)).toMatchObject({
        status: 403,
        body: { code: 'DELEGATION.NOT_YOURS' },
      });
  });
});

describe('a colleague who is lent the rights of an agent', () => {
  it('has them from the first day to the last, and not an hour longer', async () => {
    expect(await statusFor('agent-04')).toBe(404);
    const given = await lend({ startsOn: '2026-11-03' });
    expect(given).toMatchObject({ status: 201, body: { status: 'planned', regions: ['09'], startsOn: '2026-11-03' } });
    expect(await statusFor('agent-04')).toBe(404);
    clock.set('2026-11-03T09:00:00.000Z');
    expect(await statusFor('agent-04')).toBe(200);
    expect((await api.get('/v1/journeys', { as: 'agent-04' })).body.total).toBe(1);
    expect((await api.get('/v1/tasks', { as: 'agent-04' })).body.items).not.toEqual([]);
    clock.set('2026-11-20T22:59:00.000Z');
    expect(await statusFor('agent-04')).toBe(200);
    clock.set('2026-11-20T23:01:00.000Z');
    expect(await statusFor('agent-04')).toBe(404);
  });

  it('acts in their own name, in the role and the place of who lent it', async () => {
    await lend({ endsOn: '2026-12-15' });
    const given = await api.command(journeyId, 'add-note', { text: 'Vu au marché' }, { as: 'agent-04' });
    expect(given.status).toBe(200);
    const { body } = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' });
    expect(body.items.find(({ type }) => type === 'NoteAdded')?.who).toMatchObject({
      ...{ id: 'agent-04', name: 'Agent 04', role: 'agent', office: 'Rabat-Salé-Kénitra' },
      onBehalfOf: { id: 'agent-09', name: 'Agent 09' },
    });
    expect((await api.command(journeyId, 'exclude', { reason: 'x' }, { as: 'agent-04' })).status).toBe(403);
  });

  it('lends nothing further', async () => {
    await lend({ to: 'agent-12', endsOn: '2026-12-15' }, 'agent-04');
    expect(await statusFor('agent-12')).toBe(404);
  });

  it('has them no more once it is ended, by who lent them, who manages them, or themselves', async () => {
    const { body } = await api.get('/v1/delegations', { as: 'auditor' });
    const open = body.items.filter((one) => one.status === 'open' && (one.from as { id: string }).id === 'agent-09');
    expect(open).toHaveLength(1);
    const id = open[0]?.delegationId;
    expect((await end(id, 'agent-12')).status).toBe(404);
    expect(await end(id, 'manager-09')).toMatchObject({
      status: 200,
      body: { status: 'ended', endedBy: 'manager-09' },
    });
    expect(await statusFor('agent-04')).toBe(404);
    expect(await end(id, 'agent-09')).toMatchObject({ status: 409, body: { code: 'DELEGATION.ENDED' } });
  });
});

describe('a delegation', () => {
  it('is given by a manager for who cannot, and once however often it is sent', async () => {
    const change = { from: 'agent-09', endsOn: '2026-12-18', reason: 'Maladie' };
    const first = await lend(change, 'manager-09', 'one-key');
    const again = await lend(change, 'manager-09', 'one-key');
    expect([first.status, again.body.delegationId]).toEqual([201, first.body.delegationId]);
    expect((await lend({ ...change, to: 'agent-12' }, 'manager-09', 'one-key')).status).toBe(422);
    await end(first.body.delegationId, 'agent-04');
  });

  it.each([
    ['agent-12', 1],
    ['manager-09', 3],
    ['auditor', 4],
  ])('is seen by %s as far as it concerns them', async (as, count) => {
    expect((await api.get('/v1/delegations', { as })).body.items).toHaveLength(count);
  });
});
