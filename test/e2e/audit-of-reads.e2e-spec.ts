import { Client } from 'pg';
import { pdf } from '../../libs/intake/src/testing/files';
import { SetClock } from '../support/engine-fixture';
import { readPdf } from '../support/read-pdf';
import { accompany } from './support/accompany';
import { sendDocument } from './support/documents';
import { meetingOf } from './support/meetings';
import { TestApi } from './support/test-api';

/** Monday 2 November 2026, ten in the morning in Casablanca. */
const clock = new SetClock('2026-11-02T09:00:00.000Z');
const attendee = 'Participante Inventée';
let api: TestApi;
let journeyId: string;
let documentId: string;
let sessionId: string;

beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  ({ journeyId } = await accompany(api));
  const as = 'agent-09';
  documentId = String((await sendDocument(api, pdf(), { journeyId }, { as })).body.documentId);
  const give = (command: string, body: object) =>
    api.post(`/v1/sessions/${sessionId}/commands/${command}`, body, { as });
  sessionId = String((await api.post('/v1/sessions', meetingOf({ heldOn: '2026-11-20' }), { as })).body.sessionId);
  await give('enrol', { journeyIds: [journeyId] });
  clock.set('2026-11-20T16:00:00.000Z');
  const participants = [{ name: attendee, role: 'president', sex: 'female', ageBand: '35-44' }];
  const recorded = await give('record-attendance', { journeyId, participants });
  if (recorded.status !== 200) throw new Error(recorded.text);
});
afterAll(() => api.stop());

const reads = async (query = '', as = 'auditor') => (await api.get(`/v1/audit/reads${query}`, { as })).body;
/** The latest that is kept, after somebody looked. */
const afterLook = async (path: string, as: string, headers: Record<string, string> = {}) => {
  const { status } = await api.get(path, { as, headers });
  expect(status).toBe(200);
  return (await reads('?limit=1')).items[0];
};

describe('who looked at what', () => {
  it.each(['admin', 'programme-manager', 'manager-09', 'agent-09', 'committee', 'consultant-lot-1', 'partner-bank'])(
    'is not told to %s',
    async (as) => {
      expect(await api.get('/v1/audit/reads', { as })).toMatchObject({
        status: 403,
        body: { code: 'IDENTITY.NOT_ALLOWED' },
      });
    },
  );

  it.each(['?journey=x', '?category=shoes', '?from=yesterday', '?limit=0', '?colour=blue', '?cursor=x'])(
    'is not told by a question like %s',
    async (query) => {
      expect((await api.get(`/v1/audit/reads${query}`, { as: 'auditor' })).status).toBe(400);
    },
  );

  it('is kept with the person as they are, the address, the journey, what it was of, and when', async () => {
    const read = await afterLook(`/v1/journeys/${journeyId}`, 'agent-09', { 'X-Request-Id': 'a-look' });
    expect(read).toEqual({
      id: expect.stringMatching(/^\d+$/),
      at: '2026-11-20T16:00:00.000Z',
      who: { id: 'agent-09', name: 'Agent 09', role: 'agent', office: 'Souss-Massa' },
      route: 'GET /v1/journeys/:id',
      journeyId,
      categories: ['contact'],
      text: 'The representative’s name and how to reach them',
      correlationId: 'a-look',
    });
  });

  it.each<[string, string, object, Record<string, string>?]>([
    ['the past', '?asOf=2026-11-03', { asOf: '2026-11-03T22:59:59.999Z', categories: ['contact'] }],
    ['the dossier', '/dossier', { categories: ['contact', 'people'] }],
    ['the dossier of a past day', '/dossier?asOf=2026-11-03', { asOf: '2026-11-03T22:59:59.999Z' }],
    ['a paper', '/papers/admission-letter', { categories: ['contact'], subject: 'paper/admission-letter' }],
  ])('is kept of %s', async (_what, path, expected) => {
    const read = await afterLook(`/v1/journeys/${journeyId}${path}`, 'manager-09');
    expect(read).toMatchObject({ who: { id: 'manager-09', role: 'regional-manager' }, journeyId, ...expected });
  });

  it('is kept of a document, of an attendance sheet and of a list taken away as a file', async () => {
    const document = await afterLook(`/v1/documents/${documentId}`, 'consultant-lot-1');
    expect(document).toMatchObject({ journeyId, categories: ['document'], subject: `document/${documentId}` });
    const sheet = await afterLook(`/v1/sessions/${sessionId}/papers/attendance-sheet`, 'agent-09');
    expect(sheet).toMatchObject({ journeyId, categories: ['people'], subject: `session/${sessionId}` });
    const list = await afterLook('/v1/journeys', 'auditor', { Accept: 'text/csv' });
    expect(list).toMatchObject({ who: { id: 'auditor' }, categories: ['list'], subject: 'list/csv' });
  });

  it('is not kept where nobody was shown: of an auditor, of somebody turned away, of a list without names', async () => {
    const [before] = (await reads('?limit=1')).items;
    await api.get(`/v1/journeys/${journeyId}`, { as: 'auditor' });
    await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-04' });
    await api.get('/v1/journeys', { as: 'agent-09' });
    expect((await reads('?limit=1')).items[0]).toEqual(before);
  });

  it('is found by person, journey, category and day, page by page', async () => {
    const idsOf = async (query: string) => (await reads(query)).items.map(({ id }) => id);
    const all = await idsOf('');
    const ofManager = await idsOf('?actor=manager-09');
    expect([ofManager.length, (await idsOf('?actor=nobody')).length]).toEqual([4, 0]);
    expect((await idsOf(`?journey=${journeyId}`)).length).toBe(all.length - 1);
    expect((await idsOf('?category=document')).length).toBe(1);
    expect(await idsOf('?from=2026-11-20&to=2026-11-20')).toEqual(all);
    expect(await idsOf('?from=2026-11-21')).toEqual([]);
    const first = await reads('?actor=manager-09&limit=3');
    const second = await reads(`?actor=manager-09&limit=3&cursor=${String(first.nextCursor)}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ofManager);
    expect(second.nextCursor).toBeNull();
  });
});

/** Everything one may ask for by GET, with the ids of here in place of the parts. */
async function addresses(): Promise<string[]> {
  const { paths } = (await api.get('/openapi.json')).body as unknown as { paths: Record<string, { get?: object }> };
  const papers = ['admission-letter', 'diagnosis-report', 'session-report', 'certificate'];
  return Object.entries(paths)
    .filter(([path, { get }]) => get && !/stream$|\{code\}|\{trackingCode\}|\{file\}/.test(path))
    .flatMap(([path]) => {
      const id = /sessions/.test(path) ? sessionId : /documents\/\{/.test(path) ? documentId : journeyId;
      const filled = path.replace('{id}', id).replace('{batch}', '4');
      return /\{paper\}/.test(filled) ? papers.map((paper) => filled.replace('{paper}', paper)) : [filled];
    });
}

it('nobody is named by any address without its being kept who asked', async () => {
  const person = /Fadma|\+2126123\d{5}|Participante Inventée/;
  const asked = await addresses();
  const named: string[] = [];
  for (const [n, path] of asked.entries()) {
    const token = await api.token('programme-manager');
    const headers = { Authorization: `Bearer ${token}`, 'X-Request-Id': `walk-${n}`, 'Accept-Language': 'fr' };
    const response = await fetch(api.api.url + path, { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isPdf = response.headers.get('content-type') === 'application/pdf' && !path.includes('/documents/');
    const text = isPdf ? readPdf(bytes).join(' ') : Buffer.from(bytes).toString('utf8');
    if (person.test(text) || path.includes('/documents/')) named.push(`walk-${n}`);
  }
  const kept = new Set((await reads('?actor=programme-manager')).items.map(({ correlationId }) => correlationId));
  expect(named.filter((walk) => !kept.has(walk)).map((walk) => asked[Number(walk.slice(5))])).toEqual([]);
  expect(named.length).toBeGreaterThanOrEqual(5);
});

it('what cannot be written down is not shown, and is shown again once it can', async () => {
  const owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const look = () => api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
  await owner.query('REVOKE INSERT ON audit.reads FROM mourafaka_app');
  const refused = await look();
  expect(refused).toMatchObject({ status: 503, body: { code: 'AUDIT.NOT_WRITTEN' } });
  expect([refused.headers.get('retry-after'), refused.text.includes('Fadma')]).toEqual(['5', false]);
  await owner.query('GRANT INSERT ON audit.reads TO mourafaka_app');
  await owner.end();
  expect((await look()).text).toContain('Fadma');
});
