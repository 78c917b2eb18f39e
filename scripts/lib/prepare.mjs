// What a fresh clone needs before anything of ours can run. Uses Node's own modules only: nothing is installed yet.
import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Explained, run, step } from './progress.mjs';
import { isBuilt, root } from './sources.mjs';
import { cacheFolder } from './programs.mjs';

const gigabyte = 1024 ** 3;

/** Refuses to begin what the disk could not hold. */
function checkDisk(folder, needed, why) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const show = (bytes) => `${(bytes / gigabyte).toFixed(1)} GB`;
  throw new Explained(
    `Not enough disk: ${why} needs about ${show(needed)} in ${folder} and ${show(free)} is free; free some and try again.`,
  );
}

/** True when node_modules holds exactly what package-lock.json asks for (packages for other platforms may be absent). */
function isInstalled() {
  try {
    const packages = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
    const present = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([name, { version, optional, devOptional, peer }]) =>
        name === '' || present[name]?.version === version || (!present[name] && (optional || devOptional || peer)),
    );
  } catch {
    return false;
  }
}

/** `npm ci` when packages are missing or not those of the lock file. */
export async function install() {
  if (isInstalled()) return;
  checkDisk(root, 2 * gigabyte, 'the first start');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  try {
    await step('Installing packages', 60, () => run(command, args, { cwd: root, shell: process.platform === 'win32' }));
  } catch (error) {
    const reason = error.message
      .split('\n')
      .filter((line) => line.startsWith('npm error'))
      .slice(0, 4)
      .join(' ');
    throw new Explained(
      `The packages could not be installed: check the network and the npm registry, then try again. ${reason}`,
    );
  }
}

/** Compiles the sources when dist/ is older. */
export async function build() {
  if (isBuilt()) return;
  checkDisk(root, gigabyte / 4, 'the build');
  await step('Compiling', 25, () => run(process.execPath, [path.join(root, 'scripts/build.mjs')]));
}

/**
 * Runs the steps; a signal during them ends the process and whatever step is under way.
 * @template T
 * @param {() => Promise<T>} steps
 * @returns {Promise<T>}
 */
export async function preparing(steps) {
  const end = () => process.exit(130);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  try {
    return await steps();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}

/** Room for the servers' programs, asked for only when they are missing. */
export const checkCacheDisk = () => {
  if (!existsSync(path.join(cacheFolder(), 'bin', 'temporal')))
    checkDisk(cacheFolder(), 2 * gigabyte, 'getting the Temporal server');
};
