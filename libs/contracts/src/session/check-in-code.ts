import { normalisePublicCode } from '../public-codes';

/** Symbols of the code shown in the room: 8 of 23 are 36 bits, good for one day and one session. */
export const checkInCodeLength = 8;

/** A code as people type it, «k7qm 4tx9», as it was given out: `K7QM-4TX9`. */
export function normaliseCheckInCode(text: string): string {
  const symbols = normalisePublicCode(text).replaceAll('-', '');
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}

/** What is unique over all sessions that may still be checked into: the natural key by which the journal finds the session. */
export const checkInKey = (code: string): string => `check-in:${normaliseCheckInCode(code)}`;
