// Where pm4py comes from, by which the tests read the event logs back: what is there already, else PyPI, into the cache.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { available, Explained, run, step } from './progress.mjs';
import { cacheFolder, isProgram, onPath } from './programs.mjs';

const version = '2.7.23.11';

const imports = `import sys, pm4py; sys.exit(0 if pm4py.__version__ == '${version}' else 1)`;
const remedy =
  'install Python 3.9 or newer with its module venv (Debian: apt-get install python3-venv), which the tests need to read exported event logs back with pm4py';

/** Python, by the names it has. */
const python = () => onPath('python3') ?? onPath('python');

const inFolder = (folder) =>
  process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');

/**
 * A Python that has pm4py of our version: the one on PATH → cached → made, with its packages from PyPI (once, about 550 MB).
 * @returns {Promise<string>} its path; throws Explained where there is no Python
 */
export async function pm4pyPython() {
  const kept = path.join(cacheFolder(), `pm4py-${version}`);
  const cached = inFolder(kept);
  if (existsSync(path.join(kept, 'complete')) && isProgram(cached)) return cached;
  const own = python();
  if (!own || !(await available(own, '-c', 'import sys; sys.exit(0 if sys.version_info >= (3, 9) else 1)')))
    throw new Explained(`No Python was found: ${remedy}.`);
  if (await available(own, '-c', imports)) return own;
  return make(own, kept);
}

async function make(own, kept) {
  try {
    await step(`Fetching pm4py ${version}, which the tests read event logs with (once)`, 60, async () => {
      rmSync(kept, { recursive: true, force: true });
      await run(own, ['-m', 'venv', kept], { limit: 120 });
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `pm4py==${version}`];
      await run(inFolder(kept), pip, { limit: 900 });
      await run(inFolder(kept), ['-c', imports], { limit: 120 });
      // A virtual environment cannot be moved, so it is made in its place and counts once this is there.
      writeFileSync(path.join(kept, 'complete'), '');
    });
    return inFolder(kept);
  } catch (error) {
    rmSync(kept, { recursive: true, force: true });
    throw new Explained(
      `pm4py could not be installed: check the network and that PyPI can be reached, or ${remedy}. ${error.message.split('\n').slice(1).join(' ').slice(-600)}`,
    );
  }
}
