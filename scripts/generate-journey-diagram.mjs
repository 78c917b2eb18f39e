// Writes docs/reference/journey.md (diagram and tables of the path) from the transitions. A test says when it is out of date.
import './lib/require-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { dist, root } from './lib/sources.mjs';

try {
  await build();
  const { journeyPage } = createRequire(import.meta.url)(path.join(dist, 'libs/domain/src/journey/diagram.js'));
  const page = path.join(root, 'docs/reference/journey.md');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, journeyPage());
  console.log(`wrote ${path.relative(root, page)}`);
} catch (error) {
  fail(error);
}
