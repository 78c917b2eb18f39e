// Makes sure there is a browser for the tests, and prints where.
import { chromiumPath } from './lib/chromium.mjs';
import { fail } from './lib/progress.mjs';

try {
  process.stdout.write(await chromiumPath());
} catch (error) {
  fail(error);
}
