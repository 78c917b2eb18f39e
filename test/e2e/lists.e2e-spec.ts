import { dateOf } from '@mourafaka/engine';
import { get } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SetClock } from '../support/engine-fixture';
import { csvRows, sheetRows, workbookOf } from '../../libs/tables/src/testing/read-back';
import { newApplication } from './support/applications';
import { type Answer, type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
const ids: string[] = [];
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  const cooperatives = [
    {
      denominationFr: '=HYPERLINK("http://example.org")',
      denominationAr: 'تعاونية أزهار الزعفران',
      turnoverMad: 1234.5,
    },
    { denominationFr: 'Œuvres d’Été de l’Argan', denominationAr: undefined },
    { denominationFr: undefined, denominationAr: 'الأمل والتضامن', region: '04', province: '421' },
  ];
  for (const cooperative of cooperatives) ids.push(await applied({ ...cooperative }));
});
afterAll(() => api.stop());

const applied = async (cooperative: Record<string, unknown> = {}): Promise<string> =>
  (await api.post('/v1/batches/4/applications', newApplication({ region: '09', province: '001', ...cooperative }))).body
    .journeyId;
const list = (query: string, as = 'programme-manager', ask: Ask = {}): Promise<Answer> =>
  api.get(`/v1/journeys${query}`, { as, ...ask });
const found = async (query: string, as?: string, language?: Ask['language']): Promise<number[]> =>
  (await list(query, as, { language })).body.items.map(({ journeyId }) => ids.indexOf(journeyId));

describe('the list of journeys refuses', () => {
  it.each<[string, string, string, string]>([
    ['a filter that does not exist', 'colour=red', 'colour', 'FIELD.UNKNOWN'],
    ['a region that does not exist', 'region=13', 'region', '01, 02, 03'],
    ['a province that does not exist', 'province=999', 'province', '001, 071'],
    ['a province of another region', 'region=04&province=001', 'province', '281, 291, 421'],
    ['a sector that does not exist', 'sector=space', 'sector', 'agriculture, handicraft'],
    ['a phase that does not exist', 'phase=flying', 'phase', 'application, diagnosis'],
    ['a state that does not exist', 'state=lost', 'state', 'submitted, incomplete'],
    ['an order that does not exist', 'sort=luck', 'sort', 'submittedAt'],
    ['what is neither true nor false', 'overdue=perhaps', 'overdue', 'true, false'],
    ['one filter given twice', 'region=09&region=04', 'region', ''],
    ['a search for signs alone', 'q=%25', 'q', 'one letter or digit'],
    ['a search of 10,000 characters', `q=${'a'.repeat(10_000)}`, 'q', '100'],
    ['a search of 10,000 Arabic characters', `q=${encodeURIComponent('ن'.repeat(10_000))}`, 'q', '100'],
    ['a search with marks that turn the text round', 'q=%E2%80%AEargan', 'q', 'invisible'],
    ['pages beyond 200', 'limit=201', 'limit', '200'],
    ['a cursor that is none', 'cursor=x', 'cursor', 'first page'],
  ])('%s, and says what would be right', async (_what, query, field, remedy) => {
    const answer = await list(`?${query}`);
    expect(answer.status).toBe(400);
    const error = answer.body.errors.find((one) => one.field === field);
    expect(`${error?.code} ${error?.message}`).toContain(remedy);
  });

  it('a cursor of another query, order, caller or hand', async () => {
    const { nextCursor } = (await list('?limit=1')).body as unknown as { nextCursor: string };
    expect((await list(`?limit=1&cursor=${nextCursor}`)).status).toBe(200);
    const parts = JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as string[];
    const forged = Buffer.from(JSON.stringify([parts[0], '["2020-01-01 00:00:00+00"]', parts[2]])).toString(
      'base64url',
    );
    const refused = [
      await list(`?limit=1&region=09&cursor=${nextCursor}`),
      await list(`?limit=1&sort=name&cursor=${nextCursor}`),
      await list(`?limit=1&cursor=${nextCursor}`, 'agent-09'),
      await list(`?limit=1&cursor=${forged}`),
    ];
    for (const { status, body } of refused)
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'LIST.CURSOR_INVALID' });
  });
});

describe('the list of journeys', () => {
  it.each<[string, number[]]>([
    ['zahr azhar', []],
    ['ازهار', [0]],
    ['الازهار', [0]],
    ['oeuvre ete', [1]],
    ["l'argan", [1]],
    ['ARGAN', [1]],
    ['تضامن', [2]],
    ['الامل', [2]],
  ])('searched for «%s» finds %j', async (q, expected) => {
    expect(await found(`?q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it('is sorted by the names in the language of the caller', async () => {
    expect(await found('?sort=name', undefined, 'fr')).toEqual([0, 1, 2]);
    expect(await found('?sort=name', undefined, 'ar')).toEqual([1, 2, 0]);
    expect((await found('?sort=region'))[0]).toBe(2);
    expect((await found('?sort=-region'))[2]).toBe(2);
  });

  it('says how many there are, on the first page', async () => {
    const { body } = await list('?limit=2');
    expect(body).toMatchObject({ total: 3, totalIsExact: true });
    const next = await list(`?limit=2&cursor=${String(body.nextCursor)}`);
    expect(next.body.items).toHaveLength(1);
    expect(next.body).not.toHaveProperty('total');
    expect((await list('', 'agent-04')).body).toMatchObject({ total: 1 });
  });

  it('as of today is read page by page, as of the instant of the first', async () => {
    const today = `asOf=${dateOf((await clock.now()).toISOString())}&limit=2`;
    const { body } = await list(`?${today}`);
    expect(body.items).toHaveLength(2);
    const cursor = `cursor=${String(body.nextCursor)}`;
    expect((await list(`?${today}&${cursor}`)).body).toMatchObject({ items: [expect.anything()], nextCursor: null });
    expect((await list(`?limit=2&${cursor}`)).body).toMatchObject({ code: 'LIST.CURSOR_INVALID' });
  });
});

describe('the list of journeys as a file', () => {
  const file = async (accept: string, { query = '', as = 'programme-manager', language = 'fr' } = {}) => {
    const { token } = { token: await tokenOf(as) };
    return fetch(`${api.api.url}/v1/journeys${query}`, {
      headers: { Accept: accept, Authorization: `Bearer ${token}`, 'Accept-Language': language ?? 'fr' },
    });
  };
  const tokenOf = async (user: string): Promise<string> => (await api.post('/dev/token', { user })).body.access_token;
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const read = async (response: Response) => Readable.from(Buffer.from(await response.arrayBuffer()));

  it.each([
    ['consultant-lot-1', '', 403],
    ['committee', '', 403],
    ['agent-09', '?limit=10', 400],
    ['agent-09', '?cursor=x', 400],
    ['agent-09', '?region=99', 400],
  ])('is not given to %s asking for «%s»', async (as, query, status) => {
    const answer = await file('text/csv', { as, query });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('comes as CSV with its mark, a name with batch and day, and no cell that is a formula', async () => {
    const answer = await file('text/csv', { query: '?batch=4&sort=submittedAt' });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="journeys-4-2026-11-02.csv"; filename*=UTF-8''journeys-4-2026-11-02.csv`,
    );
    const content = await buffer(await read(answer));
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heads = [], ...rows] = await csvRows(Readable.from(content));
    const column = (head: string): (string | undefined)[] => rows.map((row) => row[heads.indexOf(head)]);
    expect(column('Identifiant du parcours')).toEqual(ids);
    expect(column('Dénomination en français')).toEqual([
      `'=HYPERLINK("http://example.org")`,
      'Œuvres d’Été de l’Argan',
      '',
    ]);
    expect(column('Région')).toEqual(['Souss-Massa', 'Souss-Massa', 'Rabat-Salé-Kénitra']);
    expect(column('État')[0]).toBe('Candidature déposée');
    expect(column('Chiffre d’affaires déclaré (MAD)')[0]).toBe('1234,5');
    expect(column('Déposée le')[0]).toBe('2026-11-02 10:00:00');
  });

  it('comes as a workbook from right to left in Arabic, with real numbers and dates', async () => {
    const answer = await file(xlsx, { query: '?sort=submittedAt', language: 'ar' });
    expect(answer.headers.get('content-type')).toBe(xlsx);
    const [sheet] = (await workbookOf(await read(answer))).worksheets;
    expect([sheet?.name, sheet?.views[0]?.rightToLeft]).toEqual(['مسارات التعاونيات', true]);
    const [heads = [], first = []] = sheetRows(sheet);
    const cell = (head: string) => first[heads.indexOf(head)];
    expect(cell('رقم المعاملات المصرح به بالدرهم')).toBe(1234.5);
    expect(cell('تاريخ الإيداع')).toEqual(new Date('2026-11-02T10:00:00.000Z'));
    expect(cell('آخر يوم')).toBeInstanceOf(Date);
    expect(cell('رمز الجهة')).toBe('09');
    expect(cell('الجهة')).toBe('سوس - ماسة');
    expect(cell('التسمية بالفرنسية')).toBe(`'=HYPERLINK("http://example.org")`);
  });

  it('holds what the caller may see and asked for, and nothing else', async () => {
    const rowsOf = async (query: string, as: string) =>
      (await csvRows(await read(await file('text/csv', { query, as })))).length - 1;
    expect(await rowsOf('', 'agent-04')).toBe(1);
    expect(await rowsOf('?q=argan', 'agent-09')).toBe(1);
    expect(await rowsOf('?q=argan', 'agent-04')).toBe(0);
  });

  it('is no more work once nobody reads it', async () => {
    const token = await tokenOf('auditor');
    await new Promise<void>((resolve, reject) => {
      const headers = { Accept: xlsx, Authorization: `Bearer ${token}` };
      const request = get(`${api.api.url}/v1/journeys`, { headers }, (response) => {
        response.once('data', () => request.destroy());
        response.once('close', resolve);
      }).on('error', reject);
    });
    expect((await list('?limit=1')).status).toBe(200);
  });
});
