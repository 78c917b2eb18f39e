/** Readers of single cells: a value, or why there is none. None of them throws. */
import { phoneOf, toWesternDigits } from '@mourafaka/contracts';
import { checkIce, checkRib, normaliseText } from '@mourafaka/domain';
import type { CellValue } from '../file/sheet';
import { oneLine, shorten, textOf } from './text';

type Params = Record<string, string | number>;
export type Reading<T> =
  | { value: T; code?: undefined; warning?: { code: string; params: Params } }
  | { value?: undefined; code: string; params: Params };

const wrong = (code: string, params: Params = {}): { code: string; params: Params } => ({ code, params });
const digitsOf = (cell: CellValue): string => toWesternDigits(oneLine(textOf(cell)));

/** `7E+23`, `9,004E+14`: what a spreadsheet makes of a long number that is not formatted as text. */
const notation = /^\d+(?:[.,]\d+)?e\+?\d+$/i;

export function readYesNo(cell: CellValue): Reading<boolean> {
  const word = normaliseText(textOf(cell));
  if (['oui', 'o', 'yes', 'y', 'true', 'vrai', 'x', '1', 'نعم'].includes(word)) return { value: true };
  if (['non', 'n', 'no', 'false', 'faux', '0', 'لا', 'كلا'].includes(word)) return { value: false };
  return wrong('IMPORT.YES_NO', { value: shorten(textOf(cell)) });
}

/** A number of people: whole, up to a million. */
export function readCount(cell: CellValue): Reading<number> {
  const text = digitsOf(cell).replace(/\s/g, '');
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return number <= 1_000_000 ? { value: number } : wrong('IMPORT.COUNT', { value: shorten(textOf(cell)) });
}

const currency =
  /^(?:mad|dhs?|dirhams?|درهم(?: مغربي)?|دراهم|د\.? ?م\.?)\.?|(?:mad|dhs?|dirhams?|درهم(?: مغربي)?|دراهم|د\.? ?م\.?)\.?$/gi;

/**
 * An amount of dirhams, to the hundredth. An amount has at most two decimals, so a sign before exactly three digits groups
 * thousands (`45.000`, `12,000`); where that is the only hint it is a warning too.
 */
export function readAmount(cell: CellValue): Reading<number> {
  const shown = shorten(textOf(cell));
  const text = digitsOf(cell)
    .replace(currency, '')
    .replace(/[\s'’_\u066C]/g, '')
    .replace(/\u066B/g, ',');
  const plain = typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : text;
  if (typeof cell === 'number' || /^\d+(?:[.,]\d{1,2})?$/.test(plain)) {
    return amount(Number(plain.replace(',', '.')), shown);
  }
  const grouped = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(plain);
  if (!grouped) return wrong('IMPORT.AMOUNT', { value: shown });
  const [, whole = '', , decimals] = grouped;
  const reading = amount(Number(`${whole.replace(/[.,]/g, '')}.${decimals ?? '0'}`), shown);
  if (reading.code !== undefined || decimals !== undefined) return reading;
  return { ...reading, warning: wrong('IMPORT.AMOUNT_THOUSANDS', { value: shown, amount: reading.value }) };
}

const amount = (value: number, shown: string): Reading<number> =>
  value >= 0 && value <= 1e12 ? { value } : wrong('IMPORT.AMOUNT', { value: shown });

/** A phone, Moroccan unless it says otherwise, as E.164. */
export function readPhone(cell: CellValue): Reading<string> {
  const value = phoneOf(digitsOf(cell));
  return value === undefined ? wrong('IMPORT.PHONE', { value: shorten(textOf(cell)) }) : { value };
}

export function readIce(cell: CellValue): Reading<string> {
  const text = digitsOf(cell);
  if (notation.test(text)) return wrong('IMPORT.NUMBER_NOTATION', { value: shorten(text) });
  const check = checkIce(text);
  if (check.ok) return { value: check.ice };
  return wrong(check.reason === 'format' ? 'IMPORT.ICE_FORMAT' : 'IMPORT.ICE_CONTROL', { value: shorten(text) });
}

/** A wrong bank identity is never a reason to refuse: what is not 24 digits is left out, a wrong control is kept. */
export function readRib(cell: CellValue): { value?: string; warning?: { code: string; params: Params } } {
  const text = digitsOf(cell);
  if (notation.test(text)) return { warning: wrong('IMPORT.NUMBER_NOTATION', { value: shorten(text) }) };
  const check = checkRib(text);
  if (check.ok) return { value: check.rib };
  return check.reason === 'control'
    ? { value: check.rib, warning: wrong('IMPORT.RIB_CONTROL') }
    : { warning: wrong('IMPORT.RIB_FORMAT') };
}
