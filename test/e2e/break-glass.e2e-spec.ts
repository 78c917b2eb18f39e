import { SetClock } from '../support/engine-fixture';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

/** Monday 2 November 2026, ten in the morning in Casablanca. */
const clock = new SetClock('2026-11-02T09:00:00.000Z');
let api: TestApi;
let journeyId: string;
let trackingCode: string;
let other: string;

beforeAll(async () => {
  api = await TestApi.start({ clock, environment: { MOURAFAKA_GLASS_MINUTES: '30' } });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  ({ journeyId, trackingCode } = (await api.post('/v1/batches/4/applications', newApplication())).body);
  other = (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
});
afterAll(() => api.stop());

const reason = 'La présidente est au guichet, son agent est absent';
const open = (body: object, as = 'agent-04', key?: string) =>
  api.post('/v1/break-glass', { reason, ...body }, { as, ...(key && { key }) });
const end = (id: unknown, as: string) => api.post(`/v1/break-glass/${String(id)}/commands/end`, {}, { as });
const statusFor = async (as: string, id = journeyId) => (await api.get(`/v1/journeys/${id}`, { as })).status;
const list = async (as: string) => (await api.get('/v1/break-glass', { as })).body.items;

describe('a journey beyond one’s reach is not opened', () => {
  it.each(['consultant-lot-1', 'committee', 'auditor', 'admin', 'programme-manager', 'partner-bank'])(
    'by %s, who is not of the staff of a region',
    async (as) => {
      expect(await open({ journeyId }, as)).toMatchObject({ status: 403, body: { code: 'IDENTITY.NOT_ALLOWED' } });
    },
  );

  it.each<[string, object, string]>([
    ['without a reason', { reason: undefined }, 'reason'],
    ['for a reason that says nothing', { reason: 'urgent' }, 'reason'],
    ['for a reason of blanks', { reason: ' '.repeat(20) }, 'reason'],
    ['without naming one', { journeyId: undefined }, 'journeyId'],
    ['with others at once', { trackingCode: 'AAAA-AAA-AAA-AAAA' }, 'journeyId'],
    ['for longer than is set', { minutes: 600 }, 'minutes'],
  ])('%s', async (_what, change, field) => {
    const { status, body } = await open({ journeyId, ...change });
    expect([status, [...new Set(body.errors.map((issue) => issue.field))]]).toEqual([400, [field]]);
  });

  it('where it is not there, or open already', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await open({ journeyId: nowhere })).toMatchObject({ status: 404, body: { code: 'JOURNEY.NOT_FOUND' } });
    expect((await open({ trackingCode: 'AAAA-AAA-AAA-AAAA' })).status).toBe(404);
    expect(await open({ journeyId }, 'agent-09')).toMatchObject({ status: 409, body: { code: 'GLASS.NOT_NEEDED' } });
    expect(await list('auditor')).toEqual([]);
  });
});

describe('in an emergency', () => {
  let openingId: string;

  it('somebody of another region opens one journey by its tracking code, once however often it is sent', async () => {
    expect(await statusFor('agent-04')).toBe(404);
    const first = await open({ trackingCode }, 'agent-04', 'one-key');
    expect(first).toMatchObject({
      status: 201,
      body: { journeyId, region: '09', status: 'open', endsAt: '2026-11-02T09:30:00.000Z', reason },
    });
    openingId = String(first.body.openingId);
    expect((await open({ trackingCode }, 'agent-04', 'one-key')).body.openingId).toBe(openingId);
    expect((await open({ journeyId: other }, 'agent-04', 'one-key')).status).toBe(422);
    expect([await statusFor('agent-04'), await statusFor('agent-04', other), await statusFor('agent-12')]).toEqual([
      200, 404, 404,
    ]);
    expect((await api.get('/v1/journeys', { as: 'agent-04' })).body.total).toBe(0);
  });

  it('the auditor and who manages the region are told at once', async () => {
    for (const as of ['auditor', 'manager-09']) {
      const { items } = (await api.get('/v1/inbox', { as, language: 'en' })).body;
      expect(items.map(({ template, text }) => [template, String(text).includes('Agent 04')])).toEqual([
        ['glass-broken', true],
      ]);
    }
    expect((await api.get('/v1/inbox', { as: 'manager-04' })).body.items).toEqual([]);
  });

  it('what they look at and what they do says that it was done so', async () => {
    expect((await api.get(`/v1/journeys/${journeyId}/dossier`, { as: 'agent-04' })).text).toContain('Fadma');
    const reads = (await api.get(`/v1/audit/reads?opening=${openingId}`, { as: 'auditor' })).body.items;
    expect(reads.map(({ route }) => route)).toEqual(['GET /v1/journeys/:id/dossier', 'GET /v1/journeys/:id']);
    expect(reads[0]).toMatchObject({ openingId, who: { id: 'agent-04', role: 'agent', office: 'Rabat-Salé-Kénitra' } });

    expect((await api.command(journeyId, 'add-note', { text: 'Reçue au guichet' }, { as: 'agent-04' })).status).toBe(
      200,
    );
    const stream = await api.get(`/v1/journal/streams/journey-${journeyId}`, { as: 'auditor' });
    expect(stream.body.items.find(({ type }) => type === 'NoteAdded')?.meta).toMatchObject({
      actor: { id: 'agent-04', role: 'agent', borrowed: { openingId } },
    });
    const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' })).body;
    expect(items.find(({ type }) => type === 'NoteAdded')?.who).toMatchObject({ id: 'agent-04', openingId });
  });

  it('nothing opens that the role may not do in its own region', async () => {
    for (const command of ['exclude', 'admit', 'score'])
      expect((await api.command(journeyId, command, {}, { as: 'agent-04' })).status).toBe(403);
    expect((await api.command(other, 'add-note', { text: 'x' }, { as: 'agent-04' })).status).toBe(404);
  });

  it.each<[string, number]>([
    ['agent-04', 1],
    ['agent-12', 0],
    ['manager-09', 1],
    ['manager-04', 0],
    ['auditor', 1],
    ['programme-manager', 1],
  ])('it is listed to %s as far as it concerns them', async (as, count) => {
    expect(await list(as)).toHaveLength(count);
  });

  it('it is over when its time is', async () => {
    clock.set('2026-11-02T09:30:00.000Z');
    expect(await statusFor('agent-04')).toBe(200);
    clock.set('2026-11-02T09:30:00.001Z');
    expect(await statusFor('agent-04')).toBe(404);
    expect(await end(openingId, 'agent-04')).toMatchObject({ status: 409, body: { code: 'GLASS.ENDED' } });
    expect((await list('auditor'))[0]).toMatchObject({ status: 'over' });
  });

  it('it ends early, by who opened it or who manages the region, and by nobody it does not concern', async () => {
    const { body } = await open({ journeyId }, 'manager-04');
    expect(await statusFor('manager-04')).toBe(200);
    expect((await end(body.openingId, 'auditor')).status).toBe(403);
    expect((await end(body.openingId, 'agent-12')).status).toBe(404);
    expect(await end(body.openingId, 'manager-09')).toMatchObject({
      status: 200,
      body: { status: 'ended', endedBy: 'manager-09' },
    });
    expect(await statusFor('manager-04')).toBe(404);
  });
});
