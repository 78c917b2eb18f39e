import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureKeys, figures, insightFigures } from '@mourafaka/contracts';
import { insightsPage } from '../insights-page';

it('the page of the figures in docs/reference is current (node scripts/generate-journey-diagram.mjs)', () => {
  const page = readFileSync(join(__dirname, '../../../../../docs/reference/insights.md'), 'utf8');
  expect(page).toBe(insightsPage());
});

it('every figure is shown by an insight, and named in three languages by a name of its own', () => {
  const shown = new Set<string>(Object.values(insightFigures).flat());
  expect(figureKeys.filter((key) => !shown.has(key))).toEqual([]);
  for (const language of ['ar', 'fr', 'en'] as const) {
    const names = figureKeys.map((key) => figures[key].names[language]);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  }
});
