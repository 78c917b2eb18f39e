import { findProvince } from '../reference/territory';
import { matchKey, normaliseText } from '../reference/text';

/** The natural key of a cooperative: its number is unique within the register of one court. */
export interface Registration {
  court: string;
  number: string;
  /** Both in one text, `court|number`. */
  key: string;
}

/** What people write before the town, after normalisation, longest first. */
const courtPrefixes = [
  'tribunal de premiere instance',
  'tribunal de 1ere instance',
  'tribunal de 1 ere instance',
  'trib de premiere instance',
  'tribunal premiere instance',
  'court of first instance',
  'محكمه الابتداييه',
  'المحكمه الابتداييه',
  'محكمه ابتداييه',
  'المحكمه الابتداءيه',
  'ابتداييه',
  'tribunal',
  't p i',
  'tpi',
  'محكمه',
].sort((a, b) => b.length - a.length);

/** The linking words that may follow: «de Rabat», «d'Agadir», «في الرباط». */
const links = ['de la', 'de l', 'de', 'du', 'des', 'd', 'a', 'of', 'at', 'في'];

function withoutPrefix(text: string, prefixes: readonly string[]): string | undefined {
  const prefix = prefixes.find((start) => text.startsWith(`${start} `));
  return prefix === undefined ? undefined : text.slice(prefix.length + 1);
}

/** «TPI de Rabat», «Tribunal de première instance de Rabat», «المحكمة الابتدائية بالرباط», «Rabat» → `rabat`. */
function normaliseCourt(text: string): string {
  const plain = normaliseText(text);
  const place = withoutPrefix(plain, courtPrefixes);
  if (place === undefined) return town(plain) ?? matchKey(plain);
  const unlinked = withoutPrefix(place, links);
  const known = town(place) ?? (unlinked === undefined ? undefined : town(unlinked)) ?? town(withoutParticle(place));
  return known ?? normaliseCourt(unlinked ?? withoutParticle(place));
}

/** «بالرباط» → «الرباط», «لتيزنيت» → «تيزنيت»: Arabic writes «in» and «of» together with the town. */
const withoutParticle = (text: string): string =>
  text.startsWith('لل') ? `ال${text.slice(2)}` : text.replace(/^[بل](?=\p{L}{3})/u, '');

/** Nearly every court bears the name of its province, so the French and the Arabic name of one court meet here. */
function town(text: string): string | undefined {
  const province = /\d/.test(text) ? undefined : findProvince(text);
  return province && matchKey(province.fr);
}

/** «N° 0784 / 2023» → `784/2023`: signs between the groups as one slash, no leading zeros, lower case. */
const normaliseNumber = (text: string): string =>
  normaliseText(text)
    .replace(/^(?:n|no|num|numero|rc|rl|رقم)\s+(?=\d)/, '')
    .split(' ')
    .map((group) => group.replace(/^0+(?=\d)/, ''))
    .join('/');

/**
 * The natural key by which the same cooperative is recognised, however its court and number were typed: case, spaces,
 * accents, «TPI» or «المحكمة الابتدائية» before the town, Arabic digits, leading zeros. Normalising a key changes nothing.
 */
export function normaliseRegistration(court: string, number: string): Registration {
  const normalised = { court: normaliseCourt(court), number: normaliseNumber(number) };
  return { ...normalised, key: `${normalised.court}|${normalised.number}` };
}
