import { importMessages } from './import';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').toSorted();
/** A name given in Arabic and in French is one placeholder of two spellings. */
const neutral = (names: string[]): string[] => names.map((name) => name.replace(/(Ar|Fr)$/, '')).toSorted();

describe('the texts of the import', () => {
  it.each(Object.entries(importMessages))('%s says the same in the three languages', (_, { ar, fr, en }) => {
    expect([ar, fr, en].every((text) => text.trim().length > 10)).toBe(true);
    expect(neutral(placeholders(fr))).toEqual(neutral(placeholders(ar)));
    expect(placeholders(en)).toEqual(placeholders(fr));
    expect(ar).toMatch(/[\u0621-\u064A]/);
  });
});
