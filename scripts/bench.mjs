// `npm run bench -- advance|console|export|fold|import|papers|queries|rebuild|reminders|selection|worker-memory`: makes the checkout ready, with a production Temporal server where the bench wants one, then measures.
// Never part of the tests: figures depend on the machine, and nothing else should run on it meanwhile.
import './lib/require-node.mjs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, checkCacheDisk, install, preparing } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { dist } from './lib/sources.mjs';
import { productionServerCommands } from './lib/temporal-servers.mjs';

/** Benches that ask nothing of Temporal: its server takes minutes to build. */
const withoutTemporal = ['console', 'export', 'fold', 'papers', 'queries', 'rebuild'];
const [name] = process.argv.slice(2);

try {
  await preparing(async () => {
    await install();
    if (!withoutTemporal.includes(name)) {
      checkCacheDisk();
      const { server, sql } = await productionServerCommands();
      process.env.MOURAFAKA_TEMPORAL_SERVER = server;
      process.env.MOURAFAKA_TEMPORAL_SQL = sql;
    }
    await build();
  });
  const { main } = createRequire(import.meta.url)(path.join(dist, 'test/bench/main.js'));
  await main(process.argv.slice(2));
} catch (error) {
  fail(error);
}
