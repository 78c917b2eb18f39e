export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is said in each of them. */
export const inEachLanguage = (say: (language: Language) => string): Record<Language, string> => ({
  ar: say('ar'),
  fr: say('fr'),
  en: say('en'),
});

/** The language of an answer to a caller who names none: Arabic, the programme's first language. */
export const defaultLanguage: Language = 'ar';

/**
 * The language of ours that an `Accept-Language` header prefers: `fr-FR;q=0.8, en` → `en`. Regions count as their language
 * (`ar-MA` is `ar`), `*` and a header that names none of ours mean the default.
 */
export function negotiateLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(readPreference)
    .filter((preference) => preference.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language =
      tag === '*' ? defaultLanguage : languages.find((ours) => tag === ours || tag.startsWith(`${ours}-`));
    if (language) return language;
  }
  return defaultLanguage;
}

function readPreference(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  const weight = quality ? Number(quality.slice(2)) : 1;
  return { tag: tag.trim(), weight: weight >= 0 && weight <= 1 ? weight : 0 };
}
