// `npm start`: makes a fresh clone ready, then hands over to `mourafaka start` in this very process, so that signals and
// the exit code are the command's own.
import './lib/require-node.mjs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, checkCacheDisk, install, preparing } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { dist } from './lib/sources.mjs';
import { temporalCommand } from './lib/temporal-servers.mjs';

try {
  await preparing(async () => {
    await install();
    if (!process.env.TEMPORAL_ADDRESS) {
      checkCacheDisk();
      process.env.MOURAFAKA_TEMPORAL_COMMAND = await temporalCommand();
    }
    await build();
  });
} catch (error) {
  fail(error);
}
const main = path.join(dist, 'apps/cli/src/main.js');
process.argv = [process.execPath, main, 'start', ...process.argv.slice(2)];
createRequire(import.meta.url)(main);
