import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasText, languages } from '@mourafaka/platform';

const root = join(__dirname, '..');

/** Source files of libs and apps, tests and the console aside. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/spec\.ts$|node_modules|^console|\btest\b/.test(file))
    .map((file) => join(root, folder, file));
}

const areas =
  'APPLICATION|BATCH|BULK|CALENDAR|COMMAND|DOCUMENT|DRAFT|FIELD|IDENTITY|IMPORT|JOURNEY|MESSAGE|PAPER|POLICY|REQUEST|SELECTION|SERVICE|STREAM|TEMPLATE|TRACKING';
const code = new RegExp(`'((?:${areas})\\.[A-Z][A-Z_]+)'`, 'g');

it.each(languages)('every code that the source can answer with has a text in %s', (language) => {
  const codes = [...sources('libs'), ...sources('apps')].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(code)].map((match) => match[1] ?? ''),
  );
  expect(new Set(codes).size).toBeGreaterThan(100);
  expect([...new Set(codes)].filter((one) => !hasText(one, language))).toEqual([]);
});
