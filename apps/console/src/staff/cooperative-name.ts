import type { Language } from '../language/languages';

/** The denomination in the reader's script, else in the one it was given in. */
export function cooperativeName(cooperative: Readonly<Record<string, unknown>>, language: Language): string {
  const { denominationAr, denominationFr } = cooperative;
  const names = (language === 'ar' ? [denominationAr, denominationFr] : [denominationFr, denominationAr]).filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return names[0] ?? '—';
}
