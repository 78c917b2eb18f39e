// The console in dist/console, made by Vite: built when its sources are newer, each file with a compressed one beside it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const target = path.join(root, 'dist', 'console');
const stampFile = path.join(root, 'dist', '.console-stamp');
const sources = ['apps/console', 'libs/contracts/src', 'package-lock.json', 'scripts/lib/console-build.mjs'];
const isTest = (file) => /\.(spec|int-spec|wf-spec|e2e-spec)\.ts$|\.md$/.test(file);

function* filesOf(name) {
  const entry = path.join(root, name);
  if (!existsSync(entry)) return;
  for (const one of readdirSync(path.dirname(entry), { withFileTypes: true })) {
    if (one.name !== path.basename(entry)) continue;
    if (one.isFile()) yield name;
    else if (one.name !== 'node_modules')
      for (const inner of readdirSync(entry)) yield* filesOf(path.posix.join(name, inner));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of sources
    .flatMap((source) => [...filesOf(source)])
    .filter((file) => !isTest(file))
    .sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

/** True when dist/console was built from the sources as they are now. */
export const isConsoleBuilt = () =>
  existsSync(path.join(target, 'index.html')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === fingerprint();

/** A phone on a slow line fetches a quarter: compressed once, here, and not for every visitor. */
async function compress(file) {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** Builds the console where it is old. */
export async function buildConsole() {
  if (isConsoleBuilt()) return false;
  const stamp = fingerprint();
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'apps/console/vite.config.mts'), logLevel: 'warn' });
  const written = readdirSync(target, { recursive: true, withFileTypes: true });
  const texts = written.filter((entry) => entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name));
  await Promise.all(texts.map((entry) => compress(path.join(entry.parentPath, entry.name))));
  writeFileSync(stampFile, stamp);
  return true;
}
