import { createInstance, type i18n as I18n } from 'i18next';
import { directionOf, type Language } from './languages';

/** The one source of the language: the page's `lang` and `dir`, Mantine's direction and the API's answers follow it. */
export const i18n: I18n = createInstance({
  lng: 'ar',
  fallbackLng: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18nStore: '' },
});
void i18n.init();

export const currentLanguage = (): Language => i18n.language as Language;

const storageKey = 'mourafaka.language';

export const storedLanguage = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // a browser that keeps nothing
  }
};

/** Switches every text at once and keeps the choice for the next visit. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  await showLanguage(language);
}

export async function showLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
