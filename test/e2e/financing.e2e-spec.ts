import { defaultPolicy, samplePayloads } from '@mourafaka/domain';
import { newApplication } from './support/applications';
import { type Answer, TestApi } from './support/test-api';

const batch = '/v1/batches/4';
const round = `${batch}/financing/round-1`;
const scores = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));
const [action] = samplePayloads['submit-development-plan'].actions;

let api: TestApi;
let id = '';
let trackingCode = '';

const accepted = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
};
const give = (command: string, body: unknown = {}, as = 'programme-manager'): Promise<Answer> =>
  api.post(`${batch}/commands/${command}`, body, { as });

beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  const { body } = accepted(await api.post(`${batch}/applications`, newApplication()));
  ({ journeyId: id, trackingCode } = body as unknown as { journeyId: string; trackingCode: string });
  const steps: [string, unknown, string][] = [
    ['declare-complete', {}, 'agent-09'],
    ['assess-eligibility', {}, 'agent-09'],
    ['score', { scores }, 'committee'],
    ['score', { scores }, 'committee-2'],
    ['admit', { wave: 'wave-1', lot: 'lot-1' }, 'committee'],
    ['assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, 'manager-09'],
    ['start-diagnosis', {}, 'consultant-lot-1'],
    ['record-swot', samplePayloads['record-swot'], 'consultant-lot-1'],
    ['submit-development-plan', { actions: [action] }, 'consultant-lot-1'],
    ['approve-development-plan', {}, 'agent-09'],
    ['start-training', {}, 'agent-09'],
  ];
  for (const [command, payload, as] of steps) accepted(await api.command(id, command, payload, { as }));
  accepted(await give('close-call'));
  accepted(await give('open-scoring'));
});
afterAll(() => api.stop());

describe('a round of partner financing', () => {
  it('is not there before it is opened, and is opened by head office alone', async () => {
    expect(await api.get(round, { as: 'auditor' })).toMatchObject({
      status: 404,
      body: { code: 'BATCH.ROUND_UNKNOWN' },
    });
    const opening = { round: 'round-1', partner: 'Fondation Exemple', budgetMad: 20_000 };
    expect((await give('open-financing-round', opening, 'committee')).status).toBe(403);
    accepted(await give('open-financing-round', opening));
    expect((await api.get(round, { as: 'auditor' })).body).toMatchObject({ partner: 'Fondation Exemple', list: null });
  });

  it('is given requests by consultants, and its decisions by nobody but the system', async () => {
    const request = { ...samplePayloads['request-financing'], amountMad: 12_000 };
    accepted(await api.command(id, 'request-financing', request, { as: 'consultant-lot-1' }));
    const grant = await api.command(id, 'grant-financing', samplePayloads['grant-financing'], {
      as: 'programme-manager',
    });
    expect(grant.status).toBe(403);
  });

  it('says why each request is within the budget, to those it is for, also as a file', async () => {
    accepted(await give('rank-financing', { round: 'round-1' }, 'committee'));
    const { body } = await api.get(round, { as: 'committee', language: 'en' });
    expect(body).toMatchObject({
      budgetMad: 20_000,
      list: {
        ranking: 1,
        status: 'ranked',
        reproduced: true,
        entries: [{ journeyId: id, outcome: 'granted', reason: { code: 'within-budget' } }],
      },
    });
    expect((await api.get(round, { as: 'agent-09' })).status).toBe(403);
    expect((await api.get(round, { as: 'manager-04' })).body).toMatchObject({ list: { candidates: 1, entries: [] } });
    expect((await api.get(`${round}?ranking=2`, { as: 'committee' })).status).toBe(404);
    const file = await api.get(round, { as: 'committee', language: 'fr', headers: { Accept: 'text/csv' } });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text).toContain('Dans le budget : 12000 MAD demandés');
  });

  it('is approved by two people, never by one twice', async () => {
    const signature = { round: 'round-1', ranking: 1 };
    accepted(await give('approve-financing', signature, 'committee'));
    expect(await give('approve-financing', signature, 'committee')).toMatchObject({
      status: 403,
      body: { code: 'BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON' },
    });
    const { body } = accepted(await give('approve-financing', signature, 'committee-2'));
    expect(body.events.map(({ type }) => type)).toEqual(['FinancingSigned', 'FinancingApproved', 'DeadlineMet']);
    expect((await api.get(round, { as: 'auditor' })).body).toMatchObject({ list: { status: 'approved' } });
  });
});

it('the cooperative rates its accompaniment by its code', async () => {
  const rate = (given: object) => api.track(trackingCode, 'rate-accompaniment', given);
  expect((await rate({ satisfaction: 6 })).status).toBe(400);
  accepted(await rate({ satisfaction: 4, remark: 'Utile.' }));
  const { items } = (await api.get(`/v1/journeys/${id}/timeline`, { as: 'agent-09', language: 'en' })).body;
  expect(items.map(({ text }) => text)).toContain('The cooperative rated the accompaniment: 4 out of 5');
});

it('a status says how far the work has come, in the labels in use', async () => {
  const { body } = await api.get(`/v1/journeys/${id}`, { as: 'agent-09', language: 'en' });
  expect(body).toMatchObject({
    completion: { coaching: { done: 0, planned: 12, label: 'low', text: 'Accompanied at a low level' } },
  });
});
