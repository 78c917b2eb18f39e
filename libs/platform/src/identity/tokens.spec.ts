import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import { hasDevelopmentIssuer, issueDevelopmentToken, tokenVerifier } from './tokens';

const keyFile = join(mkdtempSync(join(tmpdir(), 'issuer-')), 'deeper', 'key.json');
const config = {
  nodeEnv: 'test' as const,
  identity: { issuer: 'mourafaka-development', audience: 'mourafaka', keyFile },
};
const elsewhere = (change: Partial<typeof config.identity>) => ({
  ...config,
  identity: { ...config.identity, ...change },
});

async function signed(claims: Record<string, unknown>, lifetime = '1h'): Promise<string> {
  await issueDevelopmentToken(config, 'admin');
  const key = await importJWK(JSON.parse(readFileSync(keyFile, 'utf8')) as JWK, 'EdDSA');
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('mourafaka-development')
    .setAudience('mourafaka')
    .setExpirationTime(lifetime)
    .sign(key);
}

describe('a token', () => {
  it('is refused to an unknown user, in production, and beside a real identity provider', async () => {
    await expect(issueDevelopmentToken(config, 'somebody')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(issueDevelopmentToken({ ...config, nodeEnv: 'production' }, 'admin')).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(hasDevelopmentIssuer(elsewhere({ jwksUrl: 'https://identity.example/keys' } as never))).toBe(false);
  });

  it('is not accepted when it is altered, of another issuer, for another audience, expired or of the role system', async () => {
    const verifier = await tokenVerifier(config);
    const good = await issueDevelopmentToken(config, 'agent-09');
    const [header, , signature] = good.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'admin', roles: ['administrator'] })).toString('base64url');
    const bad = [
      'not-a-token',
      `${header}.${forged}.${signature}`,
      await issueDevelopmentToken(elsewhere({ issuer: 'another' }), 'agent-09'),
      await issueDevelopmentToken(elsewhere({ audience: 'another' }), 'agent-09'),
      await signed({ sub: 'agent-09', roles: ['agent'] }, '-1h'),
      await signed({ sub: 'system', roles: ['system'] }),
      await signed({ sub: 'agent-09', roles: ['king'] }),
      await signed({ roles: ['agent'] }),
    ];
    for (const token of bad) {
      await expect(verifier.verify(token)).rejects.toMatchObject({
        kind: 'unauthenticated',
        code: 'IDENTITY.TOKEN_INVALID',
      });
    }
  });

  it('says who comes, in which roles and regions', async () => {
    const verifier = await tokenVerifier(config);
    expect(await verifier.verify(await issueDevelopmentToken(config, 'agent-09'))).toEqual({
      id: 'agent-09',
      name: 'Agent 09',
      roles: ['agent'],
      regions: ['09'],
      lots: [],
      office: 'Souss-Massa',
      email: 'agent-09@mourafaka.example',
    });
  });

  it('is good without an address, and with one that is none', async () => {
    const verifier = await tokenVerifier(config);
    for (const claims of [{}, { email: 'nobody at all' }]) {
      const principal = await verifier.verify(await signed({ sub: 'agent-09', roles: ['agent'], ...claims }));
      expect(principal).toMatchObject({ id: 'agent-09', roles: ['agent'] });
      expect(principal.email).toBeUndefined();
    }
  });

  it('is signed by a key no other user of the machine can read', async () => {
    await issueDevelopmentToken(config, 'admin');
    expect(statSync(keyFile).mode & 0o077).toBe(0);
  });
});
