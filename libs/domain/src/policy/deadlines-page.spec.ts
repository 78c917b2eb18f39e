import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlinesPage } from './deadlines-page';

it('the page of the deadlines in docs/reference is current (node scripts/generate-journey-diagram.mjs)', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/reference/deadlines.md'), 'utf8');
  expect(page).toBe(deadlinesPage());
});
