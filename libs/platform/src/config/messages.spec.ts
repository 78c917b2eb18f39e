import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigError, readConfig } from './config';

const enough = {
  DATABASE_URL: 'postgres://app:4be0c7d2f1936a58@localhost:5433/mourafaka',
  MOURAFAKA_KEK: createHash('sha256').update('invented').digest('base64'),
};
const strong = 'b7f3c1e09a5d42688f1e3c7a90d4b526';
const sms = {
  MOURAFAKA_SMS_URL: 'https://sms.example.org/v1',
  MOURAFAKA_SMS_SECRET: strong,
  MOURAFAKA_SMS_SENDER: 'ODCO',
};
const mail = {
  MOURAFAKA_SMTP_URL: 'smtp://user:Zt7-kelp-40@mail.example.org:587',
  MOURAFAKA_MAIL_FROM: 'Mourafaka مرافقة <no-reply@example.org>',
};
const production = {
  ...enough,
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://identity.example.org',
};
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('the settings of messages', () => {
  it('are refused by halves, and what is missing is named', () => {
    const guide = '(docs/how-to/set-up-messages.md)';
    expect(
      problemsOf({ ...enough, MOURAFAKA_SMS_URL: sms.MOURAFAKA_SMS_URL, ...mail, MOURAFAKA_MAIL_FROM: '' }),
    ).toEqual([
      `MOURAFAKA_SMS_SECRET: is missing: SMS is set by MOURAFAKA_SMS_URL, MOURAFAKA_SMS_SECRET, MOURAFAKA_SMS_SENDER together ${guide}`,
      `MOURAFAKA_SMS_SENDER: is missing: SMS is set by MOURAFAKA_SMS_URL, MOURAFAKA_SMS_SECRET, MOURAFAKA_SMS_SENDER together ${guide}`,
      `MOURAFAKA_MAIL_FROM: is missing: e-mail is set by MOURAFAKA_SMTP_URL, MOURAFAKA_MAIL_FROM together ${guide}`,
    ]);
  });

  it('are refused in production where a channel has no gateway', () => {
    const names = (env: Record<string, string>) => problemsOf(env).map((problem) => problem.split(':')[0]);
    expect(names(production)).toEqual([...Object.keys(sms), ...Object.keys(mail)]);
    expect(names({ ...production, ...sms })).toEqual(Object.keys(mail));
    expect(names({ ...production, ...sms, ...mail })).toEqual([]);
  });

  it('are refused in production with a weak secret, or where telephones would travel in the open', () => {
    for (const weak of ['short', 'a'.repeat(64), strong.slice(1)]) {
      const [problem, ...others] = problemsOf({ ...production, ...sms, ...mail, MOURAFAKA_SMS_SECRET: weak });
      expect([problem, others]).toEqual([expect.stringContaining('openssl rand -hex 32'), []]);
      expect(problem).not.toContain(weak);
    }
    const open = { ...production, ...sms, ...mail, MOURAFAKA_SMS_URL: 'http://sms.example.org/v1' };
    for (const url of [open.MOURAFAKA_SMS_URL, 'http://[2001:db8::1]/v1']) {
      expect(problemsOf({ ...open, MOURAFAKA_SMS_URL: url })).toEqual([expect.stringContaining('must be https://')]);
    }
    expect(problemsOf({ ...open, MOURAFAKA_SMS_URL: 'http://[::1]:8080' })).toEqual([]);
    expect(problemsOf({ ...open, MOURAFAKA_SMS_URL: 'http://sms-gateway:8080' })).toEqual([]);
  });

  it('are refused where they are no addresses, and no value is shown', () => {
    const wrong = {
      ...enough,
      ...sms,
      ...mail,
      MOURAFAKA_SMS_URL: 'sms.example.org',
      MOURAFAKA_SMS_SENDER: 'much too long a name',
      MOURAFAKA_SMTP_URL: 'https://user:hidden@mail.example.org',
      MOURAFAKA_MAIL_FROM: 'nobody',
      MOURAFAKA_MAIL_PER_SECOND: '0',
    };
    expect(problemsOf(wrong)).toHaveLength(5);
    expect(problemsOf(wrong).join()).not.toContain('hidden');
  });

  it('need nothing on one’s own machine', () => {
    expect(readConfig(enough).messages).toEqual({ perSecond: { sms: 20, email: 20, inbox: 200 } });
  });

  it('are read from files where they are secret, an empty one counting for none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    const file = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const { MOURAFAKA_SMS_SECRET: secret, ...open } = sms;
    const files = {
      MOURAFAKA_SMS_SECRET_FILE: file('sms', `${secret}\n`),
      MOURAFAKA_SMTP_URL_FILE: file('smtp', '\n'),
    };
    const { messages } = readConfig({ ...enough, ...open, ...files });
    expect(messages).toMatchObject({ sms: { url: sms.MOURAFAKA_SMS_URL, secret, sender: 'ODCO' } });
    expect(messages.mail).toBeUndefined();
  });

  it('encrypt mail on its way out of the house', () => {
    expect(readConfig({ ...production, ...sms, ...mail }).messages.mail?.requireTls).toBe(true);
    const near = { ...mail, MOURAFAKA_SMTP_URL: 'smtp://mail:25' };
    expect(readConfig({ ...production, ...sms, ...near }).messages.mail?.requireTls).toBe(false);
    for (const far of ['smtp://[2001:db8::1]', 'smtp://3221226000']) {
      expect(readConfig({ ...production, ...sms, ...mail, MOURAFAKA_SMTP_URL: far }).messages.mail?.requireTls).toBe(
        true,
      );
    }
  });
});
