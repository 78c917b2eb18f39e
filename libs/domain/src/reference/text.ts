import { toWesternDigits } from '@mourafaka/contracts';

/** Text as people type it, brought to one form so that it can be compared. Never shown and never stored in place of the original. */

/** Letters that Unicode's decomposition leaves apart although Moroccan typists use them for one another. */
const letters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ڮ: 'ك',
  ݣ: 'ك',
  ٱ: 'ا',
};
const oneOfLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * One comparable form: lower case, no accents or Arabic diacritics, أ إ آ ٱ as ا, ة as ه, ى as ي, no tatweel, Western
 * digits, every run of spaces, hyphens, apostrophes and other signs as one space. Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  return toWesternDigits(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(oneOfLetters, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `normaliseText` without its spaces: «M'diq», «Mdiq» and «M diq» are the same name. */
export const matchKey = (text: string): string => normaliseText(text).replaceAll(' ', '');

/** How many letters must be added, removed, replaced or swapped to turn one word into the other (Damerau–Levenshtein). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
