import { importMessages, programmeMessages, waveNumber } from '@mourafaka/contracts';
import { createInstance } from 'i18next';
import { withDatesInWords } from './dates';
import { defaultLanguage, type Language, languages } from './language';
import { type PlainText, plainText } from './plain-text';
import { serviceMessages } from './service-messages';

const catalogue = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...programmeMessages, ...importMessages, ...serviceMessages }).map(([code, words]) => [
      code,
      words[language],
    ]),
  );

const catalogues = Object.fromEntries(languages.map((language) => [language, catalogue(language)])) as Readonly<
  Record<Language, Readonly<Record<string, string>>>
>;

const i18n = createInstance();
void i18n.init({
  lng: defaultLanguage,
  fallbackLng: false,
  // Keys are codes such as `JOURNEY.PLAN_NOT_APPROVED`: the dot is part of them.
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: catalogues[language] }])),
});

// `{{names, each(of: MINIMUM)}}`: names of ours, separated by commas, each said in the language.
i18n.services.formatter?.add('each', (names: unknown, language, { of }: { of?: string }) =>
  String(names)
    .split(', ')
    .map((name) => i18n.t(`${of}.${name}`, { lng: language }))
    .join(language === 'ar' ? '، ' : ', '),
);

/** i18next takes a text apart each time it is said, and a status says a dozen: those with plain places are taken apart once. */
const plain = Object.fromEntries(
  languages.map((language) => [language, new Map<string, PlainText | undefined>()]),
) as Record<Language, Map<string, PlainText | undefined>>;

function plainOf(code: string, language: Language): PlainText | undefined {
  const known = plain[language];
  const text = catalogues[language][code];
  if (text !== undefined && !known.has(code)) known.set(code, plainText(text));
  return known.get(code);
}

/** What is to be typed as it stands is not said in words: the example of a format. */
const verbatim = 'format';

/** Dates are said as the language says them, waves by their number; the rest is as it is. */
const valuesIn = (params: Record<string, unknown>, language: Language): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string' || name === verbatim) return [name, value];
      return [name, name === 'wave' ? waveNumber(value) : withDatesInWords(value, language)];
    }),
  );

/** The text of a code in a language; the code itself when no catalogue knows it (a test forbids that for our own). */
export function translate(code: string, params: Record<string, unknown>, language: Language): string {
  const said = valuesIn(params, language);
  return plainOf(code, language)?.(said) ?? i18n.t(code, { ...said, lng: language });
}

/** Whether a text exists for the code. */
export const hasText = (code: string, language: Language): boolean => Object.hasOwn(catalogues[language], code);

/** Whether the code's text says all there is to say without any value. */
export const isWhole = (code: string, language: Language): boolean =>
  catalogues[language][code]?.includes('{{') === false;
