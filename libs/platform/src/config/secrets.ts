import { readFileSync } from 'node:fs';

export type Environment = Record<string, string | undefined>;

/** May also stand in a file named by `<NAME>_FILE`, as container platforms hand them over. */
export const secretNames = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'MOURAFAKA_KEK',
  'MOURAFAKA_CHECKPOINT_KEY',
  'MOURAFAKA_DOCUMENTS_S3_ACCESS_KEY',
  'MOURAFAKA_DOCUMENTS_S3_SECRET_KEY',
  'MOURAFAKA_SMS_SECRET',
  'MOURAFAKA_SMTP_URL',
] as const;
export type SecretName = (typeof secretNames)[number];

/** Several keys each: former key-encryption keys, which open what is old and are on their way out, and those of Temporal's payloads. */
const inFiles = [...secretNames, 'MOURAFAKA_KEK_RETIRED', 'MOURAFAKA_TEMPORAL_KEYS'] as const;

/** The environment with every secret that stands in a file, without what is empty. `fail` is told, by name, of a file that cannot be read. */
export function withSecretFiles(env: Environment, fail: (problem: string) => never): Environment {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  for (const secret of inFiles) {
    const file = filled[`${secret}_FILE`];
    const content = file && filled[secret] === undefined ? readSecret(`${secret}_FILE`, file, fail) : '';
    if (content !== '') filled[secret] = content;
  }
  return filled;
}

function readSecret(name: string, file: string, fail: (problem: string) => never): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    return fail(`${name}: the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

type Secrets = Partial<Record<SecretName, string | Buffer>>;

/** Passwords of examples, guides and images, which are tried first. */
const known =
  /^(admin|changeme|change-me|default|example|invented|mourafaka\w*|pass|passw0rd|password|postgres|root|secret|temporal|test|user)\d*$/i;

const fewSigns = (secret: string, least: number): boolean => new Set(secret).size < least;
const isShort = (secret: string, least: number): boolean => secret.length < least || fewSigns(secret, 10);

type Check = (value: string) => string | undefined;

/** `postgres://user:password@host/database`, whose password is what must be strong. */
const passwordOf =
  (what: string, needed: boolean): Check =>
  (address) => {
    const { username, password } = new URL(address);
    if (password === '') return needed ? `holds no password: give ${what} one` : undefined;
    const plain = decodeURIComponent(password);
    if (!known.test(plain) && plain !== decodeURIComponent(username) && !(needed && isShort(plain, 16)))
      return undefined;
    return `holds a weak password: give ${what} one of 16 characters or more made by chance, e.g. from \`openssl rand -hex 24\``;
  };

const key: Check = (bytes) =>
  fewSigns(bytes, 12) ? 'is weak: take 32 bytes made by chance, e.g. from `openssl rand -base64 32`' : undefined;

const shared =
  (least: number): Check =>
  (secret) =>
    known.test(secret) || isShort(secret, least)
      ? `is weak: take ${least} characters or more made by chance, e.g. from \`openssl rand -hex 32\``
      : undefined;

const checks: Partial<Record<SecretName, Check>> = {
  DATABASE_URL: passwordOf('the role that serves', true),
  DATABASE_OWNER_URL: passwordOf('the role that owns', true),
  MOURAFAKA_KEK: key,
  MOURAFAKA_CHECKPOINT_KEY: key,
  MOURAFAKA_DOCUMENTS_S3_SECRET_KEY: shared(16),
  MOURAFAKA_SMS_SECRET: shared(32),
  // What the mail server demands of passwords is its own affair.
  MOURAFAKA_SMTP_URL: passwordOf('the mail account', false),
};

/** Every secret that could be guessed or serves twice, by name and with what to do; never its value. For production. */
export function secretProblems(settings: Secrets): string[] {
  const given = secretNames.flatMap((name): [SecretName, string][] => {
    const value = settings[name];
    return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.toString('latin1')]];
  });
  return given.flatMap(([name, value], place) => {
    const wrong = checks[name]?.(value);
    const [twin] = given.slice(0, place).find(([, other]) => other === value) ?? [];
    const twice = twin && `is the same as ${twin}: who knows one knows both; make another`;
    return [wrong, twice].flatMap((problem) => (problem ? [`${name}: ${problem}`] : []));
  });
}
