import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFile, type ExportOptions } from '../../apps/cli/src/export-file';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

interface Ocel {
  events: { type: string; relationships: object[] }[];
  objects: { id: string; type: string }[];
}

const rabat = { region: '04', province: '281' };
const note = 'La présidente s’appelle Fadma';
let api: TestApi;
let folder: string;
const journeys: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mourafaka-export-'));
  api = await TestApi.start();
  await api.seed();
  for (const place of [{}, rabat]) {
    const { body } = await api.post('/v1/batches/4/applications', newApplication(place));
    journeys.push(body.journeyId);
  }
  await api.command(journeys[0] ?? '', 'add-note', { text: note }, { as: 'agent-09' });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const logOf = (query: string, as = 'programme-manager') => api.get(`/v1/insights/event-log?${query}`, { as });
const journeysIn = (text: string): string[] =>
  (JSON.parse(text) as Ocel).objects.filter(({ type }) => type === 'journey').map(({ id }) => id);

describe('the event log', () => {
  it.each(['agent-09', 'manager-09', 'committee', 'consultant-lot-1'])('is not for %s', async (as) => {
    expect(await logOf('format=xes', as)).toMatchObject({ status: 403, body: { code: 'IDENTITY.NOT_ALLOWED' } });
  });

  it('is not for somebody without a token', async () => {
    expect((await api.get('/v1/insights/event-log?format=xes')).status).toBe(401);
  });

  it.each([
    ['', 'format'],
    ['format=csv', 'format'],
    ['format=xes&region=99', 'region'],
    ['format=xes&phase=diagnosis', 'phase'],
    ['format=xes&asOf=2190-01-01', 'asOf'],
    ['format=xes&asOf=2010-01-01', 'asOf'],
  ])('is refused where it is asked for by "%s"', async (query, field) => {
    const { status, body } = await logOf(query);
    expect([status, body.code, body.errors[0]?.field]).toEqual([400, 'REQUEST.INVALID', field]);
  });

  it.each(['programme-manager', 'admin', 'auditor'])('leaves to %s as a file', async (as) => {
    const { status, headers, text } = await logOf('format=xes', as);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('event-log.xes');
    expect(text.match(/<trace>/g)).toHaveLength(2);
  });

  it.each([
    ['ocel', 'application/json; charset=utf-8', 'event-log.jsonocel'],
    ['ocel-json', 'application/json; charset=utf-8', 'event-log.jsonocel'],
    ['ocel-xml', 'application/xml; charset=utf-8', 'event-log.xmlocel'],
  ])('leaves as %s with its media type and name', async (format, type, fileName) => {
    const { headers } = await logOf(`format=${format}`);
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      type,
      expect.stringContaining(fileName),
    ]);
  });

  it('holds only what is asked for', async () => {
    expect(journeysIn((await logOf('format=ocel')).text)).toHaveLength(2);
    expect(journeysIn((await logOf('format=ocel&region=04')).text)).toEqual([`journey:${journeys[1]}`]);
    expect(journeysIn((await logOf('format=ocel&batch=5')).text)).toEqual([]);
    expect(journeysIn((await logOf('format=ocel&asOf=2012-01-01')).text)).toEqual([]);
  });

  it.each(['xes', 'ocel-json', 'ocel-xml'])(
    'names nobody and holds nothing that somebody wrote, as %s',
    async (format) => {
      const { text } = await logOf(`format=${format}`);
      expect(text).toContain('NoteAdded');
      expect(text).not.toMatch(/Fadma|présidente|agent-09|Agent 09|\+2126|tifawin|Drarga/i);
    },
  );
});

describe('mourafaka export', () => {
  const given = (more: Partial<ExportOptions> = {}): ExportOptions => ({
    ...{ url: api.api.url, format: 'ocel-json', output: join(folder, 'log.jsonocel'), user: 'auditor' },
    ...more,
  });
  const said: string[] = [];
  beforeAll(() => jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line)));
  afterAll(() => jest.restoreAllMocks());

  it.each<[string, Partial<ExportOptions>, RegExp]>([
    ['who may not have it', { user: 'agent-09' }, /^403 /],
    ['a day that lies ahead', { asOf: '2190-01-01' }, /^400 [^]*asOf: /],
    ['an unknown region', { region: '99' }, /^400 [^]*region: /],
    ['an unknown user', { user: 'nobody' }, /^400 /],
    ['an address where nothing listens', { url: 'http://127.0.0.1:1' }, /No answer from .* is it running/],
    ['a folder that is not there', { output: '/nowhere/log.xes' }, /\/nowhere\/log\.xes was not written/],
  ])('says what is wrong with %s, and leaves no file', async (_what, more, message) => {
    await expect(exportFile(given(more))).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes the same file as the API gives, and says how much it is', async () => {
    await exportFile(given({ region: '04' }));
    expect(journeysIn(readFileSync(join(folder, 'log.jsonocel'), 'utf8'))).toEqual([`journey:${journeys[1]}`]);
    expect(said.at(-1)).toMatch(/log\.jsonocel: \d+\.\d MB of ocel-json$/);
    await exportFile(given({ format: 'xes', output: join(folder, 'log.xes') }));
    expect(readFileSync(join(folder, 'log.xes'), 'utf8')).toBe((await logOf('format=xes', 'auditor')).text);
    expect(existsSync(join(folder, 'log.xes.part'))).toBe(false);
  });
});
