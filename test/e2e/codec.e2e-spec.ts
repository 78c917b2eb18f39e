import { randomBytes } from 'node:crypto';
import { IdentityProvider, newSigner, type Signer } from '../support/identity-provider';
import { PayloadCipher } from '../../libs/engine/src/temporal/payload-cipher';
import { TestApi } from './support/test-api';

const said = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"version":31}') };
const asJson = { metadata: { encoding: 'anNvbi9wbGFpbg==' }, data: Buffer.from('{"version":31}').toString('base64') };

/** As Temporal's pages send it: bytes in base64. */
async function sealedWith(cipher: PayloadCipher) {
  const [{ metadata = {}, data } = {}] = await cipher.encode([said]);
  const text = (bytes?: Uint8Array | null) => Buffer.from(bytes ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, text(value)])),
    data: text(data),
  };
}

const decode = (api: TestApi, payloads: unknown, headers: Record<string, string> = {}) =>
  api.post('/codec/decode', { payloads }, { key: false, headers });

describe('what Temporal keeps', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ environment: { TEMPORAL_UI_URL: 'http://localhost:8233/namespaces' } });
  });
  afterAll(() => api.stop());

  it('is opened for Temporal’s own pages, whose browser asks before', async () => {
    const sealed = await sealedWith(new PayloadCipher(api.config.temporal.keys));
    const answer = await decode(api, [sealed, asJson]);
    expect([answer.status, answer.body]).toEqual([200, { payloads: [asJson, asJson] }]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:8233');
    const asked = await api.get('/codec/decode', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization, content-type, x-namespace',
    ]);
  });

  it('stays sealed where its key is not ours or it was changed, and what is no payload is refused', async () => {
    const foreign = await sealedWith(new PayloadCipher([{ id: 'theirs', key: randomBytes(32) }]));
    const own = await sealedWith(new PayloadCipher(api.config.temporal.keys));
    const changed = { ...own, data: `${own.data.startsWith('A') ? 'B' : 'A'}${own.data.slice(1)}` };
    expect((await decode(api, [foreign, changed, own])).body.payloads).toEqual([foreign, changed, asJson]);
    expect((await decode(api, [{ data: 'not base64!' }])).status).toBe(400);
    expect((await decode(api, 'nothing')).status).toBe(400);
  });
});

describe('what Temporal keeps, where people are real', () => {
  let provider: IdentityProvider;
  let good: Signer;
  let api: TestApi;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
    good = await newSigner('good');
    provider.keys = [good];
    api = await TestApi.start({ environment: { OIDC_ISSUER: provider.issuer } });
  });
  afterAll(async () => {
    await api.stop();
    await provider.stop();
  });

  it('is opened for administrators alone', async () => {
    const sealed = await sealedWith(new PayloadCipher(api.config.temporal.keys));
    const as = async (roles: string[]) => ({ Authorization: `Bearer ${await provider.token(good, { roles })}` });
    expect(await decode(api, [sealed])).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_MISSING' } });
    const auditor = await decode(api, [sealed], await as(['auditor']));
    expect(auditor).toMatchObject({ status: 403, body: { code: 'IDENTITY.NOT_ALLOWED' } });
    expect((await decode(api, [sealed], await as(['administrator']))).body).toEqual({ payloads: [asJson] });
  });
});
