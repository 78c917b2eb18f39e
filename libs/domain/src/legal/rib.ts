import { toWesternDigits } from '@mourafaka/contracts';

export type RibCheck =
  { ok: true; rib: string } | { ok: false; reason: 'format' } | { ok: false; reason: 'control'; rib: string };

/**
 * A bank identity (RIB): twenty-four digits, a multiple of 97. The rule was checked on one sample only, so a wrong control
 * is a reason to warn and never to refuse.
 */
export function checkRib(text: string): RibCheck {
  const digits = toWesternDigits(text).replace(/[\s.\-\u2010-\u2015]/g, '');
  if (!/^\d{24}$/.test(digits)) return { ok: false, reason: 'format' };
  return BigInt(digits) % 97n === 0n ? { ok: true, rib: digits } : { ok: false, reason: 'control', rib: digits };
}
