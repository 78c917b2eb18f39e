// Programs the project needs beside its packages: found on PATH, kept in a cache, or built by Go.
import { accessSync, chmodSync, constants, mkdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Explained, available, run, step } from './progress.mjs';

/** Programs kept between checkouts: `MOURAFAKA_CACHE`, by default `~/.cache/mourafaka`. */
export const cacheFolder = () =>
  path.resolve(process.env.MOURAFAKA_CACHE ?? path.join(os.homedir(), '.cache', 'mourafaka'));
/** Where the programs themselves are. */
export const bin = () => path.join(cacheFolder(), 'bin');

export const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((dir) => path.join(dir, name))
    .find((file) => path.isAbsolute(file) && isProgram(file));

/** Moves a finished program into its place at once, so that an interrupted fetch never leaves half of one. */
export function publish(file, destination) {
  mkdirSync(path.dirname(destination), { recursive: true });
  chmodSync(file, 0o755);
  renameSync(file, destination);
  return destination;
}

/**
 * Builds a program of Go's module proxy into the cache.
 * @param {{ called: string, what: string, module: string, program: string, expected: number, remedy: string }} build
 * @returns {Promise<string>} its path
 */
export async function goInstall({ called, what, module, program, expected, remedy }) {
  if (!(await available('go', 'version'))) {
    throw new Explained(`No ${called} could be found, downloaded or built: ${remedy}, then try again.`);
  }
  const building = path.join(cacheFolder(), `build-${process.pid}`);
  mkdirSync(building, { recursive: true });
  try {
    await step(what, expected, () => run('go', ['install', module], { env: { ...process.env, GOBIN: building } }));
    return publish(path.join(building, program), path.join(bin(), program));
  } catch (error) {
    throw new Explained(
      `The ${called} could not be built with Go; ${remedy}, then try again. Go said: ${error.message.split('\n').slice(1).join(' ').slice(-600)}`,
    );
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}
