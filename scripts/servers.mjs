// Makes sure both Temporal servers of the tests are here and prints where, as JSON.
import { fail } from './lib/progress.mjs';
import { temporalCommand, timeSkippingServer } from './lib/temporal-servers.mjs';

try {
  process.stdout.write(
    `${JSON.stringify({ temporal: await temporalCommand(), testServer: await timeSkippingServer() })}\n`,
  );
} catch (error) {
  fail(error);
}
