import { createHash, randomInt } from 'node:crypto';
import {
  groupPublicCode,
  normalisePublicCode,
  publicCodeLength,
  publicCodeSymbols as symbols,
} from '@mourafaka/contracts';

/** A code of the same kind as the follow-up code, `K7QM-4TX-9RD-E3HG`: random, so whoever has it was given it. */
export const newDraftCode = (): string =>
  groupPublicCode(Array.from({ length: publicCodeLength }, () => symbols[randomInt(symbols.length)]).join(''));

/** What is kept of a code. */
export const hashOfCode = (code: string): Buffer => createHash('sha256').update(normalisePublicCode(code)).digest();
