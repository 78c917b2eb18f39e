import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journeyPage } from '../diagram';

it('the page of the path in docs/reference is current (node scripts/generate-journey-diagram.mjs)', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/reference/journey.md'), 'utf8');
  expect(page).toBe(journeyPage());
});
