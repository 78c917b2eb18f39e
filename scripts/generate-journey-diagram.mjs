// Writes docs/reference/journey.md and batch.md (diagrams and tables) from the transitions, deadlines.md, insights.md (the definitions) and permissions.md (the table of rights). Tests say when they are out of date.
import './lib/require-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './lib/prepare.mjs';
import { fail } from './lib/progress.mjs';
import { dist, root } from './lib/sources.mjs';

try {
  await build();
  const built = (file) => createRequire(import.meta.url)(path.join(dist, 'libs', file));
  const domain = (file) => built(path.join('domain/src', file));
  const pages = {
    'journey.md': domain('journey/diagram.js').journeyPage(),
    'batch.md': domain('batch/diagram.js').batchPage(),
    'deadlines.md': domain('policy/deadlines-page.js').deadlinesPage(),
    'insights.md': domain('journey/insights-page.js').insightsPage(),
    'permissions.md': built('platform/src/identity/permissions-page.js').permissionsPage(),
  };
  const folder = path.join(root, 'docs/reference');
  mkdirSync(folder, { recursive: true });
  for (const [file, page] of Object.entries(pages)) {
    writeFileSync(path.join(folder, file), page);
    console.log(`wrote docs/reference/${file}`);
  }
} catch (error) {
  fail(error);
}
