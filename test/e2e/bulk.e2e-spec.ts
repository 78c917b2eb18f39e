import { randomUUID } from 'node:crypto';
import { devServer } from '../support/servers';
import { newApplication } from './support/applications';
import { createNamespace } from '../support/namespace';
import { TestApi } from './support/test-api';
import { startWorker } from './support/test-worker';
import { until } from '../support/until';

let api: TestApi;
let stopWorker: () => Promise<void>;
beforeAll(async () => {
  const { address } = await devServer();
  api = await TestApi.start({ temporal: address, namespace: await createNamespace(address) });
  stopWorker = await startWorker(api.config);
  await api.seed();
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
});

interface Bulk {
  bulkId: string;
  status: string;
  command: string | null;
  dryRun: boolean;
  counts: { total: number; accepted: number; refused: number; pending: number };
  items: { n: number; journeyId: string; outcome: string; code: string | null; message: string | null }[];
  nextCursor: string | null;
}

const inArts = { sector: 'arts', branch: undefined };
const inRabat = { region: '04', province: '421' };

async function apply(cooperative: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication(cooperative));
  expect(status).toBe(201);
  return body.journeyId;
}

const statusOf = async (journeyId: string) => (await api.get(`/v1/journeys/${journeyId}`, { as: 'auditor' })).body;

const read = async (bulkId: string, as: string, query = '', language: 'ar' | 'fr' | 'en' = 'en') =>
  (await api.get(`/v1/bulk/${bulkId}${query}`, { as, language })).body as unknown as Bulk;

async function finished(bulkId: string, as: string): Promise<Bulk> {
  await until('the bulk to be finished', async () => (await read(bulkId, as)).status === 'finished');
  return read(bulkId, as);
}

async function request(body: unknown, as = 'agent-09', key?: string): Promise<string> {
  const answer = await api.post('/v1/bulk', body, { as, key });
  if (answer.status !== 202) throw new Error(answer.text);
  return answer.body.bulkId as string;
}

describe('a request for a bulk', () => {
  it.each<[string, object, string]>([
    ['an unknown command', { command: 'dance', journeyIds: [randomUUID()] }, 'COMMAND.UNKNOWN'],
    ['a command about a person', { command: 'correct', journeyIds: [randomUUID()] }, 'BULK.COMMAND_UNSUITABLE'],
    ['neither ids nor a filter', { command: 'declare-complete' }, 'BULK.TARGET_UNCLEAR'],
    [
      'both ids and a filter',
      { command: 'declare-complete', journeyIds: [randomUUID()], filter: { batch: '4' } },
      'BULK.TARGET_UNCLEAR',
    ],
    ['no journey', { command: 'declare-complete', journeyIds: [] }, 'BULK.NOTHING_TO_DO'],
    [
      'a filter that finds nothing',
      { command: 'declare-complete', filter: { state: 'graduated' } },
      'BULK.NOTHING_TO_DO',
    ],
    ['a filter without a criterion', { command: 'declare-complete', filter: {} }, 'REQUEST.INVALID'],
    [
      'a payload that is not the command’s',
      { command: 'reject', payload: {}, journeyIds: [randomUUID()] },
      'REQUEST.INVALID',
    ],
    [
      'another’s rights',
      { command: 'admit', journeyIds: [randomUUID()], requester: { id: 'committee' } },
      'REQUEST.INVALID',
    ],
    ['items of one’s own', { items: [{ journeyId: randomUUID(), command: 'admit' }] }, 'REQUEST.INVALID'],
  ])('with %s is refused', async (_what, body, code) => {
    const answer = await api.post('/v1/bulk', body, { as: 'agent-09' });
    expect(answer).toMatchObject({ status: 400, body: { code } });
    expect(answer.body.detail).not.toBe(code);
  });

  it('of more than five thousand journeys is refused with the number', async () => {
    const journeyIds = Array.from({ length: 5_001 }, () => randomUUID());
    const answer = await api.post('/v1/bulk', { command: 'declare-complete', journeyIds }, { as: 'agent-09' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'BULK.TOO_MANY' } });
    expect(answer.body.detail).toContain('5000');
  });

  it('names the wrong field of the payload', async () => {
    const body = { command: 'reject', payload: { reasons: [] }, journeyIds: [randomUUID()] };
    const answer = await api.post('/v1/bulk', body, { as: 'committee' });
    expect(answer.body.errors).toMatchObject([{ field: 'payload.reasons' }]);
  });

  it('is not the auditor’s to make, nor anybody’s without a key', async () => {
    const body = { command: 'declare-complete', journeyIds: [randomUUID()] };
    expect((await api.post('/v1/bulk', body, { as: 'auditor' })).status).toBe(403);
    expect((await api.post('/v1/bulk', body)).status).toBe(401);
    expect((await api.post('/v1/bulk', body, { as: 'agent-09', key: false })).status).toBe(400);
  });

  it('sent again with the same key is the same bulk, and with another body is refused', async () => {
    const [first, second] = [await apply(), await apply()];
    const body = { command: 'declare-complete', journeyIds: [first] };
    const bulkId = await request(body, 'agent-09', 'bulk-1');
    expect(await request(body, 'agent-09', 'bulk-1')).toBe(bulkId);
    const other = await api.post('/v1/bulk', { ...body, journeyIds: [second] }, { as: 'agent-09', key: 'bulk-1' });
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND.KEY_REUSED' } });
    expect((await finished(bulkId, 'agent-09')).counts.accepted).toBe(1);
  });
});

describe('a bulk', () => {
  it('has a receipt for each journey; what is out of reach is as if it were not there', async () => {
    const [mine, theirs, done] = [await apply(), await apply(inRabat), await apply()];
    await api.command(done, 'declare-complete', {}, { as: 'agent-09' });
    const bulkId = await request({ command: 'declare-complete', journeyIds: [mine, theirs, done] });
    const bulk = await finished(bulkId, 'agent-09');
    expect(bulk).toMatchObject({
      command: 'declare-complete',
      dryRun: false,
      counts: { total: 3, accepted: 1, refused: 2, pending: 0 },
    });
    const alone = await api.command(done, 'declare-complete', {}, { as: 'agent-09' });
    expect(bulk.items.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'accepted',
      'JOURNEY.NOT_FOUND',
      alone.body.code,
    ]);
    expect((await statusOf(mine)).state).toBe('complete');
    const listed = (await api.get('/v1/journeys?batch=4&state=complete', { as: 'agent-09' })).body.items;
    expect(listed.map(({ journeyId }) => journeyId)).toEqual(expect.arrayContaining([mine, done]));
    expect((await statusOf(theirs)).state).toBe('submitted');
    const { items: arabic } = await read(bulkId, 'agent-09', '?outcome=refused&limit=1', 'ar');
    expect(arabic.map(({ n }) => n)).toEqual([2]);
    expect(arabic[0]?.message).toMatch(/\p{Script=Arabic}/u);
  });

  it('tried first tells what would happen, and changes nothing', async () => {
    const mine = await apply();
    const before = await statusOf(mine);
    const bulkId = await request({ command: 'declare-complete', journeyIds: [mine], dryRun: true });
    const bulk = await finished(bulkId, 'agent-09');
    expect(bulk.items).toMatchObject([{ outcome: 'would-accept', code: null }]);
    expect(await statusOf(mine)).toMatchObject({ state: 'submitted', version: before.version });
  });

  it('by a filter takes the journeys its requester may see', async () => {
    const [mine, theirs] = [await apply(inArts), await apply({ ...inArts, ...inRabat })];
    const { version } = await statusOf(theirs);
    const filter = { batch: '4', sector: 'arts', open: true };
    const bulkId = await request({ command: 'add-note', payload: { text: 'À rappeler' }, filter });
    const { items } = await finished(bulkId, 'agent-09');
    expect(items.map(({ journeyId }) => journeyId)).toEqual([mine]);
    expect((await statusOf(theirs)).version).toBe(version);
  });

  it('is seen by whoever asked for it and by those who watch over all, page by page', async () => {
    const journeyIds = [await apply(), await apply(), await apply()];
    const bulkId = await request({ command: 'declare-complete', journeyIds });
    for (const as of ['programme-manager', 'admin', 'auditor']) {
      expect((await api.get(`/v1/bulk/${bulkId}`, { as })).status).toBe(200);
    }
    for (const as of ['agent-04', 'manager-09', 'committee', 'consultant-lot-1']) {
      expect(await api.get(`/v1/bulk/${bulkId}`, { as })).toMatchObject({
        status: 404,
        body: { code: 'BULK.NOT_FOUND' },
      });
    }
    const first = await read(bulkId, 'agent-09', '?limit=2');
    const second = await read(bulkId, 'agent-09', `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ journeyId }) => journeyId)).toEqual(journeyIds);
    expect(second.nextCursor).toBeNull();
    expect((await api.get(`/v1/bulk/${bulkId}?cursor=x`, { as: 'agent-09' })).status).toBe(400);
    expect((await api.get(`/v1/bulk/no-bulk`, { as: 'agent-09' })).status).toBe(404);
  });

  it('is paused and resumed by its requester or a manager, not by others, and not when it is over', async () => {
    const bulkId = await request({ command: 'declare-complete', journeyIds: [await apply()] });
    await finished(bulkId, 'agent-09');
    const give = (command: string, as: string) => api.post(`/v1/bulk/${bulkId}/commands/${command}`, {}, { as });
    expect((await give('pause', 'agent-04')).status).toBe(404);
    expect((await give('pause', 'auditor')).status).toBe(403);
    expect((await give('finish-bulk', 'agent-09')).status).toBe(404);
    for (const as of ['agent-09', 'programme-manager']) {
      expect(await give('pause', as)).toMatchObject({
        status: 409,
        body: { code: 'BULK.ALREADY_FINISHED', allowed: [] },
      });
    }
  });
});

describe('while no worker serves', () => {
  it('a bulk is taken, paused and resumed, and tells what may be done instead', async () => {
    const elsewhere = await TestApi.start();
    await elsewhere.seed();
    const { body } = await elsewhere.post('/v1/batches/4/applications', newApplication());
    const asked = { command: 'declare-complete', journeyIds: [body.journeyId] };
    const { body: taken } = await elsewhere.post('/v1/bulk', asked, { as: 'agent-09' });
    const give = (command: string) =>
      elsewhere.post(`/v1/bulk/${taken.bulkId as string}/commands/${command}`, {}, { as: 'agent-09' });
    expect(await give('resume')).toMatchObject({ status: 409, body: { code: 'BULK.NOT_PAUSED', allowed: ['pause'] } });
    expect(await give('pause')).toMatchObject({ status: 200, body: { version: 2, events: [{ type: 'BulkPaused' }] } });
    expect(await give('pause')).toMatchObject({ status: 409, body: { code: 'BULK.NOT_RUNNING', allowed: ['resume'] } });
    expect(await give('resume')).toMatchObject({ status: 200, body: { version: 3 } });
    const { body: bulk } = await elsewhere.get(`/v1/bulk/${taken.bulkId as string}`, { as: 'agent-09' });
    expect(bulk).toMatchObject({ status: 'running', counts: { total: 1, pending: 1 } });
    await elsewhere.stop();
  });
});
