import { type ConfigError, readConfig } from './config';

const enough = {
  DATABASE_URL: 'postgres://app:invented@localhost:5433/mourafaka',
  MOURAFAKA_KEK: Buffer.alloc(32, 7).toString('base64'),
};
const production = { ...enough, NODE_ENV: 'production' };
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems.filter((problem) => problem.startsWith('OIDC_'));
  }
};

describe('the settings of identity', () => {
  it('refuse the development issuer in production, and a token’s way in the open', () => {
    expect(problemsOf(production)).toEqual([expect.stringContaining('the development issuer is refused')]);
    expect(problemsOf({ ...production, OIDC_ISSUER: 'https://identity.example.org/realms/odco' })).toEqual([]);
    const open = { OIDC_ISSUER: 'http://identity.example.org', OIDC_JWKS_URL: 'http://identity.example.org/keys' };
    expect(problemsOf({ ...production, ...open }).map((problem) => problem.split(':')[0])).toEqual(Object.keys(open));
  });

  it('refuse keys of nobody, secrets that are shared, no signature at all, and claims that are none of ours', () => {
    expect(problemsOf({ ...enough, OIDC_JWKS_URL: 'https://identity.example.org/keys' })).toHaveLength(1);
    for (const OIDC_ALGORITHMS of ['HS256', 'none', 'RS256,HS512']) {
      expect(problemsOf({ ...enough, OIDC_ALGORITHMS })).toEqual([expect.stringContaining('must be of RS256')]);
    }
    for (const OIDC_CLAIMS of ['roles', 'sub=email', 'roles=a,=b']) {
      expect(problemsOf({ ...enough, OIDC_CLAIMS })).toHaveLength(1);
    }
  });

  it('need nothing on one’s own machine, where the api is the issuer', () => {
    const { identity, http } = readConfig({ ...enough, MOURAFAKA_PORT: '3100' });
    expect(identity).toMatchObject({ issuer: 'http://localhost:3100/oidc', audience: 'mourafaka', development: true });
    expect(http.publicUrl).toBe('http://localhost:3100');
    const elsewhere = readConfig({ ...enough, MOURAFAKA_PUBLIC_URL: 'https://trial.example.org/' });
    expect(elsewhere.identity.issuer).toBe('https://trial.example.org/oidc');
  });
});
