import { createHmac, timingSafeEqual } from 'node:crypto';

/** Headers by which both sides sign what they send (docs/reference/sms-gateway.md). */
export const signatureHeaders = { timestamp: 'x-mourafaka-timestamp', signature: 'x-mourafaka-signature' } as const;

/** Milliseconds by which a request may be older, or its sender's clock ahead: what is older may be somebody's copy. */
export const replayWindow = 5 * 60_000;

/** `sha256=<hex>`: HMAC-SHA-256 over `<timestamp>.<content>`; the timestamp in whole seconds since 1970. */
export const signatureOf = (secret: string, timestamp: string, content: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${content}`).digest('hex')}`;

/** The headers of a request whose body, or where it has none whose subject, is `content`. `now`: milliseconds since 1970. */
export function signed(secret: string, content: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  return {
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.signature]: signatureOf(secret, timestamp, content),
  };
}

/** A request as it came: its headers, and its body to the byte. */
export interface SignedRequest {
  timestamp: unknown;
  signature: unknown;
  content: string;
}

/**
 * Whether whoever sent it has the secret and sent it just now. Takes the same time for every wrong signature. `now`: milliseconds
 * since 1970, of the system's clock.
 */
export function isSigned(secret: string, { timestamp, signature, content }: SignedRequest, now: number): boolean {
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return false;
  const expected = Buffer.from(signatureOf(secret, timestamp, content));
  const given = Buffer.from(typeof signature === 'string' ? signature : '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return Math.abs(now - Number(timestamp) * 1000) <= replayWindow;
}
