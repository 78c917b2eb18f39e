import { createHmac } from 'node:crypto';
import { signingKey } from '../subscriptions/secrets';

/** What is signed, as the Standard Webhooks specification has it: id, seconds since 1970, and the body to the byte. */
export interface Signed {
  id: string;
  timestamp: number;
  body: string;
}

/** `v1,` and HMAC-SHA-256 in base64, one for each secret. */
export const signatureOf = ({ id, timestamp, body }: Signed, secrets: readonly string[]): string =>
  secrets
    .map((secret) => createHmac('sha256', signingKey(secret)).update(`${id}.${timestamp}.${body}`).digest('base64'))
    .map((signature) => `v1,${signature}`)
    .join(' ');

export const signedHeaders = (signed: Signed, secrets: readonly string[]): Record<string, string> => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': signatureOf(signed, secrets),
});
