// Where the S3 server of the tests comes from: what is there already, else its release, else a build by Go's module proxy.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, step } from './progress.mjs';
import { bin, cacheFolder, goInstall, isProgram, onPath, publish } from './programs.mjs';

const version = 'v1.8.0';

/**
 * Versity's S3 gateway over a folder: on PATH → cached → its release on GitHub → built with Go.
 * @returns {Promise<string>} its path
 */
export async function s3Server() {
  const cached = path.join(bin(), 'versitygw');
  const found = onPath('versitygw') ?? (isProgram(cached) ? cached : undefined);
  if (found) return found;
  return (
    (await download(cached)) ??
    (await goInstall({
      called: 'S3 server',
      what: `Building the S3 server of the tests ${version} (once)`,
      module: `github.com/versity/versitygw/cmd/versitygw@${version}`,
      program: 'versitygw',
      expected: 60,
      remedy: 'put `versitygw` on the PATH (https://github.com/versity/versitygw) or install Go 1.24 or newer',
    }))
  );
}

async function download(destination) {
  const system = { linux: 'Linux', darwin: 'Darwin' }[process.platform];
  const arch = { x64: 'x86_64', arm64: 'arm64' }[process.arch];
  if (!system || !arch) return undefined;
  const name = `versitygw_${version}_${system}_${arch}`;
  const folder = path.join(cacheFolder(), `download-${process.pid}`);
  try {
    const address = `https://github.com/versity/versitygw/releases/download/${version}/${name}.tar.gz`;
    const there = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    if (!there.ok) return undefined;
    return await step(`Downloading the S3 server of the tests ${version} (once)`, 20, async () => {
      mkdirSync(folder, { recursive: true });
      const archive = path.join(folder, 'archive.tar.gz');
      const answer = await fetch(address, { signal: AbortSignal.timeout(300_000) });
      writeFileSync(archive, new Uint8Array(await answer.arrayBuffer()));
      await run('tar', ['-xzf', archive, '-C', folder], { limit: 60 });
      return publish(path.join(folder, name, 'versitygw'), destination);
    });
  } catch {
    return undefined; // no way to the download site from here: the next source
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
