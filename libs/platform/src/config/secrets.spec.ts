import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigError, readConfig } from './config';
import { secretNames } from './secrets';

const bytes = (word: string) => createHash('sha256').update(word).digest();
const strong: Record<(typeof secretNames)[number], string> = {
  DATABASE_URL: 'postgres://app:4be0c7d2f1936a58@db:5432/mourafaka',
  DATABASE_OWNER_URL: 'postgres://owner:91c5e03fd86b7a24@db:5432/mourafaka',
  MOURAFAKA_KEK: bytes('one').toString('base64'),
  MOURAFAKA_CHECKPOINT_KEY: bytes('two').toString('base64'),
  MOURAFAKA_DOCUMENTS_S3_ACCESS_KEY: 'documents-of-mourafaka',
  MOURAFAKA_DOCUMENTS_S3_SECRET_KEY: bytes('three').toString('hex'),
  MOURAFAKA_SMS_SECRET: bytes('four').toString('hex'),
  MOURAFAKA_SMTP_URL: 'smtps://post:Zt7-kelp-40@mail.example.org',
};
const production = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://identity.example.org',
  MOURAFAKA_DOCUMENTS_S3_ENDPOINT: 'https://s3.example.org',
  MOURAFAKA_DOCUMENTS_S3_BUCKET: 'documents',
  MOURAFAKA_SMS_URL: 'https://sms.example.org/v1',
  MOURAFAKA_SMS_SENDER: 'ODCO',
  MOURAFAKA_MAIL_FROM: 'no-reply@example.org',
};
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('a secret', () => {
  it.each([
    ['DATABASE_URL', 'postgres://app:postgres@db/mourafaka'],
    ['DATABASE_URL', 'postgres://app:Password1@db/mourafaka'],
    ['DATABASE_URL', 'postgres://app:short-8b2@db/mourafaka'],
    ['DATABASE_URL', 'postgres://app@db/mourafaka'],
    ['DATABASE_OWNER_URL', 'postgres://mourafaka_owner:mourafaka_owner@db/mourafaka'],
    ['DATABASE_OWNER_URL', `postgres://owner:${'a1'.repeat(12)}@db/mourafaka`],
    ['MOURAFAKA_KEK', Buffer.alloc(32).toString('base64')],
    ['MOURAFAKA_KEK', Buffer.from('0123456701234567'.repeat(2)).toString('base64')],
    ['MOURAFAKA_CHECKPOINT_KEY', Buffer.alloc(32, 'ab').toString('base64')],
    ['MOURAFAKA_CHECKPOINT_KEY', strong.MOURAFAKA_KEK],
    ['MOURAFAKA_DOCUMENTS_S3_SECRET_KEY', 'changeme'],
    ['MOURAFAKA_SMS_SECRET', 'x'.repeat(64)],
    ['MOURAFAKA_SMTP_URL', 'smtps://post:secret@mail.example.org'],
    ['MOURAFAKA_SMTP_URL', 'smtps://post:post@mail.example.org'],
  ] as const)('%s that anybody could try is refused in production by its name alone (%#)', (name, weak) => {
    const [problem, ...others] = problemsOf({ ...production, ...strong, [name]: weak });
    expect([problem, others]).toEqual([expect.stringMatching(new RegExp(`^${name}: (is|holds) `)), []]);
    for (const part of [weak, weak.split(':')[2]?.split('@')[0]]) if (part) expect(problem).not.toContain(part);
  });

  it('made by chance is taken, and on one’s own machine any', () => {
    expect(problemsOf({ ...production, ...strong })).toEqual([]);
    const weak = { DATABASE_URL: 'postgres://app:app@db/x', MOURAFAKA_KEK: Buffer.alloc(32).toString('base64') };
    expect(problemsOf(weak)).toEqual([]);
  });

  it.each(secretNames)('%s may stand in a file', (name) => {
    const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'value');
    writeFileSync(file, `${strong[name]}\n`);
    const { [name]: _inFile, ...others } = strong;
    expect(readConfig({ ...production, ...others, [`${name}_FILE`]: file })).toEqual(
      readConfig({ ...production, ...strong }),
    );
    expect(problemsOf({ ...production, ...others, [`${name}_FILE`]: `${file}-gone` })).toEqual([
      `${name}_FILE: the file cannot be read (ENOENT)`,
    ]);
  });
});
