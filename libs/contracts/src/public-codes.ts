import { toWesternDigits } from './typed-numbers';

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B and U V, which are mistaken for one another on paper and on the telephone. */
export const publicCodeSymbols = '34679ACDEFGHJKMNPQRTWXY';

/** Symbols of a new code: 14 of 23 are 63 bits, so that a code may open what it names without further proof. */
export const publicCodeLength = 14;

/** Codes are read out in short groups; those of three groups were given out before commands could be given by code. */
const groups = [4, 3, 3, 4] as const;

/** `K7QM4TX9RDE3HG` → `K7QM-4TX-9RD-E3HG`. */
export function groupPublicCode(symbols: string): string {
  let from = 0;
  const parts = groups.map((length) => symbols.slice(from, (from += length)));
  return [...parts, symbols.slice(from)].filter(Boolean).join('-');
}

/** A code as people type it, «k7qm 4tx ٩rd e3hg», as it was given out: case, spaces, dashes and the kind of digits do not matter. */
export const normalisePublicCode = (text: string): string =>
  groupPublicCode(
    toWesternDigits(text.normalize('NFKC'))
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );
