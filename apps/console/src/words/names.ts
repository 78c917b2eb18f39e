import {
  phaseNames,
  type Phase,
  provinces,
  regions,
  sectors,
  stateNames,
  waveName as wave,
} from '@mourafaka/contracts';
import type { Language } from '../language/languages';

interface Named {
  code: string;
  ar: string;
  fr: string;
}

const byCode = (list: readonly Named[]): ReadonlyMap<string, Named> => new Map(list.map((one) => [one.code, one]));
const known = { region: byCode(regions), province: byCode(provinces), sector: byCode(sectors) };

/** Names of places and sectors exist in Arabic and French; who reads English is given the French ones. */
function nameIn(list: keyof typeof known, code: string | null | undefined, language: Language): string {
  if (code === null || code === undefined) return '';
  return known[list].get(code)?.[language === 'ar' ? 'ar' : 'fr'] ?? code;
}

export const regionName = (code: string | null | undefined, language: Language): string =>
  nameIn('region', code, language);
/** @public */
export const provinceName = (code: string | null | undefined, language: Language): string =>
  nameIn('province', code, language);
/** @public */
export const sectorName = (code: string | null | undefined, language: Language): string =>
  nameIn('sector', code, language);
/** @public */
export const phaseName = (phase: string, language: Language): string => phaseNames[phase as Phase]?.[language] ?? phase;
/** @public */
export const stateName = (state: string, language: Language): string =>
  stateNames[state as keyof typeof stateNames]?.[language] ?? state;

/** Standing alone: a wave that has no other name begins with a capital. */
export function waveName(code: string, language: Language): string {
  const name = wave(code, language);
  return name === code ? code : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
