import { newApplication } from './support/applications';
import { LiveClient } from './support/live-client';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ environment: { MOURAFAKA_STREAM_HEARTBEAT_MS: '100' } });
  await api.seed();
});
afterAll(() => api.stop());

const clients: LiveClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

const follow = async (how: Parameters<typeof LiveClient.follow>[1]): Promise<LiveClient> => {
  const client = await LiveClient.follow(api, how);
  clients.push(client);
  return client;
};

async function apply(cooperative: Record<string, unknown> = {}): Promise<string> {
  const { body } = await api.post('/v1/batches/4/applications', newApplication(cooperative));
  return body.journeyId;
}
const note = (journeyId: string) => api.command(journeyId, 'add-note', { text: 'Rappelé' });
const correct = (journeyId: string, region: string, province: string) =>
  api.command(journeyId, 'correct', { changes: { cooperative: { region, province } }, reason: 'Siège' });

/** What a client was told of a journey, as `type@version`. */
const told = (client: LiveClient, journeyId: string): string[] =>
  client.items.flatMap((item) =>
    item.category === 'journey' && item.journeyId === journeyId ? [`${item.type}@${item.version}`] : [],
  );
const arrival = (client: LiveClient, journeyId: string, type: string) =>
  until(`${type} to arrive`, async () => told(client, journeyId).some((one) => one.startsWith(`${type}@`)));

describe('the live stream', () => {
  it.each([
    ['nobody', undefined, 401, 'IDENTITY.TOKEN_MISSING'],
    ['an unknown filter', '?colour=red', 400, 'REQUEST.INVALID'],
    ['an unknown type of event', '?type=DevelopmentPlanApproved,Nothing', 400, 'REQUEST.INVALID'],
    ['a journey by something else than its id', '?journeyId=x', 400, 'REQUEST.INVALID'],
    ['a place that is none', '?lastEventId=yesterday', 400, 'REQUEST.INVALID'],
    ['a place of another journal', '?lastEventId=1-999999', 400, 'REQUEST.INVALID'],
    [
      'a place ahead of all that happened',
      '?lastEventId=18446744073709551615-9223372036854775807',
      400,
      'REQUEST.INVALID',
    ],
  ])('refuses %s', async (_what, query, status, code) => {
    const client = await LiveClient.open(api, query === undefined ? {} : { as: 'programme-manager', query });
    expect({ status: client.response.statusCode, type: client.response.headers['content-type'] }).toEqual({
      status,
      type: 'application/problem+json; charset=utf-8',
    });
    expect(JSON.parse(await client.text())).toMatchObject({ code });
  });

  it('says what is wrong with a place, and what to do', async () => {
    const as = 'programme-manager';
    const client = await LiveClient.open(api, { as, lastEventId: '1-999999' });
    expect(JSON.parse(await client.text())).toMatchObject({
      errors: [
        { field: 'lastEventId', code: 'STREAM.PLACE_UNKNOWN', message: expect.stringContaining('load your lists') },
      ],
    });
  });

  it('answers whoever only asks for its headers, and keeps no stream for them', async () => {
    const client = await LiveClient.open(api, { as: 'auditor', method: 'HEAD' });
    expect(client.response.statusCode).toBe(200);
    await client.text();
    await until('nobody to follow', async () =>
      (await api.get('/metrics')).text.includes('mourafaka_stream_clients 0'),
    );
  });

  it('is passed on by proxies at once and kept by nobody', async () => {
    const { response } = await follow({ as: 'auditor' });
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('begins now, and tells what happens with where the journey stands since', async () => {
    const witness = await follow({ as: 'programme-manager' });
    const before = await apply();
    await arrival(witness, before, 'ApplicationSubmitted');
    const client = await follow({ as: 'programme-manager' });
    expect(client.events[0]).toMatchObject({ event: 'start', data: { from: client.events[0]?.id } });
    const journeyId = await apply();
    await arrival(client, journeyId, 'ApplicationSubmitted');
    expect(told(client, before)).toEqual([]);
    expect(client.items[0]).toEqual({
      category: 'journey',
      journeyId,
      batch: '4',
      version: 1,
      type: 'ApplicationSubmitted',
      phase: 'application',
      state: 'submitted',
      suspended: false,
      region: '09',
      province: expect.any(String) as string,
      recordedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      by: 'applicant',
    });
  });

  it('tells of batches and marks of tasks as well', async () => {
    const client = await follow({ as: 'agent-09' });
    const journeyId = await apply();
    await arrival(client, journeyId, 'ApplicationSubmitted');
    const tasks = await api.get('/v1/tasks?limit=200', { as: 'agent-09' });
    const task = tasks.body.items.find(({ entityId }) => entityId === journeyId);
    const claim = await api.post(`/v1/tasks/${String(task?.id)}/commands/claim`, {}, { as: 'agent-09' });
    const extended = await api.post(
      '/v1/batches/4/commands/extend-call',
      { closesOn: '2030-01-31', reason: 'Prorogation' },
      { as: 'programme-manager' },
    );
    expect([claim.status, extended.status]).toEqual([200, 200]);
    await until(
      'both',
      async () =>
        client.items.some(({ category }) => category === 'task') &&
        client.items.some(({ category }) => category === 'batch'),
    );
    expect(client.items.find(({ category }) => category === 'task')).toMatchObject({
      type: 'TaskClaimed',
      journeyId,
      region: '09',
      by: 'agent',
    });
    expect(client.items.find(({ category }) => category === 'batch')).toMatchObject({
      type: 'CallExtended',
      batch: '4',
    });
  });

  it('tells each what they may see, and nobody anything of a person', async () => {
    const [manager, there, elsewhere, consultant] = await Promise.all(
      ['programme-manager', 'agent-09', 'agent-04', 'consultant-lot-1'].map((as) =>
        follow({ as, query: '?category=journey' }),
      ),
    );
    const here = await apply();
    const away = await apply({ region: '04', province: '421' });
    await Promise.all([
      arrival(manager!, away, 'ApplicationSubmitted'),
      arrival(there!, here, 'ApplicationSubmitted'),
      arrival(elsewhere!, away, 'ApplicationSubmitted'),
    ]);
    await until('beats', async () => consultant!.beats > 2);
    expect(told(there!, away)).toEqual([]);
    expect(told(elsewhere!, here)).toEqual([]);
    expect(told(manager!, here)).toEqual(told(there!, here));
    expect(consultant!.items).toEqual([]);
    expect(JSON.stringify(manager!.events)).not.toMatch(/Exemple|\+212|Fadma|\$sealed/);
  });

  it('says that a journey went where somebody cannot see it, and no more; and does not show its past again', async () => {
    const [from, to] = [await follow({ as: 'agent-09' }), await follow({ as: 'agent-04' })];
    const journeyId = await apply();
    await arrival(from, journeyId, 'ApplicationSubmitted');
    await correct(journeyId, '04', '421');
    await note(journeyId);
    await arrival(to, journeyId, 'NoteAdded');
    await until('the leaving', async () => from.events.some(({ event }) => event === 'left'));
    const left = from.events.find(({ event }) => event === 'left');
    expect(left?.data).toEqual({ journeyId, recordedAt: expect.any(String) as string });
    expect(told(from, journeyId)).not.toContainEqual(expect.stringMatching(/^(DataCorrected|NoteAdded)@/));
    expect(told(to, journeyId)[0]).toMatch(/^DataCorrected@/);
    const again = await follow({ as: 'agent-09', lastEventId: from.events[0]?.id });
    await until('the leaving', async () => again.events.some(({ event }) => event === 'left'));
    expect(told(again, journeyId)).toEqual([]);
  });

  it('is narrowed by what is asked for', async () => {
    const journeyId = await apply();
    const other = await apply();
    const client = await follow({
      as: 'auditor',
      query: `?journeyId=${journeyId}&type=NoteAdded,DocumentAttached&batch=4`,
    });
    await note(other);
    await correct(journeyId, '09', '541');
    await note(journeyId);
    await arrival(client, journeyId, 'NoteAdded');
    expect(client.items).toHaveLength(1);
  });

  it('goes on right behind the place it is given, by header or by query', async () => {
    const client = await follow({ as: 'auditor' });
    const journeyId = await apply();
    for (let n = 0; n < 3; n += 1) await note(journeyId);
    await until(
      'all of it',
      async () => told(client, journeyId).filter((one) => one.startsWith('NoteAdded')).length === 3,
    );
    const whole = client.events.slice(1);
    for (const [index, { id }] of whole.entries()) {
      const [byHeader, byQuery] = [
        await follow({ as: 'auditor', lastEventId: id }),
        await follow({ as: 'auditor', query: `?lastEventId=${id}` }),
      ];
      const rest = whole.slice(index + 1);
      await until('the rest', async () => byHeader.events.length > rest.length && byQuery.events.length > rest.length);
      expect(byHeader.events.slice(1)).toEqual(rest);
      expect(byQuery.events.slice(1)).toEqual(rest);
      byHeader.close();
      byQuery.close();
    }
  });

  it('moves the place of whoever is told nothing, so that they need not read it all again', async () => {
    const client = await follow({ as: 'consultant-lot-3', query: '?category=journey' });
    const start = client.lastEventId;
    const journeyId = await apply();
    await until('the place to move', async () => client.lastEventId !== start);
    const again = await follow({ as: 'auditor', lastEventId: client.lastEventId });
    await note(journeyId);
    await arrival(again, journeyId, 'NoteAdded');
    expect(told(again, journeyId)[0]).toMatch(/^NoteAdded@/);
    expect(client.events).toHaveLength(1);
    expect(client.retryMs).toBeGreaterThanOrEqual(1_000);
  });
});
