import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@mourafaka/platform';
import sharp from 'sharp';
import { archive, jpeg, pdf } from '../../libs/intake/src/testing/files';
import { eicar, startScanner, type TestScanner } from '../support/clamd';
import { startS3, type TestS3 } from '../support/s3';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { type Ask, TestApi } from './support/test-api';

const megabyte = 1_048_576;
let api: TestApi;
let scanner: TestScanner;
let s3: TestS3;

beforeAll(async () => {
  scanner = await startScanner();
  api = await TestApi.start({ environment: { MOURAFAKA_DOCUMENTS_CLAMD: scanner.address } });
  await api.seed();
});
afterAll(async () => {
  await api.stop();
  await scanner.stop();
  rmSync(api.config.dataFolder, { recursive: true, force: true });
});

async function apply(on = api): Promise<{ journeyId: string; trackingCode: string }> {
  const { status, body } = await on.post('/v1/batches/4/applications', newApplication());
  expect(status).toBe(201);
  return body;
}
const agent = { as: 'agent-09' };
const files = (): string[] =>
  readdirSync(join(api.config.dataFolder, 'documents'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const download = (documentId: unknown, ask: Ask = agent) => api.get(`/v1/documents/${String(documentId)}`, ask);

/** As they come, where text would change them. */
async function bytesOf(documentId: unknown): Promise<Buffer> {
  const { body } = await api.post('/dev/token', { user: agent.as }, { key: false });
  const headers = { Authorization: `Bearer ${body.access_token}` };
  const answer = await fetch(`${api.api.url}/v1/documents/${String(documentId)}`, { headers });
  return Buffer.from(await answer.arrayBuffer());
}

describe('a file is refused, and nothing of it is kept,', () => {
  let journeyId: string;
  let before: string[];
  beforeAll(async () => {
    ({ journeyId } = await apply());
    await sendDocument(api, pdf('known'), { journeyId }, agent);
    before = files();
  });
  afterEach(() => expect(files()).toEqual(before));

  it.each([21, 25])('when it is of %d megabytes', async (size) => {
    const large = await sendDocument(api, Buffer.concat([pdf(), Buffer.alloc(size * megabyte)]), { journeyId }, agent);
    expect(large).toMatchObject({ status: 413, body: { code: 'DOCUMENT.TOO_LARGE' } });
    expect(large.body.detail).toContain('20 MB');
  });

  it('when it can be read as two things', async () => {
    const polyglot = Buffer.concat([jpeg(), archive({ 'word/document.xml': '' })]);
    const answer = await sendDocument(api, polyglot, { journeyId }, agent);
    expect(answer).toMatchObject({ status: 415, body: { code: 'DOCUMENT.TYPE_NOT_ADMITTED' } });
  });

  it('when it is a picture that cannot be drawn', async () => {
    const answer = await sendDocument(api, jpeg().subarray(0, 200), { journeyId }, agent);
    expect(answer).toMatchObject({ status: 415, body: { code: 'DOCUMENT.PICTURE_UNREADABLE' } });
  });

  it.each<[Language, string]>([
    ['ar', 'برنامجا ضارا'],
    ['fr', 'programme malveillant'],
    ['en', 'malicious software'],
  ])('when the scanner finds a virus in it, in words of the reader (%s)', async (language, words) => {
    const infected = Buffer.concat([pdf(), Buffer.from(`${eicar}\n%%EOF`)]);
    const answer = await sendDocument(api, infected, { journeyId }, { ...agent, language });
    expect(answer).toMatchObject({ status: 422, body: { code: 'DOCUMENT.INFECTED' } });
    expect(answer.body.detail).toContain(words);
  });

  it('when it is sent to somebody else’s journey, or to a session that is not there', async () => {
    expect((await sendDocument(api, pdf(), { journeyId }, { as: 'agent-04' })).status).toBe(404);
    expect((await sendDocument(api, pdf(), { sessionId: journeyId }, agent)).status).toBe(404);
  });
});

describe('a document', () => {
  it('is not found by who may not see its journey', async () => {
    const { journeyId } = await apply();
    const { documentId } = (await sendDocument(api, pdf(), { journeyId }, agent)).body;
    for (const ask of [{}, { as: 'agent-04' }]) expect((await download(documentId, ask)).status).toBe(404);
    expect((await download(documentId)).text).toBe(pdf().toString());
  });

  it('of twenty megabytes is admitted', async () => {
    const { trackingCode } = await apply();
    const content = Buffer.concat([Buffer.alloc(20 * megabyte - pdf().length, pdf()), pdf()]);
    const { status, body } = await sendDocument(api, content, { trackingCode });
    expect([status, body.size]).toEqual([201, 20 * megabyte]);
  });

  it('of a training session is for those who may see it, and put there by those who may attach its sheet', async () => {
    const scheduled = await api.post(
      '/v1/sessions',
      {
        ...{
          batch: '4',
          module: 'strategy',
          region: '09',
          place: 'Maison de la coopérative',
          trainer: 'Cabinet Exemple',
        },
        ...{ heldOn: '2028-11-20', from: '09:30', to: '15:30', capacity: 20 },
      },
      { as: 'agent-09' },
    );
    const sessionId = String(scheduled.body.sessionId);
    expect((await sendDocument(api, pdf(), { sessionId }, { as: 'agent-04' })).status).toBe(404);
    expect((await sendDocument(api, pdf(), { sessionId }, { as: 'auditor' })).status).toBe(403);
    const { documentId } = (await sendDocument(api, pdf(), { sessionId, kind: 'sheet' }, agent)).body;
    expect((await download(documentId)).text).toBe(pdf().toString());
    expect((await download(documentId, { as: 'agent-04' })).status).toBe(404);
    const foreign = await sendDocument(api, pdf(), { journeyId: (await apply()).journeyId }, agent);
    const path = `/v1/sessions/${sessionId}/commands/attach-sheet`;
    const wrong = await api.post(path, { documentId: foreign.body.documentId }, agent);
    expect(wrong.body.errors).toMatchObject([{ field: 'documentId', code: 'DOCUMENT.NOT_FOUND' }]);
    expect((await api.post(path, { documentId }, agent)).body.code).toBe('SESSION.TOO_EARLY');
  });

  it('is attached to the journey it was sent to, and to no other', async () => {
    const [one, other] = [await apply(), await apply()];
    const { documentId } = (await sendDocument(api, pdf(), { journeyId: one.journeyId }, agent)).body;
    const given = { kind: 'statutes', name: 'statuts.pdf', documentId };
    const wrong = await api.command(other.journeyId, 'attach-document', given, agent);
    expect(wrong.body.errors).toMatchObject([{ field: 'documentId', code: 'DOCUMENT.NOT_FOUND' }]);
    expect((await api.command(other.journeyId, 'attach-document', given, { as: 'agent-04' })).status).toBe(404);
    expect((await api.command(one.journeyId, 'attach-document', given, agent)).status).toBe(200);
  });

  it('that is a picture comes back without the place where it was taken, at most 2,000 pixels wide', async () => {
    const { journeyId } = await apply();
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 58/1 0/1' } };
    const taken = sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#852' } });
    const sent = await taken.withExif(place).jpeg().toBuffer();
    const { documentId } = (await sendDocument(api, sent, { journeyId }, agent)).body;
    const kept = await sharp(await bytesOf(documentId)).metadata();
    expect([kept.width, kept.height, kept.exif]).toEqual([2_000, 1_500, undefined]);
  });

  it('replaced by a newer version is shown with it, the newest first, with who sent it', async () => {
    const { journeyId, trackingCode } = await apply();
    const attach = async (words: string, by: Ask, more: object = {}) => {
      const sent = await sendDocument(api, pdf(words), 'as' in by ? { journeyId } : { trackingCode }, by);
      const { documentId, sha256, fileName: name } = sent.body;
      const payload = { kind: 'statutes', name, documentId, sha256, ...more };
      const given = await api.command(journeyId, 'attach-document', payload, agent);
      expect(given.status).toBe(200);
      return String(documentId);
    };
    const first = await attach('Statuts', {});
    const second = await attach('Statuts signés', agent, { replaces: first });
    const third = await attach('Statuts légalisés', agent, { replaces: second });
    const { body } = await api.get(`/v1/journeys/${journeyId}/documents`, agent);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      ...{ kind: 'statutes', documentId: third, version: 3, scan: 'clean' },
      versions: [
        { version: 3, documentId: third, by: 'agent-09' },
        { version: 2, documentId: second, by: 'agent-09' },
        { version: 1, documentId: first, by: 'applicant' },
      ],
    });
    expect((await download(first)).text).toBe(pdf('Statuts').toString());
  });

  it('is no version of one that is not attached, or of another kind', async () => {
    const { journeyId } = await apply();
    const { documentId } = (await sendDocument(api, pdf(), { journeyId }, agent)).body;
    const next = { kind: 'statutes', name: 'statuts.pdf', documentId, replaces: documentId };
    const unknown = await api.command(journeyId, 'attach-document', next, agent);
    expect(unknown.body.errors).toMatchObject([{ field: 'replaces', code: 'JOURNEY.DOCUMENT_NOT_ATTACHED' }]);
    await api.command(journeyId, 'attach-document', { ...next, replaces: undefined, kind: 'photo' }, agent);
    const other = await api.command(journeyId, 'attach-document', next, agent);
    expect(other.body.errors).toMatchObject([{ field: 'kind', code: 'DOCUMENT.VERSION_OF_OTHER_KIND' }]);
  });
});

describe('documents in a bucket', () => {
  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3.stop());

  it('are sent and read as those on disk', async () => {
    const { endpoint, bucket, accessKey, secretKey } = s3.settings;
    const environment = {
      MOURAFAKA_DOCUMENTS_S3_ENDPOINT: endpoint,
      MOURAFAKA_DOCUMENTS_S3_BUCKET: bucket,
      MOURAFAKA_DOCUMENTS_S3_ACCESS_KEY: accessKey,
      MOURAFAKA_DOCUMENTS_S3_SECRET_KEY: secretKey,
    };
    const other = await TestApi.start({ environment });
    await other.seed();
    const { journeyId } = await apply(other);
    const { documentId } = (await sendDocument(other, pdf(), { journeyId }, agent)).body;
    const answer = await other.get(`/v1/documents/${String(documentId)}`, agent);
    expect([answer.status, answer.text]).toEqual([200, pdf().toString()]);
    await other.stop();
  });
});
