import { importMessages, programmeMessages } from '@mourafaka/contracts';
import { createInstance } from 'i18next';
import { defaultLanguage, type Language, languages } from './language';
import { serviceMessages } from './service-messages';

const catalogue = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...programmeMessages, ...importMessages, ...serviceMessages }).map(([code, words]) => [
      code,
      words[language],
    ]),
  );

const i18n = createInstance();
void i18n.init({
  lng: defaultLanguage,
  fallbackLng: false,
  // Keys are codes such as `JOURNEY.PLAN_NOT_APPROVED`: the dot is part of them.
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: catalogue(language) }])),
});

// `{{names, each(of: MINIMUM)}}`: names of ours, separated by commas, each said in the language.
i18n.services.formatter?.add('each', (names: unknown, language, { of }: { of?: string }) =>
  String(names)
    .split(', ')
    .map((name) => i18n.t(`${of}.${name}`, { lng: language }))
    .join(language === 'ar' ? '، ' : ', '),
);

/** The text of a code in a language; the code itself when no catalogue knows it (a test forbids that for our own). */
export const translate = (code: string, params: Record<string, unknown>, language: Language): string =>
  i18n.t(code, { ...params, lng: language });

/** Whether a text exists for the code. */
export const hasText = (code: string, language: Language): boolean => i18n.exists(code, { lng: language });

/** Whether the code's text says all there is to say without any value. */
export const isWhole = (code: string, language: Language): boolean =>
  hasText(code, language) && !String(i18n.getResource(language, 'translation', code)).includes('{{');
