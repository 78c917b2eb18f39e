import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { TestApi } from './support/test-api';

const path = '/v1/batches/4/imports';
const fixture = readFileSync(join(__dirname, '../fixtures/applications-batch4.csv'));
const [header = '', first = ''] = fixture.toString('utf8').split(/\r?\n/);

// A whole file is decided three times.
jest.setTimeout(180_000);

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
afterAll(() => api.stop());

interface Report {
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  items: {
    row: number;
    outcome: string;
    journeyId?: string;
    errors?: { column: string; field: string; message: string }[];
    cells?: Record<string, string>;
  }[];
  columns: { field: string; column: string }[];
  notes: { code: string; message: string }[];
}

const form = (content: Buffer | string, name = 'applications.csv') => {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return data;
};
const send = async (
  content: Buffer | string,
  ask: { as?: string; query?: string; language?: 'ar' | 'fr' | 'en' } = {},
) => {
  const { as = 'programme-manager', query = '', language } = ask;
  const answer = await api.post(path + query, form(content), { as, language });
  return { ...answer, report: answer.body as unknown as Report };
};
const countJourneys = async () => (await api.get('/v1/journeys', { as: 'programme-manager' })).body.total;

describe('a file of applications', () => {
  it('that is none is refused with what to do, in the caller’s language', async () => {
    expect(await send('', {})).toMatchObject({ status: 400, body: { code: 'IMPORT.FILE_EMPTY' } });
    const strange = await send('hello\nworld\n', { language: 'fr' });
    expect(strange.status).toBe(400);
    expect(strange.body.detail).not.toMatch(/^IMPORT/);
    const missing = await api.post(path, {}, { as: 'programme-manager' });
    expect(missing).toMatchObject({ status: 400, body: { code: 'REQUEST.FILE_MISSING' } });
    expect(await countJourneys()).toBe(0);
  });

  it('over the limit is refused, in a form and as the body itself', async () => {
    const tooMuch = Buffer.alloc(66 * 1_048_576, `${header}\n`);
    const inForm = await send(tooMuch);
    expect(inForm).toMatchObject({ status: 413 });
    expect(inForm.headers.get('content-type')).toContain('application/problem+json');
    const headers = { 'Content-Type': 'text/csv' };
    expect(await api.post(path, tooMuch, { as: 'programme-manager', headers })).toMatchObject({ status: 413 });
  });

  it('is not taken from those who may not import, nor for a batch that is not there', async () => {
    expect((await send(`${header}\n${first}\n`, { as: 'auditor' })).status).toBe(403);
    const nowhere = await api.post('/v1/batches/99/imports', form(`${header}\n${first}\n`), {
      as: 'programme-manager',
    });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'BATCH.NOT_FOUND' } });
  });

  it('of another region is not an agent’s to import', async () => {
    for (const query of ['', '?dryRun=true']) {
      const { status, report } = await send(`${header}\n${first}\n`, { as: 'agent-09', language: 'en', query });
      expect(status).toBe(200);
      expect(report).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
      expect(report.items[0]?.errors?.[0]?.message).toBe('This region is not one of yours.');
    }
  });

  it('creates nothing in a dry run, creates each cooperative once, and nothing when it comes again', async () => {
    const rehearsed = await send(fixture, { query: '?dryRun=true' });
    expect(rehearsed.report.rows).toBe(650);
    expect(await countJourneys()).toBe(0);

    const { status, report } = await send(fixture, { language: 'fr' });
    expect(status).toBe(200);
    expect(report.accepted + report.rejected + report.duplicates).toBe(650);
    expect(report.accepted).toBe(rehearsed.report.accepted);
    expect(await countJourneys()).toBe(report.accepted);
    const wrong = report.items.filter(({ outcome }) => outcome === 'rejected');
    expect(
      wrong.filter(({ errors }) => !errors?.length || errors.some(({ message }) => /^[A-Z]+\./.test(message))),
    ).toEqual([]);
    expect(report.notes.map(({ code }) => code)).toContain('IMPORT.NOTE_DISABLED_DROPPED');

    const again = await send(fixture);
    expect(again.report).toMatchObject({ accepted: 0, rejected: report.rejected });
    expect(await countJourneys()).toBe(report.accepted);
    const known = again.report.items.filter(({ outcome, journeyId }) => outcome === 'duplicate' && journeyId);
    expect(known.length).toBeGreaterThanOrEqual(report.accepted);
  });

  it('may come as the body itself, and as a workbook', async () => {
    const row = first.replace('784/2023', '9784/2023').replace(/9004\d+/, '');
    const raw = await api.post(path, `${header}\n${row}\n`, {
      as: 'programme-manager',
      headers: { 'Content-Type': 'text/csv' },
    });
    expect(raw).toMatchObject({ status: 200, body: { rows: 1, accepted: 1 } });
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Candidatures');
    sheet.addRow(header.split(','));
    sheet.addRow(
      row
        .replace('9784', '9785')
        .replace(/"([^"]*)"/, 'Vendre')
        .split(','),
    );
    const { report } = await send(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(report).toMatchObject({ rows: 1, accepted: 1 });
  });
});

describe('rejected rows', () => {
  const correct = async (body: unknown, as = 'programme-manager', query = '') => {
    const answer = await api.post(`${path}/rows${query}`, body, { as });
    return { ...answer, report: answer.body as unknown as Report };
  };
  const wrongRow = first
    .replace('784/2023', '8784/2023')
    .replace(/9004\d+/, '')
    .replace('0628776338', '12');

  it('are not taken without rows, with a cell nobody knows, from who may not import, nor for a batch that is not there', async () => {
    const rows = [{ row: 2, cells: { 'cooperative.court': 'TPI Rabat' } }];
    expect((await correct({ rows: [] })).status).toBe(400);
    expect((await correct({ rows: [{ row: 2, cells: { 'representative.cin': 'AB1' } }] })).status).toBe(400);
    expect((await correct({ rows }, 'auditor')).status).toBe(403);
    const nowhere = await api.post('/v1/batches/99/imports/rows', { rows }, { as: 'programme-manager' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'BATCH.NOT_FOUND' } });
  });

  it('come with what stands in them, are rejected until they are right, and then create their cooperative once', async () => {
    const { report } = await send(`${header}\n${wrongRow}\n`);
    const [item] = report.items;
    expect(item).toMatchObject({ outcome: 'rejected', cells: { 'representative.phone': '12' } });
    expect(item?.errors).toMatchObject([{ column: 'phone', field: 'representative.phone' }]);

    const row = (phone: string) => ({ row: 2, cells: { ...item?.cells, 'representative.phone': phone } });
    const again = (phone: string, query?: string) =>
      correct({ columns: report.columns, rows: [row(phone)] }, undefined, query);
    expect((await again('13')).report).toMatchObject({
      rejected: 1,
      items: [{ row: 2, cells: { 'representative.phone': '13' } }],
    });
    const before = await countJourneys();
    expect((await again('0628776338', '?dryRun=true')).report).toMatchObject({ dryRun: true, accepted: 1 });
    expect(await countJourneys()).toBe(before);
    expect((await again('0628776338')).report).toMatchObject({ accepted: 1, items: [{ row: 2, outcome: 'accepted' }] });
    expect((await again('0628776338')).report).toMatchObject({ duplicates: 1, accepted: 0 });
    expect(await countJourneys()).toBe(before + 1);
  });
});

describe('every batch', () => {
  it('is listed, with or without cooperatives, the latest first', async () => {
    const names = { ar: 'الشطر العاشر', fr: 'Tranche 10', en: 'Batch 10' };
    await api.post('/v1/batches', { code: '10', names }, { as: 'programme-manager' });
    const { body } = await api.get('/v1/batches', { as: 'auditor', language: 'fr' });
    expect(body.items.map((item) => [item.batch, item.stage])).toEqual([
      ['10', 'planned'],
      ['4', 'call-open'],
    ]);
  });
});
