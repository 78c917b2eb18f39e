import { createHash } from 'node:crypto';
import { type Config, type ConfigError, readConfig } from './config';

const enough = {
  DATABASE_URL: 'postgres://app:4be0c7d2f1936a58@localhost:5433/mourafaka',
  MOURAFAKA_KEK: createHash('sha256').update('invented').digest('base64'),
};
const read = (env: Record<string, string>): Config['http'] => readConfig({ ...enough, ...env }).http;

describe('trusted proxies', () => {
  it.each(['everybody', '0.0.0.0/0', '::/0', '10.0.0.1/33', '10.0.0.1/8/8', '10.0.0.1 10.0.0.2', ','])(
    'are never %j',
    (list) => {
      let problems: string[] = [];
      try {
        read({ MOURAFAKA_TRUSTED_PROXIES: list });
      } catch (error) {
        ({ problems } = error as ConfigError);
      }
      expect(problems).toEqual([expect.stringMatching(/^MOURAFAKA_TRUSTED_PROXIES: must be addresses or ranges/)]);
    },
  );

  it('are nobody unless named, by address, by range or by the name of one', () => {
    expect(read({}).trustedProxies).toEqual([]);
    expect(read({ MOURAFAKA_TRUSTED_PROXIES: '10.0.0.2, 10.1.0.0/16,2001:db8::/32,loopback' }).trustedProxies).toEqual([
      '10.0.0.2',
      '10.1.0.0/16',
      '2001:db8::/32',
      'loopback',
    ]);
  });
});

describe('limits of requests', () => {
  it('are not there on one’s own machine unless told', () => {
    expect(read({}).rates).toEqual({ address: 0, person: 0, forms: 0, codes: 0, oneTimeCodes: 0 });
    expect(read({ MOURAFAKA_RATE_FORMS: '7' }).rates).toMatchObject({ address: 0, forms: 7 });
  });

  it('are there in production, the stricter the more there is to guess', () => {
    const production = {
      NODE_ENV: 'production',
      OIDC_ISSUER: 'https://identity.example.org',
      MOURAFAKA_SMS_URL: 'https://sms.example.org/v1',
      MOURAFAKA_SMS_SECRET: 'b7f3c1e09a5d42688f1e3c7a90d4b526',
      MOURAFAKA_SMS_SENDER: 'ODCO',
      MOURAFAKA_SMTP_URL: 'smtps://user:Zt7-kelp-40@mail.example.org',
      MOURAFAKA_MAIL_FROM: 'no-reply@example.org',
    };
    const { address, person, forms, codes, oneTimeCodes } = read(production).rates;
    expect([address, person, forms, codes, oneTimeCodes].every((one) => one > 0)).toBe(true);
    expect([oneTimeCodes < codes, codes < forms, forms < person, person < address]).toEqual([true, true, true, true]);
    expect(read({ ...production, MOURAFAKA_RATE_ADDRESS: '0' }).rates.address).toBe(0);
  });
});
