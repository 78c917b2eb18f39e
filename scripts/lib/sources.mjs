// What the build is made from, and whether it is still up to date.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isConsoleBuilt } from './console-build.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const dist = path.join(root, 'dist');

const folders = ['apps', 'libs', 'workflows', 'test', 'scripts/lib'];
const settings = ['package-lock.json', 'tsconfig.json', '.swcrc', 'scripts/build.mjs', 'scripts/lib/sources.mjs'];
const skipped = new Set(['node_modules', 'dist', 'apps/console', 'test/histories', 'test/setup']);
const isTest = /\.(spec|int-spec|wf-spec|e2e-spec)\.ts$/;

function* walk(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (skipped.has(entry.name) || skipped.has(file)) continue;
    if (entry.isDirectory()) yield* walk(file);
    else if (!isTest.test(file) && !file.endsWith('.md')) yield file;
  }
}

/** Every file of the build, relative to the checkout: source to compile and assets to copy. */
export const sourceFiles = () =>
  folders.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) => [...walk(folder)]);

/** A hash that changes with any of the files. */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...files, ...settings].sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const stampFile = path.join(dist, '.stamp.json');

/** The fingerprints the present `dist/` was built from. */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

export { stampFile };

/** True when what runs in Node was built from the sources as they are now. */
export const areServicesBuilt = () => readStamp().sources === fingerprint(sourceFiles());

/** True when all of `dist/` was built from the sources as they are now. */
export const isBuilt = () => areServicesBuilt() && isConsoleBuilt();
