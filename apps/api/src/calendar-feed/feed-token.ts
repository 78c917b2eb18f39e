import { createHash, randomBytes } from 'node:crypto';

/** Opens one person's calendar without further proof, so it is as long as a key: 256 bits. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. */
export const hashOfFeedToken = (token: string): Buffer => createHash('sha256').update(token).digest();
