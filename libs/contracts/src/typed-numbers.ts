/** Numbers as people type them, brought to the form in which they are kept. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** The first zero of each set of decimal digits met in Morocco: Arabic-Indic and Extended (Persian). */
const digitSets = [0x0660, 0x06f0];

/** «٢٠٢٤» → «2024»: Arabic-Indic and Extended Arabic-Indic digits become Western ones; everything else stays. */
export function toWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    return String(point - (digitSets.findLast((zero) => point >= zero) ?? point));
  });
}

/** «06 12-34-56-78», «00212…», «212…» → «+212612345678»: E.164, Moroccan unless it says otherwise; undefined for what is no phone. */
export function phoneOf(text: string): string | undefined {
  const phone = parsePhoneNumberFromString(toWesternDigits(text), 'MA');
  return phone?.isValid() && !phone.ext ? phone.number : undefined;
}

/**
 * The fifteen digits of an ICE, lost zeros put back; undefined for what cannot be one (a number
 * shorter than nine digits lost more than zeros). Its control is the domain's to check.
 */
export function iceDigitsOf(text: string): string | undefined {
  const digits = toWesternDigits(text).replace(/[\s.\-\u2010-\u2015]/g, '');
  return /^\d{9,15}$/.test(digits) ? digits.padStart(15, '0') : undefined;
}
