// Makes sure a Python with pm4py is here and prints where.
import { pm4pyPython } from './lib/pm4py.mjs';
import { fail } from './lib/progress.mjs';

try {
  process.stdout.write(`${await pm4pyPython()}\n`);
} catch (error) {
  fail(error);
}
