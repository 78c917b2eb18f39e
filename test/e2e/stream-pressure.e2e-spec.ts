import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { journeyStream } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import { developmentKeys } from '@mourafaka/platform';
import { importJWK, SignJWT } from 'jose';
import { newApplication } from './support/applications';
import { Cable } from './support/cable';
import { LiveClient, type LiveEvent } from './support/live-client';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

const as = 'programme-manager';
const idsOf = (events: readonly LiveEvent[]): string[] =>
  events.filter(({ event }) => event === 'message').map(({ id }) => id);

async function apply(api: TestApi): Promise<string> {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication());
  if (status !== 201) throw new Error(`not applied: ${JSON.stringify(body)}`);
  return body.journeyId;
}

/** Notes of one journey, many in one append, as nobody writes them by hand. */
async function pour(api: TestApi, journeyId: string, appends: number, each: number): Promise<void> {
  const journal = api.api.app.get(Journal);
  const stream = journeyStream(journeyId);
  for (let n = 0; n < appends; n += 1) {
    const head = await journal.readHead<JourneyState>(stream);
    if (!head) throw new Error('a journey has a head');
    const version = head.version + each;
    const { planner, finished } = head;
    await journal.append({
      stream,
      expectedVersion: head.version,
      events: Array.from({ length: each }, () => ({
        eventId: randomUUID(),
        type: 'NoteAdded',
        schemaVersion: 1,
        data: { text: 'x' },
      })),
      meta: {
        actor: { id: 'agent-09', name: 'Agent 09', role: 'agent' },
        commandId: randomUUID(),
        command: 'add-note',
        correlationId: 'test',
      },
      recordedAt: head.recordedAt,
      head: { state: { ...head.state, version }, planner, finished },
      command: { id: randomUUID(), requestHash: 'x', answer: {} },
    });
  }
}

describe('whoever is cut off while commands pour in', () => {
  it('comes back again and again, loses nothing and is told nothing twice', async () => {
    const api = await TestApi.start({ environment: { MOURAFAKA_STREAM_WINDOW: '40' } });
    await api.seed();
    const witness = await LiveClient.follow(api, { as });
    let pouring = true;
    const poured = (async () => {
      for (let n = 0; n < 60; n += 1) await apply(api);
      pouring = false;
    })();
    const seen: LiveEvent[] = [];
    let lastEventId = witness.events[0]?.id ?? '';
    let comings = 0;
    const all = async () => seen.length > 0 && idsOf(seen).length === idsOf(witness.events).length && !pouring;
    await until(
      'all of it',
      async () => {
        const client = await LiveClient.follow(api, { as, lastEventId });
        comings += 1;
        // Cut off in the middle of whatever it is being told, or after a moment in which there was nothing.
        for (let n = 0; n < 10 && client.events.length < 12; n += 1) await pause(5);
        client.close();
        seen.push(...client.events.filter(({ event }) => event === 'message'));
        lastEventId = client.events.at(-1)?.id ?? lastEventId;
        return all();
      },
      120_000,
    );
    await poured;
    expect(idsOf(seen)).toEqual(idsOf(witness.events));
    expect(new Set(idsOf(seen)).size).toBe(seen.length);
    expect(comings).toBeGreaterThan(5);
    witness.close();
    await api.stop();
  });
});

describe('a client that does not read', () => {
  it('is sent away without holding up others, and comes back to the full list', async () => {
    const api = await TestApi.start({ environment: { MOURAFAKA_STREAM_WINDOW: '500' } });
    await api.seed();
    const journeyId = await apply(api);
    const quick = await LiveClient.follow(api, { as });
    const slow = await LiveClient.open(api, { as });
    const dropped = async () =>
      /stream_dropped_total\{reason="(behind|slow)"\} 1/.test((await api.get('/metrics')).text);
    await until(
      'the slow one to be sent away',
      async () => {
        await pour(api, journeyId, 5, 400);
        return dropped();
      },
      120_000,
    );
    await until('one to follow', async () => (await api.get('/metrics')).text.includes('mourafaka_stream_clients 1'));
    await pour(api, journeyId, 1, 400);
    slow.read();
    await until('what was on its way', async () => slow.hasEnded);
    expect(slow.events.length).toBeGreaterThan(1);
    const again = await LiveClient.follow(api, { as, lastEventId: slow.events.at(-1)?.id });
    const head = await api.get(`/v1/journal/streams/journey-${journeyId}?limit=1`, { as: 'auditor' });
    expect(head.status).toBe(200);
    const whole = () => idsOf(quick.events);
    await until('the rest', async () => idsOf(again.events).at(-1) === whole().at(-1) && whole().length > 2_000);
    await until(
      'all to be told',
      async () => idsOf(slow.events).length + idsOf(again.events).length === whole().length,
    );
    expect([...idsOf(slow.events), ...idsOf(again.events)]).toEqual(whole());
    quick.close();
    again.close();
    await api.stop();
  });
});

describe('five hundred clients', () => {
  it('are all told at once, and one more is asked to come again', async () => {
    const api = await TestApi.start();
    await api.seed();
    const users = ['programme-manager', 'auditor', 'agent-09', 'manager-09', 'committee'];
    const clients: LiveClient[] = [];
    for (let n = 0; n < 500; n += 50) {
      const some = Array.from({ length: 50 }, (_, k) => LiveClient.follow(api, { as: users[(n + k) % users.length] }));
      clients.push(...(await Promise.all(some)));
    }
    const one = await LiveClient.open(api, { as });
    expect(one.response.statusCode).toBe(503);
    expect(one.response.headers['retry-after']).toBe('15');
    expect(JSON.parse(await one.text())).toMatchObject({ code: 'STREAM.FULL' });
    const journeyId = await apply(api);
    const has = ({ items }: LiveClient) => items.some((item) => 'journeyId' in item && item.journeyId === journeyId);
    await until('all to be told', async () => clients.every(has));
    clients.pop()?.close();
    await until('room', async () => (await api.get('/metrics')).text.includes('mourafaka_stream_clients 499'));
    clients.push(await LiveClient.follow(api, { as }));
    await api.stop();
    await until('all to be told that it stops', async () =>
      clients.every(({ events, hasEnded }) => hasEnded && events.at(-1)?.data.reason === 'stopping'),
    );
  });
});

describe('a stream', () => {
  it('ends with the token it was opened with', async () => {
    const api = await TestApi.start({ environment: { MOURAFAKA_STREAM_HEARTBEAT_MS: '100' } });
    await api.token(as);
    const { issuer, audience } = api.config.identity;
    const [key] = await developmentKeys(api.config);
    const token = await new SignJWT({ roles: ['auditor'] })
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
      .setSubject('auditor')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1s')
      .sign(await importJWK(key, key.alg));
    const client = await LiveClient.follow(api, { headers: { Authorization: `Bearer ${token}` } });
    await until('the end', async () => client.hasEnded);
    expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'token-expired' } });
    await api.stop();
  });

  it('outlives an absence of PostgreSQL, and loses nothing of it', async () => {
    let cable: Cable | undefined;
    const environment = { MOURAFAKA_STREAM_HEARTBEAT_MS: '100' };
    const throughCable = async (host: string, port: number) => {
      cable = await Cable.to(host, port);
      return cable.port;
    };
    const api = await TestApi.start({ environment, throughCable });
    await api.seed();
    const client = await LiveClient.follow(api, { as });
    await apply(api);
    await until('the first', async () => client.items.length > 0);
    await cable?.cut();
    const { beats } = client;
    await until('signs of life', async () => client.beats > beats + 2);
    const refused = await LiveClient.open(api, { as, lastEventId: client.lastEventId });
    expect(refused.response.statusCode).toBe(503);
    expect(JSON.parse(await refused.text())).toMatchObject({ code: 'SERVICE.DATABASE_AWAY' });
    await cable?.mend();
    await until('PostgreSQL', async () => (await api.get('/health/ready')).body.status !== 'unavailable');
    const journeyId = await apply(api);
    await until('what came since', async () =>
      client.items.some((item) => 'journeyId' in item && item.journeyId === journeyId),
    );
    const again = await LiveClient.follow(api, { as, lastEventId: client.events[0]?.id });
    await until('the same list', async () => idsOf(again.events).length === idsOf(client.events).length);
    expect(idsOf(again.events)).toEqual(idsOf(client.events));
    client.close();
    again.close();
    await api.stop();
    await cable?.cut();
  });
});
