import { languages } from '@mourafaka/platform';
import { newApplication } from './support/applications';
import { type Answer, TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({
    environment: {
      MOURAFAKA_TRUSTED_PROXIES: 'loopback',
      MOURAFAKA_RATE_ADDRESS: '60',
      MOURAFAKA_RATE_PERSON: '30',
      MOURAFAKA_RATE_FORMS: '3',
      MOURAFAKA_RATE_CODES: '4',
      MOURAFAKA_RATE_ONE_TIME_CODES: '2',
    },
  });
  await api.seed();
});
afterAll(() => api.stop());

/** As a proxy says it. */
const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
const applications = '/v1/batches/4/applications';
const code = 'K7QM-4TX-9RD-E3HG';

/** One after another, as a program that tries does. */
async function often(times: number, ask: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await ask()).status);
  return statuses;
}

describe('whoever tries codes', () => {
  it('is told in each language when to try again, while others are served', async () => {
    const tries = () => api.get(`/v1/track/${code}`, from('203.0.113.1'));
    // The follow-up itself and its one-time codes are counted apart.
    expect(await often(2, tries)).toEqual([404, 404]);
    const give = () => api.post(`/v1/track/${code}/session`, { code: '123456' }, from('203.0.113.1'));
    expect(await often(4, give)).toEqual([404, 404, 429, 429]);
    for (const language of languages) {
      const answer = await api.post(`/v1/track/${code}/code`, undefined, { ...from('203.0.113.1'), language });
      const seconds = Number(answer.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(answer).toMatchObject({ status: 429, body: { status: 429, code: 'REQUEST.TOO_MANY' } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('content-language')).toBe(language);
      expect(answer.body.detail).toContain(String(seconds));
    }
    expect(await often(3, tries)).toEqual([404, 404, 429]);
    expect((await api.get(`/v1/track/${code}`, from('203.0.113.2'))).status).toBe(404);
  });
});

describe('whoever fills in forms', () => {
  it('without an account may send a few, whatever is in them; the help desk goes on', async () => {
    const send = (as?: string) => () => api.post(applications, newApplication(), { ...from('203.0.113.3'), as });
    expect(await often(5, send())).toEqual([201, 201, 201, 429, 429]);
    expect((await api.post('/v1/drafts', {}, from('203.0.113.3'))).status).toBe(429);
    expect(await often(2, send('agent-09'))).toEqual([201, 201]);
  });
});

describe('a person', () => {
  it('is counted wherever they come from, and alone', async () => {
    let place = 0;
    const ask = (as: string) => () => api.get('/v1/journeys?limit=1', { as, ...from(`198.51.100.${++place}`) });
    const statuses = await often(31, ask('auditor'));
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(statuses[30]).toBe(429);
    expect((await ask('manager-09')()).status).toBe(200);
  });
});

describe('an address', () => {
  it('is counted before anything is read, whatever it asks for; who watches over the process is not', async () => {
    const paths = ['/v1/nothing', '/v1/journeys', '/openapi.json', '/console/config.json', '/dev/outbox'];
    for (const path of paths) await often(12, () => api.get(path, from('203.0.113.4')));
    for (const path of [...paths, '/'])
      expect([path, (await api.get(path, from('203.0.113.4'))).status]).toEqual([path, 429]);
    const wrong = await api.post(applications, '{', from('203.0.113.4'));
    expect(wrong).toMatchObject({ status: 429, body: { code: 'REQUEST.TOO_MANY' } });
    expect((await api.get('/health/live', from('203.0.113.4'))).status).toBe(200);
  });

  it('is what the proxy saw, never what the caller says of itself', async () => {
    let lie = 0;
    const ask = () => api.get('/v1/nothing', from(`192.0.2.${++lie}, 203.0.113.5`));
    const statuses = await often(62, ask);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  it('is a whole network where one subscriber has one', async () => {
    let host = 0;
    const ask = () => api.get(`/v1/track/${code}`, from(`2001:db8:1:2::${(++host).toString(16)}`));
    expect(await often(5, ask)).toEqual([404, 404, 404, 404, 429]);
    expect((await api.get(`/v1/track/${code}`, from('2001:db8:1:3::1'))).status).toBe(404);
  });
});
