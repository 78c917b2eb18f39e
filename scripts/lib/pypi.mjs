// Packages of PyPI that tests and scripts run: what is there already, else fetched into the cache, once.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { available, Explained, run, step } from './progress.mjs';
import { cacheFolder, isProgram, onPath } from './programs.mjs';

/** Python, by the names it has. */
const python = () => onPath('python3') ?? onPath('python');

const inFolder = (folder) =>
  process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python');

/**
 * A Python that has the package: the one on PATH → cached → made, with the package from PyPI.
 * @param {{ name: string, version: string, imports: string, purpose: string, least: [number, number], expected: number }} wanted
 *   `imports`: a program that ends with 0 where the package is there; `expected`: seconds
 * @returns {Promise<string>} its path; throws Explained where there is no Python
 */
export async function pythonWith({ name, version, imports, purpose, least, expected }) {
  const remedy = `install Python ${least.join('.')} or newer with its module venv (Debian: apt-get install python3-venv), which ${purpose}`;
  const kept = path.join(cacheFolder(), `${name}-${version}`);
  const cached = inFolder(kept);
  if (existsSync(path.join(kept, 'complete')) && isProgram(cached)) return cached;
  const own = python();
  if (
    !own ||
    !(await available(own, '-c', `import sys; sys.exit(0 if sys.version_info >= (${least.join(', ')}) else 1)`))
  )
    throw new Explained(`No Python was found: ${remedy}.`);
  if (await available(own, '-c', imports)) return own;
  try {
    await step(`Fetching ${name} ${version} (once)`, expected, async () => {
      rmSync(kept, { recursive: true, force: true });
      await run(own, ['-m', 'venv', kept], { limit: 120 });
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}==${version}`];
      await run(cached, pip, { limit: 900 });
      await run(cached, ['-c', imports], { limit: 120 });
      // A virtual environment cannot be moved, so it is made in its place and counts once this is there.
      writeFileSync(path.join(kept, 'complete'), '');
    });
    return cached;
  } catch (error) {
    rmSync(kept, { recursive: true, force: true });
    throw new Explained(
      `${name} could not be installed: check the network and that PyPI can be reached, or ${remedy}. ${error.message.split('\n').slice(1).join(' ').slice(-600)}`,
    );
  }
}
