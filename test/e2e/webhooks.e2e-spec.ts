import { journeyStream } from '@mourafaka/contracts';
import { Journal } from '@mourafaka/journal';
import { Partner, verify } from '../support/partner';
import { WorkerProcess } from '../support/worker-process';
import { newApplication } from './support/applications';
import { nobodyThere, TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

const as = 'admin';
let api: TestApi;
let partner: Partner;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
beforeEach(async () => {
  partner = await Partner.start();
});
afterEach(() => partner.stop());
afterAll(() => api.stop());

const wanted = (over: Record<string, unknown> = {}) => ({
  url: partner.url,
  description: 'Fondation Exemple',
  filter: { categories: ['journey'], types: ['ApplicationSubmitted', 'NoteAdded'] },
  ...over,
});

async function subscribe(over: Record<string, unknown> = {}): Promise<{ id: string; secret: string }> {
  const { status, body } = await api.post('/v1/webhooks', wanted(over), { as });
  if (status !== 201) throw new Error(`not subscribed: ${JSON.stringify(body)}`);
  return body as unknown as { id: string; secret: string };
}
const remove = (id: string) => api.get(`/v1/webhooks/${id}`, { as, method: 'DELETE' });
const view = async (id: string) => (await api.get(`/v1/webhooks/${id}`, { as })).body;

async function apply(): Promise<string> {
  return (await api.post('/v1/batches/4/applications', newApplication())).body.journeyId;
}

describe('a subscription', () => {
  it.each(['programme-manager', 'agent-09', 'consultant-lot-1'])('is no affair of %s', async (user) => {
    const id = '01890000-0000-7000-8000-000000000001';
    const answers = [
      await api.get('/v1/webhooks', { as: user }),
      await api.post('/v1/webhooks', wanted(), { as: user }),
      await api.get(`/v1/webhooks/${id}`, { as: user }),
      await api.post(`/v1/webhooks/${id}/pause`, {}, { as: user }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it.each([
    ['without a key', {}, { key: false as const }, 'Idempotency-Key', 'REQUEST.KEY_MISSING'],
    ['to no address', { url: 'partner' }, {}, 'url', 'WEBHOOK.URL_INVALID'],
    ['to another protocol', { url: 'ftp://partner.example.org/' }, {}, 'url', 'WEBHOOK.URL_NOT_HTTPS'],
    ['to another machine of the network', { url: 'https://10.0.0.8/' }, {}, 'url', 'WEBHOOK.URL_NOT_PUBLIC'],
    [
      'to what a cloud tells its machines',
      { url: 'http://169.254.169.254/latest' },
      {},
      'url',
      'WEBHOOK.URL_NOT_PUBLIC',
    ],
    ['of an unknown event', { filter: { types: ['Nothing'] } }, {}, 'filter.types.0', 'FIELD.NOT_ONE_OF'],
    ['by an unknown filter', { filter: { colour: 'red' } }, {}, 'filter.colour', 'FIELD.UNKNOWN'],
    ['with an unknown field', { secret: 'whsec_mine' }, {}, 'secret', 'FIELD.UNKNOWN'],
    ['of nobody', { description: '' }, {}, 'description', 'FIELD.TOO_SHORT'],
  ])('is refused %s', async (_what, over, ask, field, code) => {
    const { status, body } = await api.post('/v1/webhooks', wanted(over), { as, ...ask });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field, code }] });
  });

  it('that is not there is not found, whatever is asked of it', async () => {
    for (const id of ['01890000-0000-7000-8000-000000000001', 'x']) {
      const answers = [
        await api.get(`/v1/webhooks/${id}`, { as }),
        await api.get(`/v1/webhooks/${id}/held`, { as }),
        await remove(id),
        await api.get(`/v1/webhooks/${id}`, { as, method: 'PATCH', body: { description: 'Autre' } }),
        ...(await Promise.all(
          ['pause', 'resume', 'rotate-secret', 'test'].map((command) =>
            api.post(`/v1/webhooks/${id}/${command}`, {}, { as }),
          ),
        )),
        await api.post(`/v1/webhooks/${id}/replay`, { from: '0-0' }, { as }),
      ];
      expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
        answers.map(() => '404 WEBHOOK.NOT_FOUND'),
      );
    }
  });

  it('shows its secret to the request that made it, also when it is made again, and to nobody else', async () => {
    const first = await api.post('/v1/webhooks', wanted(), { as, key: 'once' });
    const again = await api.post('/v1/webhooks', wanted(), { as, key: 'once' });
    expect(first.status).toBe(201);
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await api.post('/v1/webhooks', wanted({ description: 'Autre' }), { as, key: 'once' })).toMatchObject({
      status: 422,
      body: { code: 'COMMAND.KEY_REUSED' },
    });
    const { id } = first.body;
    const seen = [
      await api.get('/v1/webhooks', { as: 'auditor' }),
      await api.get(`/v1/webhooks/${String(id)}`, { as: 'auditor' }),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    expect(seen.map(({ text }) => text).join()).not.toContain('whsec_');
    const rotate = () => api.post(`/v1/webhooks/${String(id)}/rotate-secret`, {}, { as, key: 'rotated' });
    const [rotated, repeated] = [await rotate(), await rotate()];
    expect(rotated.body).toMatchObject({ secret: expect.stringMatching(/^whsec_/) as string, overlapHours: 24 });
    expect(repeated.body).toEqual(rotated.body);
    expect(rotated.body.secret).not.toBe(first.body.secret);
    const kinds = ((await view(String(id))).history as { kind: string; by: string }[]).map(({ kind, by }) => [
      kind,
      by,
    ]);
    expect(kinds).toEqual([
      ['secret-rotated', as],
      ['created', as],
    ]);
    await remove(String(id));
  });

  it('is not replayed from a place that is none, one ahead of it, or a time to come', async () => {
    const { id } = await subscribe();
    await apply();
    const { position, transactionId } = await api.api.app.get(Journal).tailEnd();
    const cases: [string, string][] = [
      ['yesterday', 'STREAM.PLACE_MALFORMED'],
      ['2026-01-01', 'STREAM.PLACE_MALFORMED'],
      ['7-7', 'STREAM.PLACE_UNKNOWN'],
      ['2199-01-01T00:00:00Z', 'FIELD.IN_FUTURE'],
      [`${transactionId}-${position}`, 'WEBHOOK.REPLAY_AHEAD'],
    ];
    for (const [from, code] of cases) {
      const answer = await api.post(`/v1/webhooks/${id}/replay`, { from }, { as });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'from', code }] } });
    }
    await remove(id);
  });
});

describe('a worker', () => {
  let stopWorker: () => Promise<void>;
  beforeAll(async () => {
    stopWorker = await startWorker({ ...api.config, temporal: { ...api.config.temporal, address: nobodyThere } });
  });
  afterAll(() => stopWorker());

  it('sends what is asked for and only that, signed, while Temporal is away', async () => {
    const { id, secret } = await subscribe({ filter: { categories: ['journey'], types: ['NoteAdded'], region: '09' } });
    const journeyId = await apply();
    await api.command(journeyId, 'add-note', { text: 'Chez Mme Exemple' });
    await until('the note', async () => partner.taken.length > 0);
    expect(partner.taken).toMatchObject([
      { type: 'NoteAdded', journeyId, data: { category: 'journey', batch: '4', by: 'programme-manager' } },
    ]);
    partner.taken.forEach((letter) => verify(letter, secret));
    expect(partner.taken[0]?.body).not.toContain('Exemple');
    await until('it to be told', async () => (await view(id)).deliveredAt !== null);
    expect(await view(id)).toMatchObject({ status: 'active', held: { streams: 0, since: null }, lastError: null });
    await remove(id);
  });

  it('shows what it holds and why, goes on at another address, and sends again from an instant', async () => {
    const { id } = await subscribe();
    partner.answer = () => 500;
    const began = new Date().toISOString();
    const journeyId = await apply();
    await api.command(journeyId, 'add-note', { text: 'x' });
    await until('it to be held', async () => ((await view(id)) as { held?: { streams: number } }).held?.streams === 1);
    const { body } = await api.get(`/v1/webhooks/${id}/held`, { as });
    expect(body.items).toMatchObject([
      {
        journeyId,
        stream: journeyStream(journeyId),
        version: 1,
        attempts: expect.any(Number) as number,
        lastError: 'HTTP_500',
        waiting: expect.any(Number) as number,
      },
    ]);
    expect(await view(id)).toMatchObject({
      lastError: 'HTTP_500',
      failingSince: expect.stringMatching(/Z$/) as string,
    });

    const other = await Partner.start();
    const changed = await api.get(`/v1/webhooks/${id}`, { as, method: 'PATCH', body: { url: other.url } });
    expect(changed).toMatchObject({ status: 200, body: { url: other.url } });
    await until('both', async () => other.taken.length === 2);
    expect(other.taken.map(({ type }) => type)).toEqual(['ApplicationSubmitted', 'NoteAdded']);
    await until(
      'nothing to be held',
      async () => ((await view(id)) as { held?: { streams: number } }).held?.streams === 0,
    );

    const replayed = await api.post(`/v1/webhooks/${id}/replay`, { from: began }, { as });
    expect(replayed.status).toBe(200);
    await until('both again', async () => other.taken.length === 4);
    expect(other.taken.slice(2).map((letter) => [letter.id, letter.body])).toEqual(
      other.taken.slice(0, 2).map((letter) => [letter.id, letter.body]),
    );
    await other.stop();
    await remove(id);
  });

  it('tests an address, and tells the administrator when it is gone', async () => {
    const { id } = await subscribe();
    const asked = await api.post(`/v1/webhooks/${id}/test`, {}, { as });
    expect(asked).toMatchObject({ status: 202, body: { id } });
    const latest = async () => ((await view(id)).history as { kind: string; details: object }[])[0];
    await until('the test', async () => (await latest())?.kind === 'tested');
    expect(await latest()).toMatchObject({ details: { taken: true, status: 200 } });
    expect(partner.taken).toMatchObject([{ type: 'webhook.test' }]);

    partner.answer = () => 410;
    await apply();
    await until('the pause', async () => (await view(id)).status === 'paused');
    expect(await view(id)).toMatchObject({ pausedBecause: 'gone', lastError: 'HTTP_410' });
    const inbox = await api.get('/v1/inbox?unread=true', { as, language: 'fr' });
    expect(inbox.body.items).toMatchObject([
      {
        template: 'webhook-gone',
        subject: expect.stringMatching(/partenaire/i) as string,
        text: expect.stringContaining('Fondation Exemple') as string,
      },
    ]);
    partner.answer = () => 200;
    await api.post(`/v1/webhooks/${id}/resume`, {}, { as });
    await until('it to go on', async () => partner.taken.some(({ type }) => type === 'ApplicationSubmitted'));
    const paused = await api.post(`/v1/webhooks/${id}/pause`, {}, { as });
    expect(paused.body).toMatchObject({ status: 'paused', pausedBecause: 'administrator' });
    await remove(id);
  });
});

describe('a worker that is killed', () => {
  it('leaves nothing unsent and no journey out of order, however often it is', async () => {
    const { id } = await subscribe({ filter: { categories: ['journey'] } });
    partner.latency = 5;
    const settings = {
      DATABASE_URL: api.config.database.url,
      MOURAFAKA_KEK: api.config.kek.toString('base64'),
      TEMPORAL_ADDRESS: nobodyThere,
      MOURAFAKA_WEBHOOK_LANES: '4',
    };
    const journeys = await Promise.all(Array.from({ length: 40 }, apply));
    for (const fatal of [30, 90]) {
      const worker = await WorkerProcess.start(settings);
      await until('some of it', async () => (worker.check(), partner.received.length >= fatal));
      worker.kill();
      await Promise.all(journeys.slice(0, 10).map((journeyId) => api.command(journeyId, 'add-note', { text: 'x' })));
    }
    const last = await WorkerProcess.start(settings);
    const heads = await Promise.all(
      journeys.map((journeyId) => api.api.app.get(Journal).readHead(journeyStream(journeyId))),
    );
    await until(
      'all of it',
      async () => {
        last.check();
        return journeys.every((journeyId, n) => partner.versionsOf(journeyId).includes(heads[n]?.version ?? 0));
      },
      120_000,
    );
    for (const [n, journeyId] of journeys.entries()) {
      let highest = 0;
      for (const version of partner.versionsOf(journeyId)) {
        expect(version).toBeLessThanOrEqual(highest + 1);
        highest = Math.max(highest, version);
      }
      expect(highest).toBe(heads[n]?.version);
    }
    const ids = new Map(partner.taken.map((letter) => [letter.id, letter.body]));
    for (const letter of partner.taken) expect(ids.get(letter.id)).toBe(letter.body);
    await last.stop();
    await remove(id);
  });
});
