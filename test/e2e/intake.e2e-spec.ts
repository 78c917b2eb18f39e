import { newestConsent } from '@mourafaka/contracts';
import { SetClock } from '../support/engine-fixture';
import { archive, jpeg, pdf } from '../../libs/intake/src/testing/files';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { type Answer, type Ask, TestApi } from './support/test-api';

let api: TestApi;
const clock = new SetClock('2026-11-02T09:00:00.000Z');
beforeAll(async () => {
  api = await TestApi.start({ clock });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
});
beforeEach(() => clock.set('2026-11-02T09:00:00.000Z'));
afterAll(() => api.stop());

type Draft = Answer['body'] & { draftCode: string; draftId: string; issues: { field: string; code: string }[] };

async function begin(application: object = {}): Promise<Draft> {
  const answer = await api.post('/v1/drafts', { batch: '4', application }, { key: false });
  expect(answer.status).toBe(201);
  return answer.body as Draft;
}
const read = (code: string, ask: Ask = {}) => api.get(`/v1/drafts/${code}`, ask);
const save = (code: string, application: object, headers: Record<string, string> = {}) =>
  api.get(`/v1/drafts/${code}`, { method: 'PUT', body: { application }, headers });
const submit = (code: string, ask: Ask = {}) => api.post(`/v1/drafts/${code}/submit`, undefined, ask);

const send = (content: Buffer, fields: Record<string, string>, ask?: Parameters<typeof sendDocument>[3]) =>
  sendDocument(api, content, fields, ask);
const withCode = (code: string) => ({ headers: { 'X-Access-Code': code } });

async function apply(): Promise<{ journeyId: string; trackingCode: string }> {
  const { status, body } = await api.post('/v1/batches/4/applications', newApplication());
  expect(status).toBe(201);
  return body;
}
describe('a draft', () => {
  it('of a batch that is not there, too large or too deep is refused', async () => {
    const nowhere = await api.post('/v1/drafts', { batch: 'none', application: {} });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'BATCH.NOT_FOUND' } });
    const large = await api.post('/v1/drafts', { batch: '4', application: { project: 'x'.repeat(70_000) } });
    expect(large).toMatchObject({ status: 413, body: { code: 'DRAFT.TOO_LARGE' } });
    const deep = await api.post('/v1/drafts', {
      batch: '4',
      application: { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } },
    });
    expect(deep).toMatchObject({ status: 400, body: { errors: [{ code: 'DRAFT.TOO_DEEP' }] } });
  });

  it('is saved however incomplete and wrong it is, and told what stands in the way', async () => {
    const draft = await begin({ cooperative: { members: -1, region: '99' }, surprise: true });
    const fields = draft.issues.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['cooperative.members', 'cooperative.region', 'project', 'surprise']),
    );
    const again = await read(draft.draftCode);
    expect(again.body).toMatchObject({ application: { cooperative: { members: -1 }, surprise: true }, version: 1 });
  });

  it('is told what its own rules find wrong as soon as the cooperative is written', async () => {
    const { cooperative } = newApplication({ women: 50 });
    const { issues } = await begin({ cooperative });
    expect(issues).toContainEqual(
      expect.objectContaining({ field: 'cooperative.women', code: 'APPLICATION.MORE_THAN_MEMBERS' }),
    );
  });

  it('saved over a newer one is refused and told the newer version', async () => {
    const { draftCode } = await begin();
    const first = await save(draftCode, { project: { title: 'Huile' } }, { 'If-Match': '"1"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await save(draftCode, {}, { 'If-Match': '"1"' });
    expect(late).toMatchObject({ status: 412, body: { code: 'DRAFT.VERSION_CONFLICT', version: 2 } });
    expect((await read(draftCode)).body.application).toEqual({ project: { title: 'Huile' } });
  });

  it('expires 30 days after it was last saved', async () => {
    const { draftCode } = await begin();
    clock.set('2026-12-03T09:00:00.000Z');
    expect(await read(draftCode)).toMatchObject({ status: 404, body: { code: 'DRAFT.EXPIRED' } });
  });

  it('given up is gone', async () => {
    const { draftCode } = await begin();
    expect((await read(draftCode, { method: 'DELETE' })).status).toBe(200);
    expect(await read(draftCode)).toMatchObject({ status: 404, body: { code: 'DRAFT.NOT_FOUND' } });
  });
});

describe('the submission of a draft', () => {
  it('is refused for the same reasons as an application, and the draft stays', async () => {
    const { draftCode } = await begin({ project: { title: 'Huile' } });
    const wrong = await submit(draftCode);
    expect(wrong).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
    expect((await save(draftCode, { ...newApplication(), consent: false })).status).toBe(200);
    expect((await submit(draftCode)).body.errors).toMatchObject([
      { field: 'consent', code: 'APPLICATION.CONSENT_NEEDED' },
    ]);
    expect((await read(draftCode)).status).toBe(200);
  });

  it('after the call is refused with the date on which it closed', async () => {
    clock.set('2026-12-30T09:00:00.000Z');
    const { draftCode } = await begin(newApplication());
    clock.set('2027-01-04T09:00:00.000Z');
    const late = await submit(draftCode, { language: 'fr' });
    expect(late).toMatchObject({ status: 409, body: { code: 'BATCH.CALL_CLOSED' } });
    expect(late.body.detail).toContain('31 décembre 2026');
    expect((await read(draftCode)).status).toBe(200);
  });

  it('of a registration that has applied shows the public no way to the first one', async () => {
    const application = newApplication();
    const { body: first } = await api.post('/v1/batches/4/applications', application);
    const { draftCode } = await begin(application);
    const second = await submit(draftCode);
    expect(second).toMatchObject({ status: 409, body: { code: 'APPLICATION.ALREADY_RECEIVED' } });
    expect(second.text).not.toContain(first.journeyId);
  });

  it('makes an application once, with its documents, and answers the same to whoever repeats it', async () => {
    const { draftCode } = await begin();
    await save(draftCode, newApplication());
    const { body: document } = await send(pdf(), { draftCode });
    const both = await Promise.all([submit(draftCode), submit(draftCode)]);
    const again = await submit(draftCode);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect([both[1]?.body, again.body]).toEqual([both[0]?.body, both[0]?.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const { journeyId, trackingCode } = again.body;
    expect(await read(draftCode)).toMatchObject({ status: 404, body: { code: 'DRAFT.SUBMITTED' } });
    const { body: list } = await api.get(`/v1/journeys/${journeyId}/documents`, { as: 'agent-09' });
    expect(list.items).toMatchObject([{ kind: 'statutes', documentId: document.documentId, recorded: true }]);
    const path = `/v1/documents/${String(document.documentId)}`;
    expect((await api.get(path, { as: 'agent-09' })).text).toBe(pdf().toString());
    expect((await api.get(path, withCode(trackingCode))).status).toBe(200);
  });

  it('at the help desk records who typed, within their regions only', async () => {
    const { draftCode } = await begin(newApplication());
    expect(await submit(draftCode, { as: 'agent-04' })).toMatchObject({ status: 403 });
    const { body } = await submit(draftCode, { as: 'agent-09' });
    const stream = await api.get(`/v1/journal/streams/journey-${body.journeyId}`, { as: 'auditor' });
    expect(stream.body.items[0]).toMatchObject({
      type: 'ApplicationSubmitted',
      data: {
        channel: 'help-desk',
        enteredBy: 'agent-09',
        consent: { given: true, textVersion: newestConsent.version },
      },
    });
  });
});

describe('a document', () => {
  it('of another type than those admitted is refused in plain words, whatever its name', async () => {
    const { draftCode } = await begin();
    const page = await send(Buffer.from('<html><script>1</script>'), { draftCode });
    expect(page).toMatchObject({ status: 415, body: { code: 'DOCUMENT.TYPE_NOT_ADMITTED' } });
    expect(page.body.detail).toContain('PDF');
    const polyglot = Buffer.concat([jpeg(), archive({ 'word/document.xml': '' })]);
    expect((await send(polyglot, { draftCode })).status).toBe(415);
  });

  it('over twenty megabytes, empty, missing, or no form at all is refused', async () => {
    const { draftCode } = await begin();
    const large = await send(Buffer.concat([pdf(), Buffer.alloc(20 * 1_048_576)]), { draftCode });
    expect(large.status).toBe(413);
    expect(large.body.detail).toContain('20 MB');
    expect((await send(Buffer.alloc(0), { draftCode })).body.errors).toMatchObject([{ code: 'DOCUMENT.EMPTY' }]);
    const form = new FormData();
    form.append('kind', 'statutes');
    const missing = await api.post('/v1/documents', form, { key: false });
    expect(missing.body.errors).toMatchObject([{ code: 'DOCUMENT.FILE_MISSING' }]);
    expect((await api.post('/v1/documents', { kind: 'statutes' })).status).toBe(415);
  });

  it('of nobody, or of two owners, is refused', async () => {
    const { draftCode } = await begin();
    expect((await send(pdf(), {})).body.errors).toMatchObject([{ code: 'DOCUMENT.OWNER_MISSING' }]);
    const { trackingCode } = await apply();
    expect((await send(pdf(), { draftCode, trackingCode })).body.errors).toMatchObject([
      { code: 'DOCUMENT.OWNER_MISSING' },
    ]);
    expect((await send(pdf(), { trackingCode: 'AAAA-AAA-AAA-AAAA' })).body.code).toBe('TRACKING.NOT_FOUND');
  });

  it('of another draft, or of a journey elsewhere, is not found', async () => {
    const [mine, other] = [await begin(), await begin()];
    const { body: document } = await send(pdf(), { draftCode: mine.draftCode });
    const path = `/v1/documents/${String(document.documentId)}`;
    const tries: Ask[] = [{}, withCode(other.draftCode), { as: 'programme-manager' }];
    for (const ask of tries)
      expect(await api.get(path, ask)).toMatchObject({ status: 404, body: { code: 'DOCUMENT.NOT_FOUND' } });
    expect((await api.get(path, { method: 'DELETE', ...withCode(other.draftCode) })).status).toBe(404);
    const { journeyId } = await apply();
    expect((await send(pdf(), { journeyId }, { as: 'agent-04' })).status).toBe(404);
    expect((await send(pdf(), { journeyId }, { as: 'auditor' })).status).toBe(403);
    const { body: theirs } = await send(pdf(), { journeyId }, { as: 'agent-09' });
    expect((await api.get(`/v1/documents/${String(theirs.documentId)}`, { as: 'agent-04' })).status).toBe(404);
  });

  it('comes back under a name that is safe, as a download', async () => {
    const { draftCode } = await begin();
    const { body } = await send(jpeg(), { draftCode }, { fileName: '../النظام.exe' });
    expect(body).toMatchObject({ fileName: 'النظام.jpg', mediaType: 'image/jpeg' });
    const { headers } = await api.get(`/v1/documents/${String(body.documentId)}`, withCode(draftCode));
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="_+\.jpg"; filename\*=UTF-8''%D8/);
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([
      'nosniff',
      "default-src 'none'; sandbox",
    ]);
  });

  it('is taken out of a draft by who holds its code', async () => {
    const { draftCode } = await begin();
    const { body } = await send(pdf(), { draftCode });
    const path = `/v1/documents/${String(body.documentId)}`;
    expect((await api.get(path, { method: 'DELETE', ...withCode(draftCode) })).status).toBe(200);
    expect((await api.get(path, withCode(draftCode))).status).toBe(404);
  });
});
