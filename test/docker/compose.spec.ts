import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '@mourafaka/platform';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

const root = resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const compose = parse(text('docker/compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const dockerfile = text('docker/Dockerfile');
const envExample = new Map(
  [...text('.env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

/** Every name the one reader of the environment knows. */
const configFolder = 'libs/platform/src/config';
const inSource = readdirSync(join(root, configFolder))
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => [...text(`${configFolder}/${file}`).matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)])
  .map(([, name = '']) => name);
const configNames = [...new Set(inSource)];
const known = new Set(configNames.flatMap((name) => [name, `${name}_FILE`]));

/** Compose's own replacement: `${NAME}`, `${NAME:-usual}`, `${NAME:?what to do}`. */
const interpolate = (value: string, env: Map<string, string>): string =>
  value.replace(/\$\{([A-Z0-9_]+)(?::-([^}]*))?(?::\?[^}]*)?\}/g, (_, name: string, usual?: string) => {
    return env.get(name) ?? usual ?? '';
  });

describe('the compose file', () => {
  it('builds targets the Dockerfile has, from folders that are there', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, stage]) => stage);
    const built = services.flatMap(([, { build }]) => (build ? [build] : []));
    expect(built.map(({ target }) => target).sort()).toEqual(['api', 'migrate', 'worker']);
    for (const { context, dockerfile: file, target } of built) {
      expect(stages).toContain(target);
      expect(existsSync(join(root, 'docker', context, file))).toBe(true);
    }
  });

  it('pins the version of every image it does not build', () => {
    const pulled = services.flatMap(([, { build, image }]) => (build ? [] : [image]));
    for (const image of pulled) expect(image).toMatch(/:\d+(\.\d+)*(-\w+)?$/);
  });

  it('names only services, secrets, volumes and networks that it declares', () => {
    for (const [, service] of services) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(name);
      for (const name of service.secrets ?? []) expect(compose.secrets).toHaveProperty(name);
      for (const name of service.networks ?? []) expect(compose.networks).toHaveProperty(name);
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(existsSync(join(root, 'docker', source))).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });

  it('waits for health only of services that tell theirs', () => {
    for (const [, service] of services) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        const awaited = compose.services[name];
        const tells = awaited?.healthcheck !== undefined || name === 'api';
        expect([name, condition === 'service_healthy' && !tells]).toEqual([name, false]);
      }
    }
  });

  it('keeps the database away from every network with a way out, and the UI of Temporal on this machine', () => {
    expect(compose.networks['data']).toEqual({ internal: true });
    for (const name of ['postgres', 'temporal', 'migrate']) expect(compose.services[name]?.networks).toEqual(['data']);
    // A worker sends messages; nobody is sent to it.
    expect(compose.services['worker']).toMatchObject({ networks: ['data', 'out'] });
    expect(compose.services['worker']?.ports).toBeUndefined();
    expect(compose.services['postgres']?.ports).toBeUndefined();
    for (const port of compose.services['temporal-ui']?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('holds no secret: each is a file that make-secrets.sh writes and neither git nor the image sees', () => {
    const script = text('docker/make-secrets.sh');
    const groups = [...script.matchAll(/^for name in (.*); do$/gm)].flatMap(([, names = '']) => names.split(' '));
    const single = [...script.matchAll(/^make (\S+) /gm)].map(([, name]) => name);
    const written = [...groups.map((name) => `${name}-password`), ...single].sort();
    const files = Object.values(compose.secrets).map(({ file }) => file.replace('./secrets/', ''));
    expect(files.sort()).toEqual(written);
    expect(text('docker/.gitignore')).toContain('secrets/');
    expect(text('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['docker/secrets', '.env', '.git']));
    for (const [, { environment = {} }] of services) {
      const plain = Object.keys(environment).filter((name) => /(PASSWORD|PWD|KEK|_URL)$/.test(name));
      expect(
        plain.filter(
          (name) => !['TEMPORAL_UI_URL', 'OIDC_JWKS_URL', 'MOURAFAKA_PUBLIC_URL', 'MOURAFAKA_SMS_URL'].includes(name),
        ),
      ).toEqual([]);
    }
  });

  it('reads its scripts from where they are, and they can be run', () => {
    for (const file of ['make-secrets.sh', 'postgres/create-databases.sh', 'temporal/create-schema.sh'])
      expect(statSync(join(root, 'docker', file)).mode & 0o111).toBe(0o111);
    const migrate = /'\.\.\/dist\/(.*)\.js'/.exec(text('docker/migrate.mjs'));
    expect(existsSync(join(root, `${migrate?.[1]}.ts`))).toBe(true);
  });
});

describe('the settings of the containers', () => {
  const ours = ['api', 'worker'] as const;

  it.each(ours)('are names the configuration knows, for %s', (name) => {
    const unknown = Object.keys(compose.services[name]?.environment ?? {}).filter((setting) => !known.has(setting));
    expect(unknown).toEqual([]);
  });

  it.each(ours)('are complete for production, given the secrets and a copy of .env.example, for %s', (name) => {
    const environment = Object.entries(compose.services[name]?.environment ?? {});
    const config = readConfig({
      ...Object.fromEntries(
        environment
          .filter(([setting]) => !setting.endsWith('_FILE'))
          .map(([setting, value]) => [setting, interpolate(value, envExample)]),
      ),
      DATABASE_URL: 'postgresql://mourafaka_app:4be0c7d2f1936a58@postgres:5432/mourafaka',
      MOURAFAKA_KEK: createHash('sha256').update('invented').digest('base64'),
      MOURAFAKA_SMS_SECRET: 'b7f3c1e09a5d42688f1e3c7a90d4b526',
      MOURAFAKA_SMTP_URL: 'smtps://mourafaka:Zt7-kelp-40@mail.example.org',
    });
    expect(config).toMatchObject({
      nodeEnv: 'production',
      clock: { kind: 'system' },
      temporal: { address: 'temporal:7233', namespace: 'default' },
      identity: { issuer: 'https://identity.example.org', development: false },
    });
  });

  it('come with every secret they name in a file', () => {
    for (const [, { environment = {}, secrets = [] }] of services) {
      const files = Object.values(environment).flatMap((value) => /^\/run\/secrets\/(\w+)$/.exec(value)?.[1] ?? []);
      for (const file of files) expect(secrets).toContain(file);
    }
  });

  it('are all in .env.example, which names no others but where compose publishes the API', () => {
    expect([...envExample.keys()].sort()).toEqual([...configNames, 'MOURAFAKA_PUBLISH'].sort());
  });

  it('leave the images with entry points that are in the source', () => {
    const entries = [...dockerfile.matchAll(/"dist\/([^"]+)\.js"/g)].map(([, file]) => `${file}.ts`);
    expect(entries.sort()).toEqual(['apps/api/src/main.ts', 'apps/worker/src/main.ts']);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
