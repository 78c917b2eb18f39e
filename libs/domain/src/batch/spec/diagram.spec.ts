import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchPage } from '../diagram';

it('the page of a batch in docs/reference is current (node scripts/generate-journey-diagram.mjs)', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/reference/batch.md'), 'utf8');
  expect(page).toBe(batchPage());
});
