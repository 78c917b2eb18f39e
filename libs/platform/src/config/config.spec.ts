import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigError, readConfig } from './config';

const kek = createHash('sha256').update('invented').digest('base64');
const enough = { DATABASE_URL: 'postgres://app:4be0c7d2f1936a58@localhost:5433/mourafaka', MOURAFAKA_KEK: kek };
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('the settings of a process', () => {
  it('names every missing setting at once, with what to do', () => {
    expect(problemsOf({})).toEqual([
      'DATABASE_URL: is missing: set it or DATABASE_URL_FILE (see .env.example)',
      'MOURAFAKA_KEK: is missing: set it or MOURAFAKA_KEK_FILE (see .env.example)',
    ]);
  });

  it('never shows the value of a wrong setting', () => {
    expect(problemsOf({ ...enough, MOURAFAKA_KEK: 'too-short-secret' }).join()).not.toContain('too-short-secret');
    expect(problemsOf({ ...enough, DATABASE_URL: 'mysql://u:hidden@h/d' }).join()).not.toContain('hidden');
  });

  it('refuses the development issuer and any clock but the system’s in production', () => {
    const clock = 'scaled?epoch=2026-03-02T08:00:00Z&started=2026-03-02T08:00:00Z&factor=60';
    const problems = problemsOf({ ...enough, NODE_ENV: 'production', MOURAFAKA_CLOCK: clock });
    expect(problems.filter((problem) => !/_(SMS|SMTP|MAIL)_/.test(problem))).toEqual([
      'MOURAFAKA_CLOCK: must be `system` in production',
      'OIDC_ISSUER: name your identity provider; the development issuer is refused in production',
    ]);
  });

  it('refuses a relay share outside the number of shares', () => {
    expect(problemsOf({ ...enough, MOURAFAKA_RELAY_INDEX: '2', MOURAFAKA_RELAY_OF: '2' })).toHaveLength(1);
  });

  it('takes an authorisation of the national commission by its number alone', () => {
    expect(readConfig(enough).privacy).toEqual({ authorised: { disabilityData: false } });
    const authorisation = 'A-EX-000/2026';
    expect(readConfig({ ...enough, MOURAFAKA_CNDP_AUTHORISATION: ` ${authorisation} ` }).privacy).toEqual({
      authorisation,
      authorised: { disabilityData: true },
    });
    expect(problemsOf({ ...enough, MOURAFAKA_CNDP_AUTHORISATION: 'yes' })).toEqual([
      'MOURAFAKA_CNDP_AUTHORISATION: must be the number of the authorisation, as the CNDP wrote it',
    ]);
  });

  it('refuses a port that is not a number', () => {
    expect(problemsOf({ ...enough, MOURAFAKA_PORT: 'http' })).toHaveLength(1);
  });

  it('reads secrets from files, and takes an empty variable for an absent one', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'kek');
    writeFileSync(file, `${kek}\n`);
    const config = readConfig({ ...enough, MOURAFAKA_KEK: '', MOURAFAKA_KEK_FILE: file });
    expect(config.kek).toEqual(Buffer.from(kek, 'base64'));
    expect(problemsOf({ DATABASE_URL: enough.DATABASE_URL, MOURAFAKA_KEK_FILE: `${file}-gone` })).toEqual([
      'MOURAFAKA_KEK_FILE: the file cannot be read (ENOENT)',
    ]);
  });

  it('refuses a bucket of which a part is missing, and names it', () => {
    const s3 = 'MOURAFAKA_DOCUMENTS_S3';
    const bucket = { [`${s3}_ENDPOINT`]: 'https://s3.example.org', [`${s3}_BUCKET`]: 'documents' };
    expect(problemsOf({ ...enough, ...bucket, [`${s3}_ACCESS_KEY`]: 'key' })).toEqual([
      `${s3}_SECRET_KEY: is missing: a bucket is set by all four of its settings`,
    ]);
    const whole = { ...bucket, [`${s3}_ACCESS_KEY`]: 'key', [`${s3}_SECRET_KEY`]: 'secret' };
    expect(readConfig({ ...enough, ...whole }).documents.s3).toMatchObject({
      bucket: 'documents',
      region: 'us-east-1',
    });
  });

  it('takes for a scanner a port or the path of a socket, and nothing else', () => {
    for (const clamd of ['scanner:3310', '/run/clamav/clamd.ctl']) {
      const { documents } = readConfig({ ...enough, MOURAFAKA_DOCUMENTS_CLAMD: clamd });
      expect(documents).toMatchObject({ clamd, scanRequired: true });
    }
    expect(problemsOf({ ...enough, MOURAFAKA_DOCUMENTS_CLAMD: 'scanner' })).toHaveLength(1);
  });

  it('needs nothing but the database and the key on one’s own machine', () => {
    const config = readConfig(enough);
    expect(config).toMatchObject({
      nodeEnv: 'development',
      http: { host: '127.0.0.1', port: 3000 },
      clock: { kind: 'system' },
      documents: { folder: join(config.dataFolder, 'documents'), scanRequired: true, unattachedHours: 24 },
      temporal: { address: 'localhost:7233', namespace: 'default' },
    });
  });
});
