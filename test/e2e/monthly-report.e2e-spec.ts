import { SetClock } from '../support/engine-fixture';
import { missingWords, readPdf } from '../support/read-pdf';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-10-05T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  for (let n = 0; n < 3; n += 1) await apply();
  clock.set('2026-11-12T13:05:00.000Z');
  await apply();
});
afterAll(() => api.stop());

async function apply(): Promise<void> {
  const { status, text } = await api.post('/v1/batches/4/applications', newApplication());
  if (status !== 201) throw new Error(text);
}

const ask = async (query: string, as?: string) => {
  const token = as && (await api.post('/dev/token', { user: as }, { key: false })).body.access_token;
  const headers = { 'Accept-Language': 'fr', ...(token && { Authorization: `Bearer ${token}` }) };
  return fetch(`${api.api.url}/v1/insights/report?${query}`, { headers });
};
const refusalOf = async (query: string, as = 'programme-manager') => {
  const response = await ask(query, as);
  return { status: response.status, ...((await response.json()) as { code: string; errors?: object[] }) };
};
const pagesOf = async (query: string, as = 'programme-manager'): Promise<string[]> => {
  const response = await ask(query, as);
  if (response.status !== 200) throw new Error(`${query}: ${response.status} ${await response.text()}`);
  return readPdf(new Uint8Array(await response.arrayBuffer()));
};

describe('the monthly report', () => {
  it('is not for whoever manages nothing', async () => {
    expect((await ask('batch=4&month=2026-10')).status).toBe(401);
    for (const as of ['agent-09', 'consultant-lot-1']) {
      expect(await refusalOf('batch=4&month=2026-10', as)).toMatchObject({ status: 403 });
    }
  });

  it('is not of a region of somebody else', async () => {
    expect(await refusalOf('batch=4&month=2026-10&region=04', 'manager-09')).toMatchObject({
      status: 404,
      code: 'REPORT.NOT_FOUND',
    });
  });

  it.each([
    ['month=2026-10', 'batch'],
    ['batch=4', 'month'],
    ['batch=4&month=2026-12', 'month'],
    ['batch=4&month=2026-13', 'month'],
    ['batch=4&month=2026-1', 'month'],
    ['batch=4&month=2011-04', 'month'],
    ['batch=4&month=2026-10&region=99', 'region'],
    ['batch=4&month=2026-10&lang=de', 'lang'],
    ['batch=4&month=2026-10&asOf=2026-10-01', 'asOf'],
  ])('is refused for %s, and the field is named', async (query, field) => {
    expect(await refusalOf(query)).toMatchObject({ status: 400, errors: [expect.objectContaining({ field })] });
  });

  it('is of no batch that is not there', async () => {
    for (const batch of ['99', '%3Cb%3E']) {
      expect(await refusalOf(`batch=${batch}&month=2026-10`)).toMatchObject({ status: 404, code: 'BATCH.NOT_FOUND' });
    }
  });

  it('tells a month that is over as it was at its end, in French', async () => {
    const response = await ask('batch=4&month=2026-10&lang=fr', 'programme-manager');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('4-2026-10.pdf');
    const [first = '', ...others] = readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(missingWords([first], 'Rapport mensuel octobre 2026 au 31 octobre 2026, fin de journée')).toEqual([]);
    expect(first).toMatch(/3\s+Candidatures reçues/);
    expect(missingWords(others, 'Souss-Massa non un chiffre officiel')).toEqual([]);
  });

  it('tells the present month as it stands, and says so, in Arabic', async () => {
    const [first = ''] = await pagesOf('batch=4&month=2026-11&lang=ar');
    expect(missingWords([first], 'التقرير الشهري نونبر 2026 14:05 ينته')).toEqual([]);
    expect(first).toMatch(/\b4\b/);
  });

  it('is of the regions of whoever asks, unless one is named', async () => {
    const mine = await pagesOf('batch=4&month=2026-11&lang=en', 'manager-09');
    expect(missingWords(mine, 'Souss-Massa')).toEqual([]);
    expect(mine[0]).toMatch(/4\s+Applications received/);
    const elsewhere = await pagesOf('batch=4&month=2026-11&lang=en&region=04', 'auditor');
    expect(elsewhere[0]).toMatch(/0\s+Applications received/);
  });
});
