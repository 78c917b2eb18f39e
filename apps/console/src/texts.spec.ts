import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Entry } from './language/catalogue';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)[\w-]*texts\.ts$/.test(file),
);
const isCatalogue = (value: unknown): value is Catalogue<string> =>
  typeof value === 'object' && value !== null && 'area' in value && 'entries' in value;
const catalogues = files.flatMap((file) =>
  Object.values<unknown>(jest.requireActual(join(__dirname, file))).filter(isCatalogue),
);

const languages = ['ar', 'fr', 'en'] as const;
const formsOf = (entry: Entry, language: (typeof languages)[number]): string[] =>
  'ar' in entry ? Object.values(entry[language]) : [entry[languages.indexOf(language)] as string];
const all = catalogues.flatMap(({ area, entries }) =>
  Object.entries(entries).map(([key, entry]) => ({ name: `${area}: ${key}`, entry })),
);
const failing = (isWrong: (entry: Entry) => boolean) =>
  all.filter(({ entry }) => isWrong(entry)).map(({ name }) => name);

describe('the console’s texts', () => {
  it('are found, an area in one catalogue', () => {
    expect(catalogues.length).toBeGreaterThan(3);
    const areas = catalogues.map(({ area }) => area);
    expect(areas.filter((area, index) => areas.indexOf(area) !== index)).toEqual([]);
  });

  it('are there in the three languages', () => {
    expect(failing((entry) => languages.some((one) => formsOf(entry, one).some((text) => text.trim() === '')))).toEqual(
      [],
    );
  });

  it('have the six plural forms of Arabic', () => {
    const forms = ['few', 'many', 'one', 'other', 'two', 'zero'];
    expect(failing((entry) => 'ar' in entry && Object.keys(entry.ar).sort().join() !== forms.join())).toEqual([]);
  });

  it('are Arabic in Arabic and Latin elsewhere', () => {
    const arabic = /\p{Script=Arabic}/u;
    const isWrong = (entry: Entry) =>
      formsOf(entry, 'ar').some((text) => !arabic.test(text)) ||
      (['fr', 'en'] as const).some((one) => formsOf(entry, one).some((text) => arabic.test(text)));
    expect(failing(isWrong)).toEqual([]);
  });

  it('take the same parameters in the three languages', () => {
    const taken = (texts: string[]) =>
      [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)))].sort().join();
    expect(failing((entry) => new Set(languages.map((one) => taken(formsOf(entry, one)))).size > 1)).toEqual([]);
  });
});
