import { decodeJwt, decodeProtectedHeader } from 'jose';
import { freePort } from '../support/free-port';
import { Browser } from './support/sign-in';
import { TestApi } from './support/test-api';

let api: TestApi;
let origin: string;
beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  api = await TestApi.start({ environment: { MOURAFAKA_PORT: String(port) } });
});
afterAll(() => api.stop());

const whoIs = async (token: string) => api.get('/v1/me', { headers: { Authorization: `Bearer ${token}` } });

describe('the issuer of development', () => {
  it('is not there beside another issuer', async () => {
    const other = await TestApi.start({ environment: { OIDC_ISSUER: 'https://identity.example.org' } });
    try {
      expect((await other.get('/oidc/.well-known/openid-configuration')).status).toBe(404);
      expect((await other.get('/console/config.json')).body).toMatchObject({
        issuer: 'https://identity.example.org',
        development: false,
      });
    } finally {
      await other.stop();
    }
  });

  it('sends a code nowhere but to the console, and to nobody without PKCE', async () => {
    const elsewhere = await new Browser(origin, 'https://elsewhere.example/signed-in').ask();
    expect([elsewhere.page?.status, await elsewhere.page?.text()]).toEqual([
      400,
      expect.stringContaining('redirect_uri'),
    ]);
    const { address } = await new Browser(origin).ask({ code_challenge: '', code_challenge_method: '' });
    expect(address).toContain('error=invalid_request');
  });

  it('is told to the console, with all it needs to sign somebody in', async () => {
    const { body } = await api.get('/console/config.json');
    expect(body).toEqual({
      issuer: `${origin}/oidc`,
      clientId: 'mourafaka-console',
      scope: 'openid profile offline_access',
      resource: 'urn:mourafaka:api',
      development: true,
      languages: ['ar', 'fr', 'en'],
      disabilityData: false,
      clock: { now: expect.stringMatching(/Z$/), factor: 1 },
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    expect(await new Browser(origin).discover()).toMatchObject({
      issuer: body.issuer,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it.each([
    ['ar', 'rtl', 'من أنت؟'],
    ['fr', 'ltr', 'Qui êtes-vous'],
    ['en', 'ltr', 'Who are you?'],
  ])('shows whom to choose from in %s, without a script', async (language, direction, title) => {
    const { page } = await new Browser(origin).ask({ ui_locales: language });
    const text = await page?.text();
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(text).toContain(title);
    expect(text).toContain('/agent-09"><button>');
    expect(text).not.toContain('<script');
    const policy = page?.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('signs in who was chosen, for the api, with what the api must know of them', async () => {
    const browser = new Browser(origin);
    const tokens = await browser.signIn('manager-09');
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'manager-09', name: 'Regional manager 09' });
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect((await whoIs(tokens.access_token)).body).toMatchObject({
      id: 'manager-09',
      roles: ['regional-manager'],
      regions: ['09'],
      office: 'Souss-Massa',
      email: 'manager-09@mourafaka.example',
    });
    expect(await whoIs(tokens.id_token)).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_INVALID' } });
  });

  it('signs by the keys that /dev/token signs by', async () => {
    const { keys } = (await (await fetch(`${origin}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
    const { kid } = decodeProtectedHeader(await api.token('admin'));
    expect(keys.map((key) => key.kid)).toEqual([kid]);
  });

  it('takes a code once, and only from whoever asked for it', async () => {
    const browser = new Browser(origin);
    const code = await browser.choose('agent-09', await browser.ask());
    expect(await browser.exchange(code, 'of-somebody-else-who-has-seen-the-code-only-0')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    const again = await browser.choose('agent-09', await browser.ask({ prompt: 'login' }));
    expect((await browser.exchange(again)).status).toBe(200);
    expect((await browser.exchange(again)).body.error).toBe('invalid_grant');
  });

  it('gives another refresh token at each use, and takes all back when an old one comes again', async () => {
    const browser = new Browser(origin);
    const first = await browser.signIn('auditor');
    const second = (await browser.refresh(first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await whoIs(second.access_token)).body.id).toBe('auditor');
    expect((await browser.refresh(first.refresh_token)).body.error).toBe('invalid_grant');
    expect((await browser.refresh(second.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('signs out who says yes, back to the console, and ends what would have signed them in again', async () => {
    const browser = new Browser(origin);
    const tokens = await browser.signIn('committee');
    const { end_session_endpoint: endpoint } = await browser.discover();
    const query = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${origin}/`,
      state: 'bye',
    });
    const page = await (await browser.visit(`${endpoint}?${query.toString()}`)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const answer = await browser.visit(`${endpoint}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(answer.headers.get('location')).toBe(`${origin}/?state=bye`);
    expect((await browser.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
    expect((await browser.ask()).address).toContain('/oidc/interaction/');
  });

  it('lets a partner’s service in by its own secret, to the figures alone', async () => {
    const { token_endpoint: endpoint } = await new Browser(origin).discover();
    const ask = async (secret: string) => {
      const Authorization = `Basic ${Buffer.from(`partner-bank:${secret}`).toString('base64')}`;
      const body = new URLSearchParams({ grant_type: 'client_credentials' });
      return (await (await fetch(endpoint, { method: 'POST', headers: { Authorization }, body })).json()) as {
        access_token: string;
        error?: string;
      };
    };
    expect(await ask('guessed')).toMatchObject({ error: 'invalid_client' });
    const { access_token: token } = await ask('invented-secret-of-partner-bank');
    expect((await whoIs(token)).body).toMatchObject({ id: 'partner-bank', roles: ['partner'] });
    const headers = { Authorization: `Bearer ${token}` };
    const statusOf = async (path: string) => (await api.get(path, { headers })).status;
    expect(await statusOf('/v1/insights/funnel?batch=4')).toBe(200);
    for (const path of ['/v1/journeys', '/v1/tasks', '/v1/webhooks', '/v1/insights/transitions/journeys?arc=x']) {
      expect([path, await statusOf(path)]).toEqual([path, 403]);
    }
  });

  it('answers Vite’s server, where the console is worked on, and no other page', async () => {
    const { token_endpoint: endpoint } = await new Browser(origin).discover();
    const from = async (Origin: string) => {
      const body = new URLSearchParams({
        client_id: 'mourafaka-console',
        grant_type: 'refresh_token',
        refresh_token: 'x',
      });
      return (await fetch(endpoint, { method: 'POST', headers: { Origin }, body })).headers.get(
        'access-control-allow-origin',
      );
    };
    expect(await from('http://localhost:5173')).toBe('http://localhost:5173');
    expect(await from('https://elsewhere.example')).toBeNull();
  });
});
