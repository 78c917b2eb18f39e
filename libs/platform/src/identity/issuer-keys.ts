import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { IdentityConfig } from '../config';
import { AppError } from '../errors';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const timeoutMs = 5_000;
/** Seconds after which a key nobody knows is worth asking for again: strangers make up as many as they like. */
const patience = 30;

/**
 * The public keys of an identity provider, fetched when needed: a new one is found as soon as a token names it, one that
 * was taken away is believed no longer than `jwksCacheSeconds`. While they cannot be had, nobody is told that their token
 * is wrong: `AppError`, `unavailable`.
 */
export function issuerKeys(config: IdentityConfig): JWTVerifyGetKey {
  const { jwksCacheSeconds } = config;
  let known: JWTVerifyGetKey | undefined;
  const open = async () =>
    createRemoteJWKSet(new URL(config.jwksUrl ?? (await discoverKeys(config.issuer))), {
      timeoutDuration: timeoutMs,
      cacheMaxAge: jwksCacheSeconds * 1_000,
      cooldownDuration: Math.min(patience, jwksCacheSeconds) * 1_000,
    });
  return async (header, token) => {
    try {
      known ??= await open();
      return await known(header, token);
    } catch (error) {
      if (isAboutTheKey(error)) throw error;
      throw new AppError('IDENTITY.ISSUER_AWAY', 'unavailable', { retryAfter: 5, cause: error });
    }
  };
}

/** What the token is to blame for; anything else is the way to the issuer, or the issuer. */
const isAboutTheKey = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

async function discoverKeys(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const said = discovery.parse(await answer.json());
  if (said.issuer !== issuer) throw new Error(`${address} is of another issuer`);
  return said.jwks_uri;
}
