// Compiles apps, libs, workflows and the tests' tools into dist/, keeping the tree, bundles the workflows, and builds the console.
// Does nothing when dist/ is up to date. Types are checked by `npm run check`, not here.
import { transformFile } from '@swc/core';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildConsole } from './lib/console-build.mjs';
import { Explained, fail } from './lib/progress.mjs';
import { areServicesBuilt, dist, fingerprint, readStamp, root, sourceFiles, stampFile } from './lib/sources.mjs';

const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The aliases stand in tsconfig.json alone; SWC writes them as relative paths. */
function swcOptions() {
  const options = json('.swcrc');
  const { paths } = json('tsconfig.json').compilerOptions;
  return { ...options, swcrc: false, jsc: { ...options.jsc, baseUrl: root, paths } };
}

const bundleSources = /^(workflows|libs\/(contracts|domain)|apps\/worker\/src\/workflow-bundle\.ts)/;
const isSource = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const built = (file) => path.join(dist, isSource(file) ? file.replace(/\.ts$/, '.js') : file);

async function compile(file, options) {
  const target = built(file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (!isSource(file)) return copyFileSync(path.join(root, file), target);
  const { code, map } = await transformFile(path.join(root, file), options);
  writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  if (map) writeFileSync(`${target}.map`, map);
}

/** Removes what an earlier build made from files that are gone. */
function removeStale(files) {
  const kept = new Set(files.flatMap((file) => [built(file), `${built(file)}.map`]));
  const isTree = (name) => ['apps', 'libs', 'workflows', 'test', 'scripts'].includes(name);
  for (const folder of existsSync(dist) ? readdirSync(dist).filter(isTree) : []) {
    for (const entry of readdirSync(path.join(dist, folder), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && !kept.has(file)) rmSync(file);
    }
  }
}

/** The bundle Temporal's worker loads in production, so that a worker starts without a bundler. */
async function bundleWorkflows() {
  const require = createRequire(import.meta.url);
  const { DefaultLogger } = require('@temporalio/worker');
  const { createWorkflowBundle } = require(path.join(dist, 'apps/worker/src/workflow-bundle.js'));
  const { code } = await createWorkflowBundle({ logger: new DefaultLogger('WARN') });
  writeFileSync(path.join(dist, 'workflow-bundle.js'), code);
}

async function buildServices() {
  if (areServicesBuilt()) return;
  const started = Date.now();
  const files = sourceFiles();
  const stamp = readStamp();
  const sources = fingerprint(files);
  rmSync(stampFile, { force: true });
  removeStale(files);
  const options = swcOptions();
  const failures = (await Promise.allSettled(files.map((file) => compile(file, options)))).filter(
    (one) => one.status === 'rejected',
  );
  if (failures.length > 0)
    throw new Explained(failures.map((one) => String(one.reason?.message ?? one.reason)).join('\n'));
  const bundle = fingerprint(files.filter((file) => bundleSources.test(file)));
  if (stamp.bundle !== bundle || !existsSync(path.join(dist, 'workflow-bundle.js'))) await bundleWorkflows();
  writeFileSync(stampFile, JSON.stringify({ sources, bundle }));
  process.stderr.write(`Built ${files.length} files in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

async function build() {
  await buildServices();
  const started = Date.now();
  if (await buildConsole())
    process.stderr.write(`Built the console in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

build().catch(fail);
