// `npm run fuzz`: schemathesis asks every route of /openapi.json for what nobody would, in each role of the staff and without a token, and fails
// where the API answers 5xx or something its own document does not say. Starts a system of its own, in a folder that is thrown away:
//   npm run fuzz -- --minutes 10       npm run fuzz -- --as auditor,nobody
//        npm run fuzz -- --url http://localhost:3000 (its data will be full of nonsense)
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Explained, fail } from './lib/progress.mjs';
import { pythonWith } from './lib/pypi.mjs';
import { root } from './lib/sources.mjs';

const version = '4.32.5';
/** What must hold of every answer. */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];
/** Never ends, or is there for development alone. */
const left = '^/v1/stream$|^/dev/|^/v1/dev/';

/** A user of development for each role, and whoever comes without a token. */
const nobody = 'nobody';
const everybody = [
  'programme-manager',
  'manager-09',
  'agent-09',
  'consultant-lot-1',
  'committee',
  'auditor',
  'admin',
  nobody,
];

const schemathesis = () =>
  pythonWith({
    name: 'schemathesis',
    version,
    imports: `import sys; from importlib.metadata import version; sys.exit(0 if version('schemathesis') == '${version}' else 1)`,
    purpose: '`npm run fuzz` needs for schemathesis',
    least: [3, 10],
    expected: 60,
  });

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A whole system on free ports; `stop` ends it and waits. */
async function startSystem(folder) {
  const [port, temporal, ui, pg] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const ports = ['--port', port, '--temporal-port', temporal, '--temporal-ui-port', ui, '--pg-port', pg].map(String);
  const start = [path.join(root, 'scripts/start.mjs'), '--data', path.join(folder, 'data'), ...ports];
  const child = spawn(process.execPath, start, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://localhost:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  // Its own start waits for each part; this one waits for the last, which seeds.
  while (!(await isSeeded(url))) {
    if (child.exitCode !== null) throw new Explained('The system did not start: see above.');
    await pause(1000);
  }
  return { url, stop };
}

const isSeeded = (url) =>
  fetch(`${url}/v1/calls`).then(
    async (answer) => answer.ok && (await answer.json()).items.length > 0,
    () => false,
  );

/** Python knows no classes of Unicode by name: those of ours, spelt out. */
const classes = [
  ['\\p{Cc}', '\\x00-\\x1f\\x7f-\\x9f'],
  ['\\p{Cs}', ''],
  ['\\p{L}', 'A-Za-z\\u00C0-\\u024F\\u0621-\\u064A'],
  ['\\p{N}', '0-9'],
];
const spelt = (pattern) => classes.reduce((text, [name, range]) => text.replaceAll(name, range), pattern);

/** The document of the API as schemathesis reads it. */
async function writeDocument(url, file) {
  const document = await (await fetch(`${url}/openapi.json`)).json();
  const text = JSON.stringify(document, (key, value) =>
    key === 'pattern' && typeof value === 'string' ? spelt(value) : value,
  );
  writeFileSync(file, text);
}

async function tokenOf(url, user) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/dev/token`, { method: 'POST', headers, body: JSON.stringify({ user }) });
  if (!answer.ok) throw new Explained(`${url} gives no token to invented people: it is no system of development.`);
  return (await answer.json()).access_token;
}

/** One run to its end. @returns {Promise<boolean>} whether all was well */
function ask(python, { file, url, folder, seconds, headers }) {
  const options = ['--phases', 'examples,coverage,fuzzing', '--max-time', String(seconds), '--max-examples', '25'];
  options.push('--checks', checks.join(','), '--exclude-path-regex', left, '--continue-on-failure');
  options.push('--suppress-health-check', 'all', '--warnings', 'off', '--request-timeout', '60');
  const args = ['-m', 'schemathesis.cli', 'run', file, '--url', url, ...options, ...headers];
  const child = spawn(python, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      minutes: { type: 'string', default: '12' },
      as: { type: 'string', default: everybody.join() },
    },
  });
  const users = values.as.split(',');
  const seconds = Math.round((Number(values.minutes) * 60) / users.length);
  if (!(seconds > 0)) throw new Explained('--minutes takes a number above zero.');
  const python = await schemathesis();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mourafaka-fuzz-'));
  // As root, PostgreSQL runs as a user of its own, who must get there.
  chmodSync(folder, 0o755);
  const system = values.url ? { url: values.url, stop: async () => undefined } : await startSystem(folder);
  try {
    const { url } = system;
    const file = path.join(folder, 'openapi.json');
    await writeDocument(url, file);
    const found = [];
    for (const user of users) {
      console.log(`\nAs ${user}`);
      const headers = user === nobody ? [] : ['-H', `Authorization: Bearer ${await tokenOf(url, user)}`];
      if (!(await ask(python, { file, url, folder, seconds, headers }))) found.push(user);
    }
    console.log(found.length === 0 ? 'Nothing was found.' : `Something was found as ${found.join(', ')}: see above.`);
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(fail);
