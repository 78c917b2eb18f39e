#!/usr/bin/env node
// The `mourafaka` command of a checkout. `start` prepares first, as `npm start` does.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dist } from './lib/sources.mjs';

const main = path.join(dist, 'apps/cli/src/main.js');
if (process.argv[2] === 'start') {
  process.argv.splice(2, 1);
  await import('./start.mjs');
} else if (existsSync(main)) {
  createRequire(import.meta.url)(main);
} else {
  console.error('Nothing is built yet: run `npm start` or `npm run build` first.');
  process.exit(1);
}
