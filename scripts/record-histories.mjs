// Records the histories of test/histories anew: journeys, batches, bulks and training sessions at several ends, played on the time-skipping server.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const config = path.join(root, 'test/histories/jest.config.cjs');
const { status } = spawnSync(process.execPath, [jest, '--config', config, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
