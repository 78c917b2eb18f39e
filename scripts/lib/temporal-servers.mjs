// Where the Temporal servers come from: what is there already, else a download, else a build by the language's own registry.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, cacheFolder, goInstall, isProgram, onPath, publish } from './programs.mjs';
import { Explained, available, run, step } from './progress.mjs';

const cliVersion = 'v1.5.1';
const serverVersion = 'v1.32.1';
const testServerVersion = '1.38.0';

/**
 * The `temporal` command: on PATH → cached → the SDK's download → built with Go.
 * @returns {Promise<string>} its path
 */
export async function temporalCommand() {
  const cached = path.join(bin(), 'temporal');
  const found = onPath('temporal') ?? (isProgram(cached) ? cached : undefined);
  if (found) return found;
  return (
    (await downloadBySdk('Temporal server', 'cli', cliVersion, cached)) ??
    (await goInstall({
      what: `Building the Temporal server ${cliVersion} (once)`,
      module: `github.com/temporalio/cli/cmd/temporal@${cliVersion}`,
      called: 'Temporal server',
      program: 'temporal',
      expected: 240,
      remedy:
        'put `temporal` on the PATH (https://docs.temporal.io/cli), set TEMPORAL_ADDRESS to a running server, or install Go 1.24 or newer',
    }))
  );
}

/** Temporal's production server, for the bench and the production layout without containers: `server` and its `sql` tool. */
export async function productionServerCommands() {
  const remedy = 'install Go 1.24 or newer';
  const install = (program, directory) => {
    const file = path.join(bin(), program);
    if (isProgram(file)) return file;
    const module = `go.temporal.io/server/${directory}@${serverVersion}`;
    return goInstall({
      called: `Temporal ${program}`,
      what: `Building Temporal's ${program} ${serverVersion} (once)`,
      module,
      program,
      expected: 180,
      remedy,
    });
  };
  return { server: await install('server', 'cmd/server'), sql: await install('sql', 'cmd/tools/sql') };
}

/**
 * The time-skipping test server: cached → the SDK's download → Maven.
 * @returns {Promise<string>} an executable the SDK takes as `existing-path`
 */
export async function timeSkippingServer() {
  const cached = path.join(bin(), 'temporal-test-server');
  if (isProgram(cached)) return cached;
  return (
    (await downloadBySdk('Temporal test server', 'temporal-test-server', `v${testServerVersion}`, cached)) ??
    (await mavenInstall(cached))
  );
}

async function downloadBySdk(what, artifact, version, destination) {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch];
  const address = `https://temporal.download/${artifact}/${version}?platform=${platform}&arch=${arch}`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return undefined;
  } catch {
    return undefined; // no way to the download site from here: the next source
  }
  const folder = path.join(cacheFolder(), `download-${process.pid}`);
  try {
    return await step(`Downloading the ${what} ${version} (once)`, 60, async () => {
      mkdirSync(folder, { recursive: true });
      await run(process.execPath, [path.join(import.meta.dirname, 'sdk-download.mjs'), artifact, version, folder], {
        limit: 600,
      });
      const [file] = readdirSync(folder).filter(
        (name) => name.startsWith('temporal') && !name.endsWith('.downloading'),
      );
      if (!file) throw new Error('The download left no file.');
      return publish(path.join(folder, file), destination);
    });
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pom = `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mourafaka</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${testServerVersion}</version></dependency>
  </dependencies>
</project>
`;

/** The test server from Maven's registry, with a small script in front that starts it: the SDK passes the port first. */
async function mavenInstall(destination) {
  if (!(await available('mvn', '-v')) || !(await available('java', '-version'))) {
    throw new Explained(
      'No Temporal test server could be found or downloaded: install Maven with Java 11 or newer, or allow https://temporal.download, then try again.',
    );
  }
  const jars = path.join(cacheFolder(), `temporal-test-server-${testServerVersion}`);
  const building = `${jars}-${process.pid}`;
  mkdirSync(building, { recursive: true });
  try {
    await step(`Fetching the Temporal test server ${testServerVersion} (once)`, 40, async () => {
      writeFileSync(path.join(building, 'pom.xml'), pom);
      const goal = [
        'dependency:copy-dependencies',
        '-DincludeScope=runtime',
        `-DoutputDirectory=${path.join(building, 'jars')}`,
      ];
      await run('mvn', ['-q', '-B', '-f', path.join(building, 'pom.xml'), ...goal]);
      rmSync(jars, { recursive: true, force: true });
      renameSync(path.join(building, 'jars'), jars);
    });
  } catch (error) {
    throw new Explained(
      `The Temporal test server could not be fetched with Maven: ${error.message.split('\n').slice(1).join(' ').slice(0, 600)}`,
    );
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  const script = path.join(cacheFolder(), `test-server-${process.pid}`);
  const java = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m';
  writeFileSync(script, `#!/bin/sh\nexec java ${java} -cp '${jars}/*' io.temporal.testserver.TestServer "$@"\n`);
  return publish(script, destination);
}
