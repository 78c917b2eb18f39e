import type { Config } from '@mourafaka/platform';
import fastify from 'fastify';
import { secureHeaders } from './secure-headers';

async function headersIn(nodeEnv: Config['nodeEnv']) {
  const server = fastify();
  const issuer = 'https://identity.example.org/realms/odco';
  secureHeaders(server, { nodeEnv, identity: { issuer } as Config['identity'] });
  server.get('/', () => 'x');
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const answers = await Promise.all(['/', '/nothing'].map((path) => fetch(origin + path)));
  await server.close();
  return answers.map(({ headers }) => Object.fromEntries(headers));
}

describe('every answer', () => {
  it('insists on encryption in production alone', async () => {
    for (const headers of await headersIn('production'))
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    for (const headers of await headersIn('development'))
      expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('lets nothing be run or shown that is not ours, by no guess and in no frame', async () => {
    for (const headers of await headersIn('production')) {
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      const policy = String(headers['content-security-policy']);
      for (const rule of ["default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(policy).toContain("connect-src 'self' https://identity.example.org;");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers['permissions-policy']).toContain('camera=(), ');
    }
  });
});
