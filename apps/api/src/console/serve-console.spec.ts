import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '@mourafaka/platform';
import { pagePolicy } from '../http/page-policy';
import { type ConsoleFiles, findConsole } from './console-folder';
import { serveConsole } from './serve-console';

const folder = mkdtempSync(join(tmpdir(), 'mourafaka-console-'));
const policy = pagePolicy({ identity: { issuer: 'https://identity.example.org/realms/x' } as Config['identity'] });
let server: FastifyInstance;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta nonce="%nonce%"><title>page</title>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'code');
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), 'smaller');
  server = fastify();
  server.get('/v1/me', () => 'me');
  await serveConsole(server, findConsole([join(folder, 'nowhere'), folder]) as ConsoleFiles, policy);
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = async (path: string, headers: Record<string, string> = { accept: 'text/html,*/*' }) => {
  const answer = await fetch(origin + path, { headers });
  return { status: answer.status, headers: answer.headers, text: () => answer.text() };
};

describe('the console', () => {
  it('is nowhere where it was never built', () => {
    expect(findConsole([join(folder, 'nowhere')])).toBeUndefined();
  });

  it('is no answer to a program, nor at an address of the API or of a file that is gone', async () => {
    const asked = [
      open('/cooperatives', { accept: 'application/json' }),
      open('/v1/nothing'),
      open('/assets/app-0000.js'),
      open('/metrics'),
      open('/../package.json', {}),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await (await open('/v1/me')).text()).toBe('me');
  });

  it.each(['/', '/cooperatives/01a2?tab=plan'])(
    'is one page, asked for at %s, and asked again each time',
    async (url) => {
      const { text, headers } = await open(url);
      expect(await text()).toContain('<title>page</title>');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('is shown at its first address to whoever takes anything, not to a program that wants data', async () => {
    expect(await (await open('/', { accept: '*/*' })).text()).toContain('<title>page</title>');
    expect((await open('/', { accept: 'application/json' })).status).toBe(404);
  });

  it('lets run what is its own, styles it makes by a nonce that no other answer has', async () => {
    const seen = await Promise.all(
      [open('/'), open('/')].map(async (asked) => {
        const { text, headers } = await asked;
        const [, nonce = ''] = /nonce="([\w-]{22})"/.exec(await text()) ?? [];
        const allowed = headers.get('content-security-policy') ?? '';
        expect(allowed).toContain(`style-src 'self' 'nonce-${nonce}';`);
        expect(allowed).toContain("connect-src 'self' https://identity.example.org;");
        expect(allowed).not.toContain('unsafe');
        return nonce;
      }),
    );
    expect(new Set(seen).size).toBe(2);
  });

  it('is told of a sign-in by the window it opened', async () => {
    const opener = async (url: string) => (await open(url)).headers.get('cross-origin-opener-policy');
    expect([await opener('/work'), await opener('/signed-in?code=1')]).toEqual([
      'same-origin-allow-popups',
      'unsafe-none',
    ]);
  });

  it('hands out files for ever, compressed to whoever takes that', async () => {
    const plain = await open('/assets/app-1a2b.js', {});
    expect([await plain.text(), plain.headers.get('cache-control')]).toEqual([
      'code',
      'public, max-age=31536000, immutable',
    ]);
    const smaller = await open('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    expect([smaller.headers.get('content-encoding'), smaller.headers.get('content-length')]).toEqual(['br', '7']);
  });
});
