import type { Said } from './paper-mark';

/** What a code of a table is called. Tables have no English: those names are the French ones. The code itself where it is unknown. */
export function saidOf(list: readonly { code: string; ar: string; fr: string }[], code: string): Said {
  const found = list.find((one) => one.code === code);
  return found ? { ar: found.ar, fr: found.fr, en: found.fr } : code;
}
