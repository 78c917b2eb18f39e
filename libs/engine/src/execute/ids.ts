import { createHash, randomInt } from 'node:crypto';
import { groupPublicCode, publicCodeLength, publicCodeSymbols as symbols } from '@mourafaka/contracts';

/** A name-based UUID (RFC 9562, version 8): the same for the same text. */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A follow-up code, `K7QM-4TX-9RD-E3HG`: random, 63 bits, so not to be guessed. */
export const newTrackingCode = (): string =>
  groupPublicCode(Array.from({ length: publicCodeLength }, () => symbols[randomInt(symbols.length)]).join(''));

/** JSON with the names of every object in order, so that two bodies that mean the same read the same. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
    .join(',')}}`;
}

/** Tells one request from another under the same idempotency key. */
export const requestHash = (name: string, payload: unknown): string =>
  createHash('sha256')
    .update(`${name}\n${canonicalJson(payload ?? null)}`)
    .digest('hex');
