// `npm test`: makes a fresh clone ready, runs every level one after another (two cores are few, and servers are many),
// and closes with a line `N passed, N failed`. Arguments go to Jest, then in one run: npm test -- --selectProjects pure
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromiumPath } from './lib/chromium.mjs';
import { build, checkCacheDisk, install, preparing } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { root } from './lib/sources.mjs';
import { s3Server } from './lib/s3-server.mjs';
import { temporalCommand, timeSkippingServer } from './lib/temporal-servers.mjs';

const levels = ['pure', 'postgres', 'temporal', 'e2e'];

/** Runs Jest to its end; a signal reaches it, and it stops its servers. */
function jest(args) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve({ code: code ?? 1, interrupted: signal !== null });
    });
  });
}

/** How many passed and failed. A file that could not even be loaded is a failure of its own. */
function count(report, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function main(args) {
  await preparing(async () => {
    await install();
    checkCacheDisk();
    await temporalCommand();
    await timeSkippingServer();
    await s3Server();
    await chromiumPath();
    await build();
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mourafaka-report-'));
  const runs = args.length > 0 ? [args] : levels.map((level) => ['--selectProjects', level, '--passWithNoTests']);
  const total = { passed: 0, failed: 0 };
  for (const [index, run] of runs.entries()) {
    const report = path.join(folder, `${index}.json`);
    const { code, interrupted } = await jest([...run, '--ci', '--maxWorkers=2', '--json', `--outputFile=${report}`]);
    const { passed, failed } = count(report, code);
    total.passed += passed;
    total.failed += failed;
    if (interrupted) break;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch(fail);
