import { Linter } from 'eslint';
import purity from '../../eslint.purity.cjs';

/** Each answers otherwise at another time, on another machine or by chance. */
const impure = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'process.env.HOME',
  "new Intl.DateTimeFormat('fr')",
  'new Date(0).getHours()',
  "new Date(0).toLocaleDateString('fr')",
  'performance.now()',
  'crypto.randomUUID()',
  'setTimeout(() => undefined, 1)',
];
const pure = ["new Date('2026-03-02T00:00:00Z').getUTCHours()", 'Math.max(1, 2)', 'Date.parse("2026-03-02")'];

const complaints = (expression: string): string[] =>
  new Linter().verify(expression, [{ rules: purity }]).map(({ message }) => message);

describe('the core decides the same at any time, on any machine', () => {
  it.each(impure)('%s is refused', (expression) => {
    expect(complaints(expression)).toHaveLength(1);
  });

  it.each(pure)('%s may be used', (expression) => {
    expect(complaints(expression)).toEqual([]);
  });
});
