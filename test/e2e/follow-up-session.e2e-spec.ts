import { pdf } from '../../libs/intake/src/testing/files';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
afterAll(() => api.stop());

const apply = async (representative: object = {}): Promise<{ journeyId: string; trackingCode: string }> => {
  const application = newApplication();
  const given = { ...application, representative: { ...application.representative, ...representative } };
  const { status, body, text } = await api.post('/v1/batches/4/applications', given);
  if (status !== 201) throw new Error(text);
  return body;
};
const withdraw = (code: string, headers: Record<string, string> = {}) =>
  api.post(`/v1/track/${code}/commands/withdraw`, { reason: 'Essai.' }, { headers });
const ask = (code: string) => api.post(`/v1/track/${code}/code`, undefined, { key: false });
const open = (trackingCode: string, code: string) =>
  api.post(`/v1/track/${trackingCode}/session`, { code }, { key: false });
const needed = { status: 403, body: { code: 'TRACKING.SESSION_NEEDED' } };

describe('whoever has a follow-up code and no telephone', () => {
  it('changes nothing, and sends no document', async () => {
    const { trackingCode, journeyId } = await apply();
    const { body: before } = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    expect(await withdraw(trackingCode)).toMatchObject(needed);
    expect(await withdraw(trackingCode, { 'Follow-Up-Token': 'guessed' })).toMatchObject(needed);
    const sent = await sendDocument(api, pdf(), { trackingCode }, { headers: { 'Follow-Up-Token': 'guessed' } });
    expect(sent).toMatchObject(needed);
    const { body: after } = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    expect(after.version).toBe(before.version);
  });

  it('may still look', async () => {
    const { trackingCode } = await apply();
    expect((await api.get(`/v1/track/${trackingCode}`)).status).toBe(200);
  });

  it('is told to go to the help desk where the file has no mobile', async () => {
    const { trackingCode } = await apply({ phone: '+212528123456' });
    const answer = await api.post(`/v1/track/${trackingCode}/code`, undefined, { key: false, language: 'fr' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'TRACKING.NO_MOBILE' } });
    expect(answer.body.detail).toContain('bureau d’aide');
  });

  it('is told of no code where there is no such application', async () => {
    const answers = [await ask('K7QM-4TX-9RD-E3HG'), await open('K7QM-4TX-9RD-E3HG', '123456')];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'TRACKING.NOT_FOUND' } });
    }
  });
});

describe('the code by SMS', () => {
  it('goes to the telephone of the file, masked to whoever asked, and not twice in a minute', async () => {
    const { trackingCode } = await apply();
    const sent = await ask(trackingCode);
    expect(sent.status).toBe(202);
    expect(sent.text).not.toMatch(/\+2126123/);
    const again = await ask(trackingCode);
    expect(again).toMatchObject({ status: 429, body: { code: 'TRACKING.CODE_TOO_SOON' } });
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await api.get(`/v1/track/${trackingCode}`)).text).not.toContain(await api.codeSentTo(trackingCode));
  });

  it('opens what it was sent for and nothing else, however its digits are typed', async () => {
    const [own, other] = [await apply(), await apply()];
    await ask(own.trackingCode);
    const code = await api.codeSentTo(own.trackingCode);
    expect(await open(own.trackingCode, code === '000000' ? '000001' : '000000')).toMatchObject({
      status: 400,
      body: { code: 'TRACKING.CODE_WRONG', errors: [{ field: 'code' }] },
    });
    expect((await open(own.trackingCode, '12')).body).toMatchObject({ code: 'REQUEST.INVALID' });
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const opened = await open(own.trackingCode, ` ${arabic.slice(0, 3)} ${arabic.slice(3)}`);
    expect(opened.status).toBe(200);
    expect(await open(own.trackingCode, code)).toMatchObject({ status: 409, body: { code: 'TRACKING.CODE_SPENT' } });
    const headers = { 'Follow-Up-Token': String(opened.body.token) };
    expect(await withdraw(other.trackingCode, headers)).toMatchObject(needed);
    expect(await withdraw(own.trackingCode, headers)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  });
});
