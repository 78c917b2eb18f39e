import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { readConfig } from '../config';
import { developmentKeys, hasDevelopmentIssuer } from './development-keys';
import { issueDevelopmentToken } from './development-tokens';
import { tokenVerifier } from './token-verifier';

const settings = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://app:invented@localhost:5433/mourafaka',
  MOURAFAKA_KEK: Buffer.alloc(32, 7).toString('base64'),
  MOURAFAKA_ISSUER_KEY_FILE: join(mkdtempSync(join(tmpdir(), 'issuer-')), 'keys.json'),
};
const config = readConfig(settings);
const elsewhere = (change: Partial<typeof config.identity>) => ({
  ...config,
  identity: { ...config.identity, ...change },
});

async function signed(claims: Record<string, unknown>, lifetime = '1h'): Promise<string> {
  const [jwk] = await developmentKeys(config);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid })
    .setIssuer(config.identity.issuer)
    .setAudience('mourafaka')
    .setExpirationTime(lifetime)
    .sign(await importJWK(jwk, jwk.alg));
}

describe('a token', () => {
  it('is refused to an unknown user, in production, and beside a real identity provider', async () => {
    await expect(issueDevelopmentToken(config, 'somebody')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(issueDevelopmentToken({ ...config, nodeEnv: 'production' }, 'admin')).rejects.toMatchObject({
      kind: 'not-found',
    });
    const beside = readConfig({ ...settings, OIDC_ISSUER: 'https://identity.example.org' });
    expect(hasDevelopmentIssuer(beside)).toBe(false);
    await expect(issueDevelopmentToken(beside, 'admin')).rejects.toMatchObject({ kind: 'not-found' });
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

  it('says it in the words of another issuer, whose own roles are none of our affair', async () => {
    const keycloak = readConfig({
      ...settings,
      OIDC_CLAIMS:
        'roles=resource_access.mourafaka.roles, office=https://example.org/office, regions=attributes.region',
    });
    const verifier = await tokenVerifier(keycloak);
    const claims = {
      sub: '3f0c1a52-7b1c-4a6e-9b0d-6a8f1f2f9d10',
      resource_access: { mourafaka: { roles: ['offline_access', 'regional-manager'] } },
      attributes: { region: ['09'] },
      'https://example.org/office': 'Agadir',
    };
    expect(await verifier.verify(await signed(claims))).toMatchObject({
      id: claims.sub,
      roles: ['regional-manager'],
      regions: ['09'],
      office: 'Agadir',
    });
    const none = { ...claims, resource_access: { mourafaka: { roles: ['offline_access'] } } };
    await expect(verifier.verify(await signed(none))).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
