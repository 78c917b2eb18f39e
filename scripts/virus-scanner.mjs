// Makes sure the virus scanner of the tests is here and prints where; an empty line where it cannot be had.
import { fail } from './lib/progress.mjs';
import { virusScanner } from './lib/virus-scanner.mjs';

try {
  process.stdout.write(`${(await virusScanner()) ?? ''}\n`);
} catch (error) {
  fail(error);
}
