import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { HttpSmsGateway, InboxGateway, StaffDirectory } from '@mourafaka/messaging';
import { Outbox } from '@mourafaka/read-models';
import { DataSource } from 'typeorm';
import { DeliveryReports } from '../../apps/worker/src/delivery/delivery-reports';
import { ParcelSender } from '../../apps/worker/src/delivery/parcel-sender';
import { Recipients } from '../../apps/worker/src/delivery/recipients';
import { Secrets } from '../../apps/worker/src/delivery/secrets';
import { Writer } from '../../apps/worker/src/delivery/writer';
import { SetClock } from '../support/engine-fixture';
import { TestSmsGateway } from '../support/sms-gateway';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

const clock = new SetClock('2026-11-24T09:00:00.000Z');
const receipts = '/v1/gateways/sms/receipts';
let provider: TestSmsGateway;
let api: TestApi;
beforeAll(async () => {
  provider = await TestSmsGateway.start();
  const environment = {
    MOURAFAKA_SMS_URL: provider.url,
    MOURAFAKA_SMS_SECRET: provider.secret,
    MOURAFAKA_SMS_SENDER: 'ODCO',
  };
  api = await TestApi.start({ clock, environment });
  await api.seed();
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

/** The worker's part, over the same database. */
function worker() {
  const { app } = api.api;
  const [dataSource, journal, engine] = [app.get(DataSource), app.get(Journal), app.get(Engine)];
  const [outbox, directory] = [new Outbox(dataSource), new StaffDirectory(dataSource, clock)];
  const writer = new Writer(journal, new Secrets(journal.keys));
  const { url, secret } = provider;
  return {
    dataSource,
    outbox,
    sender: new ParcelSender(outbox, journal, new Recipients(journal.keys, directory), writer, clock),
    sms: new HttpSmsGateway({ url, secret, sender: 'ODCO' }),
    reports: new DeliveryReports(outbox, engine, clock),
  };
}

/** A cooperative that was sent the receipt of its application; the parcel it left in. */
async function applied(): Promise<{ journeyId: string; parcelId: string }> {
  const { body } = await api.post('/v1/batches/4/applications', newApplication());
  const { dataSource, sender, sms } = worker();
  const [message] = await dataSource.query<{ parcel_id: string }[]>(
    `SELECT parcel_id FROM read.outbox WHERE stream = $1 AND channel = 'sms'`,
    [`journey-${body.journeyId}`],
  );
  const parcelId = message?.parcel_id ?? '';
  await sender.send(parcelId, sms);
  return { journeyId: body.journeyId, parcelId };
}

const post = ({ body, headers }: { body: string; headers: Record<string, string> }) =>
  api.post(receipts, body, { key: false, headers });
const statusOf = async (parcelId: string) => (await worker().outbox.find(parcelId))?.status;

describe('a receipt of the SMS gateway', () => {
  it('is refused unsigned, altered, signed by somebody else, or of yesterday', async () => {
    const { parcelId } = await applied();
    const good = provider.receipt({ id: parcelId, status: 'delivered' });
    const yesterday = Date.now() - 86_400_000;
    const wrong = [
      { ...good, headers: { 'Content-Type': 'application/json' } },
      { ...good, body: good.body.replace('delivered', 'undelivered') },
      { ...good, body: `${good.body} ` },
      provider.receipt({ id: parcelId, status: 'delivered' }, { secret: 'another' }),
      provider.receipt({ id: parcelId, status: 'delivered' }, { at: yesterday }),
    ];
    for (const request of wrong) {
      expect(await post(request)).toMatchObject({ status: 401, body: { code: 'MESSAGE.SIGNATURE_INVALID' } });
    }
    expect(await statusOf(parcelId)).toBe('sent');
  });

  it('of a message nobody sent says no more than that there is none', async () => {
    const answer = await post(provider.receipt({ id: 'f'.repeat(64), status: 'delivered' }));
    expect(answer).toMatchObject({ status: 404, body: { code: 'MESSAGE.NOT_FOUND' } });
    expect(answer.text).not.toContain('ffff');
    const broken = await post(provider.receipt({ id: 'none', status: 'delivered' }));
    expect(broken).toMatchObject({ status: 400, body: { errors: [{ field: 'id' }] } });
  });

  it('is taken, and taken again', async () => {
    const { journeyId, parcelId } = await applied();
    for (let times = 0; times < 2; times += 1) {
      expect(await post(provider.receipt({ id: parcelId, status: 'delivered' }))).toMatchObject({
        status: 200,
        body: { id: parcelId, status: 'delivered' },
      });
    }
    expect(await statusOf(parcelId)).toBe('delivered');
    await worker().reports.tell();
    const { body } = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' });
    expect(body.items.map(({ type }) => type)).not.toContain('MessageUndelivered');
  });

  it('that a message was given back becomes a task of the agent', async () => {
    const { journeyId, parcelId } = await applied();
    const receipt = provider.receipt({ id: parcelId, status: 'undelivered', code: 'NUMBER_UNKNOWN' });
    expect((await post(receipt)).status).toBe(200);
    await worker().reports.tell();
    await worker().reports.tell();
    const { body } = await api.get(`/v1/journeys/${journeyId}/timeline`, { as: 'auditor' });
    expect(body.items.filter(({ type }) => type === 'MessageUndelivered')).toHaveLength(1);
    const tasks = await api.get('/v1/tasks?kind=message-failed', { as: 'agent-09' });
    expect(tasks.body.items).toHaveLength(1);
    expect(JSON.stringify(tasks.body.items)).toContain(journeyId);
    expect(tasks.text).not.toMatch(/\+212/);
  });
});

describe('where no SMS gateway is set up', () => {
  it('nobody’s receipts are taken', async () => {
    const bare = await TestApi.start();
    try {
      const { body, headers } = provider.receipt({ id: 'a'.repeat(64), status: 'delivered' });
      expect(await bare.post(receipts, body, { key: false, headers })).toMatchObject({ status: 404 });
    } finally {
      await bare.stop();
    }
  });
});

describe('one’s own contact', () => {
  const put = (body: unknown) => api.get('/v1/me/contact', { as: 'agent-10', method: 'PUT', body });

  it('is refused where nothing would arrive', async () => {
    const [landline, address] = [await put({ phone: '05 22 12 34 56' }), await put({ email: 'nobody' })];
    expect(landline).toMatchObject({ status: 400, body: { errors: [{ field: 'phone', code: 'FIELD.NOT_MOBILE' }] } });
    expect(address).toMatchObject({ status: 400, body: { errors: [{ field: 'email' }] } });
  });

  it('is what the person says, else what their identity provider says', async () => {
    const claimed = 'agent-10@mourafaka.example';
    const before = await api.get('/v1/me/contact', { as: 'agent-10' });
    expect(before.body).toEqual({
      email: null,
      phone: null,
      language: null,
      monthlyReport: true,
      effectiveEmail: claimed,
    });
    const kept = { email: 'own@odco.example', phone: '+212661234567', language: 'ar', monthlyReport: false };
    const answer = await put({ ...kept, phone: '06 61-23-45-67' });
    expect(answer).toMatchObject({ status: 200, body: { ...kept, effectiveEmail: 'own@odco.example' } });
    const directory = new StaffDirectory(worker().dataSource, clock);
    expect(await directory.listFor('agent/10')).toEqual([{ id: 'agent-10', ...kept }]);
    expect((await put({})).body).toMatchObject({ email: null, effectiveEmail: claimed });
  });
});

describe('an inbox', () => {
  const item = (letter: string, stream: string) => ({
    messageId: letter.repeat(64),
    stream,
    template: 'completeness-check-late',
    params: { batch: '4', deadline: 'completeness-check', dueOn: '2026-11-20', cooperative: 'Arganier' },
  });
  const list = (as: string, query = '', language: 'ar' | 'fr' | 'en' = 'fr') =>
    api.get(`/v1/inbox${query}`, { as, language });

  beforeAll(async () => {
    const gateway = new InboxGateway(worker().dataSource, clock);
    const parcel = { channel: 'inbox', audience: 'agent', person: '', text: '', template: '', language: 'fr' } as const;
    for (const [letter, recipient] of [
      ['a', 'agent/09'],
      ['b', 'agent/04'],
      ['c', 'agent-09'],
    ] as const) {
      const items = [item(letter, `journey-0197a000-0000-7000-8000-00000000000${letter}`)];
      await gateway.send({ ...parcel, parcelId: letter.repeat(64), recipient, items });
    }
  });

  it('is closed to whoever has no token, and shows nothing of another region', async () => {
    expect((await api.get('/v1/inbox')).status).toBe(401);
    expect((await list('agent-04')).body.items.map(({ id }) => id)).toEqual(['b'.repeat(64)]);
    expect((await list('auditor')).body).toMatchObject({ items: [], unread: 0 });
    const other = `/v1/inbox/${'b'.repeat(64)}/commands/read`;
    expect(await api.post(other, {}, { as: 'agent-09' })).toMatchObject({ status: 404 });
    expect((await list('agent-09', '?cursor=x')).body).toMatchObject({ code: 'LIST.CURSOR_INVALID' });
  });

  it('is in the language of whoever reads it', async () => {
    const [french, arabic] = [await list('agent-09'), await list('agent-09', '', 'ar')];
    expect(french.body.items[0]?.text).toContain('20 novembre 2026');
    expect(arabic.body.items[0]?.text).toMatch(/\p{Script=Arabic}{3}/u);
    expect(french.body.items[0]).toMatchObject({ readAt: null, journeyId: expect.stringMatching(/^0197a000/) });
  });

  it('is read piece by piece, each once', async () => {
    const read = () => api.post(`/v1/inbox/${'a'.repeat(64)}/commands/read`, {}, { as: 'agent-09' });
    expect((await read()).body).toEqual({ id: 'a'.repeat(64), readAt: '2026-11-24T09:00:00.000Z' });
    clock.set('2026-11-24T10:00:00.000Z');
    expect((await read()).body.readAt).toBe('2026-11-24T09:00:00.000Z');
    const unread = await list('agent-09', '?unread=true');
    expect(unread.body).toMatchObject({ unread: 1, items: [{ id: 'c'.repeat(64) }], nextCursor: null });
  });

  it('comes in pages', async () => {
    const first = await list('agent-09', '?limit=1');
    const second = await list('agent-09', `?limit=1&cursor=${String(first.body.nextCursor)}`);
    const ids = [first, second].flatMap(({ body }) => body.items.map(({ id }) => id));
    expect(ids.sort()).toEqual(['a'.repeat(64), 'c'.repeat(64)]);
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('the page of the outbox of development', () => {
  it('is in three languages, and runs no script', async () => {
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['en', 'ltr'],
    ]) {
      const page = await api.get(`/dev/outbox?lang=${language}&stream=&channel=sms`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.text).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(page.text).not.toContain('<script');
    }
  });

  it('is not there beside a real identity provider', async () => {
    const real = await TestApi.start({ environment: { OIDC_ISSUER: 'https://identity.example.org' } });
    try {
      expect((await real.get('/dev/outbox')).status).toBe(404);
    } finally {
      await real.stop();
    }
  });
});
