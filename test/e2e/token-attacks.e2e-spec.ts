import { createHmac } from 'node:crypto';
import { type CryptoKey, exportSPKI, importJWK } from 'jose';
import { IdentityProvider, newSigner, type Signer } from '../support/identity-provider';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

let provider: IdentityProvider;
let api: TestApi;
let good: Signer;
beforeAll(async () => {
  provider = await IdentityProvider.start();
  good = await newSigner('good');
  provider.keys = [good];
  api = await TestApi.start({ environment: { OIDC_ISSUER: provider.issuer, OIDC_JWKS_CACHE_SECONDS: '1' } });
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const usual = () => ({
  iss: provider.issuer,
  aud: 'mourafaka',
  sub: 'fatima',
  roles: ['administrator'],
  exp: inSeconds(600),
});

/** The public key taken for a shared secret: whoever has read it could sign. */
async function confused(secret: string | Buffer): Promise<string> {
  const text = `${encoded({ alg: 'HS256', kid: good.kid, typ: 'JWT' })}.${encoded(usual())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
const publicPem = async () => exportSPKI((await importJWK(good.publicJwk, good.alg)) as CryptoKey);

const asks = (token: string) => api.get('/v1/me', { headers: { Authorization: `Bearer ${token}` } });

/** Each a way in that was open somewhere once. */
const attacks: [string, () => Promise<string>][] = [
  ['is signed by nobody', async () => `${encoded({ alg: 'none' })}.${encoded(usual())}.`],
  ['says that it needs no signature, in other letters', async () => `${encoded({ alg: 'nOnE' })}.${encoded(usual())}.`],
  ['has lost its signature', async () => (await provider.token(good)).replace(/[^.]+$/, '')],
  [
    'has been given other claims',
    async () => (await provider.token(good)).replace(/\.[^.]+\./, `.${encoded(usual())}.`),
  ],
  [
    'is signed by a key of somebody else under the name of a good one',
    async () => provider.token(await newSigner(good.kid)),
  ],
  ['is signed by a key the issuer does not show', async () => provider.token(await newSigner('unknown'))],
  [
    'brings its own key along',
    async () => {
      const own = await newSigner('own');
      return provider.token(own, {}, { kid: good.kid, jwk: own.publicJwk });
    },
  ],
  [
    'says where its key is',
    async () => provider.token(await newSigner('x'), {}, { jku: `${provider.issuer}/other-keys` }),
  ],
  ['names a key by a path', async () => provider.token(await newSigner('../../../../dev/null'))],
  ['is signed with the public key, as text, for a secret', async () => confused(await publicPem())],
  ['is signed with the public key, as it is shown, for a secret', async () => confused(JSON.stringify(good.publicJwk))],
  ['is signed in another way than was agreed', async () => provider.token(await newSigner(good.kid, 'PS256'))],
  ['has expired', async () => provider.token(good, { exp: inSeconds(-30) })],
  ['never expires', async () => provider.token(good, { exp: undefined })],
  ['is not valid yet', async () => provider.token(good, { nbf: inSeconds(30) })],
  ['is meant for another service', async () => provider.token(good, { aud: ['another', 'mourafaka-console'] })],
  ['is of another issuer', async () => provider.token(good, { iss: 'https://elsewhere.example' })],
  [
    'is of an issuer whose name begins like ours',
    async () => provider.token(good, { iss: `${provider.issuer}/../other` }),
  ],
  ['is of nobody', async () => provider.token(good, { sub: undefined })],
  ['claims to be the system', async () => provider.token(good, { roles: ['system', 'administrator'] })],
  ['is larger than any of ours', async () => provider.token(good, { filler: 'x'.repeat(8_192) })],
];

describe('a token', () => {
  it('that is good lets in, also a few seconds off by the clock', async () => {
    expect((await asks(await provider.token(good))).body).toMatchObject({ id: 'fatima', roles: ['agent'] });
    for (const claims of [{ exp: inSeconds(-2) }, { nbf: inSeconds(2) }]) {
      expect((await asks(await provider.token(good, claims))).status).toBe(200);
    }
  });

  it.each(attacks)('that %s does not', async (_, forge) => {
    const answer = await asks(await forge());
    expect(answer).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_INVALID' } });
    expect(answer.text).not.toMatch(/jose|JWS|JWT|stack/);
  });

  it('is not let in from an address or a cookie', async () => {
    const token = await provider.token(good);
    expect((await api.get(`/v1/me?access_token=${token}`)).status).toBe(401);
    expect((await api.get('/v1/me', { headers: { Cookie: `access_token=${token}` } })).status).toBe(401);
  });
});

describe('a key of the issuer', () => {
  it('is good from when it is shown, and no longer once it is taken away', async () => {
    const next = await newSigner('next', 'ES256');
    provider.keys = [next, good];
    const token = await provider.token(next);
    await until('the new key is good', async () => (await asks(token)).status === 200);
    expect((await asks(await provider.token(good))).status).toBe(200);
    provider.keys = [next];
    const old = await provider.token(good);
    await until('the old key is good no more', async () => (await asks(old)).status === 401);
    expect((await asks(token)).status).toBe(200);
  });

  it('is not asked for at every token that names one nobody knows', async () => {
    const before = provider.asked;
    const unknown = await provider.token(await newSigner('made-up'));
    await Promise.all(Array.from({ length: 50 }, () => asks(unknown)));
    expect(provider.asked - before).toBeLessThan(10);
  });

  it('that cannot be had is no reason to call a token wrong', async () => {
    const token = await provider.token(provider.keys[0] as Signer);
    provider.away = true;
    await until('the keys are not believed any more', async () => (await asks(token)).status === 503);
    const answer = await asks(token);
    expect(answer).toMatchObject({ status: 503, body: { code: 'IDENTITY.ISSUER_AWAY' } });
    expect(answer.headers.get('retry-after')).toBe('5');
    provider.away = false;
    await until('the issuer is back', async () => (await asks(token)).status === 200);
  });
});
