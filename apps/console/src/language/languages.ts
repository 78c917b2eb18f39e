/** Languages of the console, Arabic first. The direction of the page follows from the language, and from nothing else. */
export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = { ar: 'العربية', fr: 'Français', en: 'English' };

/** Of dates and numbers: Western digits in Morocco, days before months. */
export const locales: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

export const isLanguage = (text: string | null | undefined): text is Language =>
  (languages as readonly (string | null | undefined)[]).includes(text);

/** The first of ours among what somebody reads, e.g. `['fr-MA', 'en']`; Arabic where there is none. */
export const chooseLanguage = (chosen: string | null, reads: readonly string[]): Language =>
  [chosen, ...reads.map((tag) => tag.split('-')[0])].find(isLanguage) ?? 'ar';
