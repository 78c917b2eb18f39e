// Where ClamAV's daemon comes from for the tests: what is there already, else Debian's packages, unpacked into the cache.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { available, run, step } from './progress.mjs';
import { bin, cacheFolder, isProgram, onPath, publish } from './programs.mjs';

/** The daemon's own packages, and libraries of it that a small system may lack. */
const wanted = /^(clamav-daemon|libclamav\d+\w*|lib(clam)?mspack0\w*|libjson-c5|libpcre2-8-0|libxml2|libbz2-1\.0)$/;

/**
 * `clamd`: on PATH → cached → Debian's packages. Nothing is installed and no signatures are fetched.
 * @returns {Promise<string | undefined>} its path; undefined where there are no such packages
 */
export async function virusScanner() {
  const cached = path.join(bin(), 'clamd');
  const found = [onPath('clamd'), '/usr/sbin/clamd', cached].find((file) => file && isProgram(file));
  return found ?? unpack(cached).catch(() => undefined);
}

async function unpack(destination) {
  if (!(await available('apt-get', '--version')) || !(await available('dpkg', '--version'))) return undefined;
  const kept = path.join(cacheFolder(), 'clamav');
  const building = `${kept}-${process.pid}`;
  try {
    await step('Fetching the virus scanner of the tests (once)', 10, async () => {
      mkdirSync(path.join(building, 'root'), { recursive: true });
      const options = ['--recurse', '--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks'];
      const known = await run('apt-cache', ['depends', ...options, '--no-replaces', '--no-enhances', 'clamav-daemon']);
      const packages = [...new Set(known.split('\n'))].filter((name) => wanted.test(name));
      await run('apt-get', ['download', ...packages], { cwd: building, limit: 300 });
      for (const file of readdirSync(building).filter((name) => name.endsWith('.deb'))) {
        await run('dpkg', ['-x', path.join(building, file), path.join(building, 'root')]);
      }
      rmSync(kept, { recursive: true, force: true });
      renameSync(path.join(building, 'root'), kept);
    });
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  const libraries = readdirSync(path.join(kept, 'usr/lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('-gnu'))
    .map(({ name }) => path.join(kept, 'usr/lib', name));
  const script = path.join(cacheFolder(), `clamd-${process.pid}`);
  const daemon = path.join(kept, 'usr/sbin/clamd');
  writeFileSync(script, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries.join(':')}' exec '${daemon}' "$@"\n`, { mode: 0o755 });
  // Its version it tells only with settings.
  if (await available(script, '--help')) return publish(script, destination);
  rmSync(script, { force: true });
  return undefined;
}
