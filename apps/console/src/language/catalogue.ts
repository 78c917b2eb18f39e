import { i18n } from './i18n';
import type { Language } from './languages';

/** A text in Arabic, French and English, in this order. Parameters: `{{name}}`. */
export type Words = readonly [ar: string, fr: string, en: string];

/** A text that depends on `count`: Arabic has six forms. `{{n}}` is the number as it is written. */
export interface Plural {
  ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
  fr: Readonly<Record<'one' | 'other', string>>;
  en: Readonly<Record<'one' | 'other', string>>;
}
export type Entry = Words | Plural;

export interface Catalogue<Key extends string> {
  area: string;
  entries: Readonly<Record<Key, Entry>>;
}

const isWords = (entry: Entry): entry is Words => Array.isArray(entry);

/** An entry as i18next keeps it: a plural is a key for each form. French has a form for millions, which reads as the others. */
function resourcesOf(key: string, entry: Entry, language: Language): [string, string][] {
  if (isWords(entry)) return [[key, entry[language === 'ar' ? 0 : language === 'fr' ? 1 : 2]]];
  const forms: Readonly<Record<string, string>> =
    language === 'fr' ? { ...entry.fr, many: entry.fr.other } : entry[language];
  return Object.entries(forms).map(([form, text]) => [`${key}_${form}`, text]);
}

/** The texts of an area. They come with the code that shows them, so nobody fetches those of pages they never open. */
export function catalogue<const Key extends string>(
  area: string,
  entries: Readonly<Record<Key, Entry>>,
): Catalogue<Key> {
  for (const language of ['ar', 'fr', 'en'] as const) {
    const texts = Object.entries<Entry>(entries).flatMap(([key, entry]) => resourcesOf(key, entry, language));
    i18n.addResourceBundle(language, area, Object.fromEntries(texts), true, true);
  }
  return { area, entries };
}
