import { toWesternDigits } from '../reference/text';

export type IceCheck = { ok: true; ice: string } | { ok: false; reason: 'format' | 'control' };

const length = 15;
/** Spreadsheets drop leading zeros; a number shorter than this lost more than zeros. */
const fewestDigits = 9;

/**
 * The common identifier of an enterprise (ICE): fifteen digits whose number is a multiple of 97, which held for all of the
 * 115 published numbers looked at. Spaces, dots and dashes are ignored, Arabic digits read, lost zeros put back.
 */
export function checkIce(text: string): IceCheck {
  const digits = toWesternDigits(text).replace(/[\s.\-\u2010-\u2015]/g, '');
  if (!/^\d+$/.test(digits) || digits.length > length || digits.length < fewestDigits)
    return { ok: false, reason: 'format' };
  const number = Number(digits);
  if (number === 0 || number % 97 !== 0) return { ok: false, reason: 'control' };
  return { ok: true, ice: digits.padStart(length, '0') };
}
