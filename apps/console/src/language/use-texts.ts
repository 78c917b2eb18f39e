import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from './catalogue';
import { formatsOf } from './formats';
import { i18n } from './i18n';
import type { Language } from './languages';

export type Params = Readonly<Record<string, string | number | undefined>>;
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** A Latin name within an Arabic sentence keeps its own direction, and the sentence its own. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function prepared(params: Params, language: Language): Record<string, unknown> {
  const { number } = formatsOf(language);
  const shown = Object.entries(params).map(([name, value]): [string, unknown] => {
    if (name === 'count') return [name, value];
    return [name, typeof value === 'number' ? number(value) : value === undefined ? '' : isolated(value)];
  });
  const count = params.count;
  return { ...Object.fromEntries<unknown>(shown), ...(typeof count === 'number' && { n: number(count) }) };
}

export function say<Key extends string>({ area }: Catalogue<Key>, language: Language): Say<Key> {
  const translate = i18n.getFixedT(language, area);
  return (key, params = {}) => String(translate(key, prepared(params, language)));
}

/** The texts of an area in the page's language: `const t = useTexts(workTexts); t('title')`. */
export function useTexts<Key extends string>(texts: Catalogue<Key>): Say<Key> {
  const language = useLanguage();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a catalogue never changes
  return useCallback(say(texts, language), [language]);
}

export function useLanguage(): Language {
  return useTranslation(undefined, { i18n }).i18n.language as Language;
}
