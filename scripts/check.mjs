// `npm run check`: every check, two at a time, however many fail, and a table at the end.
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { install, preparing } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { root } from './lib/sources.mjs';

/** The longest first, so that the two lanes end together. */
const checks = [
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['console types', 'tsc', '--noEmit', '-p', 'apps/console/tsconfig.json'],
  ['console’s API', 'node', 'scripts/generate-console-api.mjs', '--check'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'workflows'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip', '--no-progress'],
  ['packages', 'npm', 'ls', '--all', '--silent'],
  ['weaknesses', 'node', 'scripts/audit.mjs'],
];

function check([name, command, ...args]) {
  const started = Date.now();
  const path = `${root}/node_modules/.bin:${process.env.PATH}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => (output += error.message));
    child.once('close', (code) => resolve({ name, ok: code === 0, output, seconds: (Date.now() - started) / 1000 }));
  });
}

function show({ name, ok, output, seconds }) {
  const skipped = ok && /^skipped: .*/m.exec(output)?.[0];
  if (!ok) console.log(`\n${name}\n${output.trim()}\n`);
  if (skipped) return `${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s  ${skipped}`;
  return `${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s  ${ok ? 'ok' : 'FAILED'}`;
}

async function main() {
  await preparing(install);
  const waiting = [...checks];
  const done = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await check(next));
  };
  await Promise.all([lane(), lane()]);
  console.log(done.map(show).join('\n'));
  process.exitCode = done.every(({ ok }) => ok) ? 0 : 1;
}

main().catch(fail);
