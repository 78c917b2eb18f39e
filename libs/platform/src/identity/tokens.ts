import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { roles } from '@mourafaka/contracts';
import {
  createRemoteJWKSet,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import type { Config } from '../config';
import { AppError } from '../errors';
import { developmentUserNames, findDevelopmentUser, type Principal } from './principal';

const algorithms = ['EdDSA', 'ES256'];
const tokenLifetime = '12h';
/** Seconds two machines' clocks may differ. */
const clockTolerance = 5;

const claimsSchema = z.object({
  sub: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/),
  name: z.string().max(120).default(''),
  roles: z.array(z.enum(roles)).min(1),
  regions: z.array(z.string()).default([]),
  lots: z.array(z.string()).default([]),
  office: z.string().max(120).optional(),
  // An address that is none is as if there were none: it is no reason to keep somebody out.
  email: z.email().max(254).optional().catch(undefined),
  affiliations: z.array(z.string().max(200)).max(50).optional(),
});

type IdentityConfig = Pick<Config, 'identity' | 'nodeEnv'>;

/** Checks a bearer token; throws `AppError` (`unauthenticated`) for one that is not ours, not valid or no longer. */
export interface TokenVerifier {
  verify(token: string): Promise<Principal>;
}

/** Verifies against the identity provider's public keys, or against the development issuer's own key. */
export async function tokenVerifier(config: IdentityConfig): Promise<TokenVerifier> {
  const { issuer, audience, jwksUrl } = config.identity;
  const key: JWTVerifyGetKey = jwksUrl ? createRemoteJWKSet(new URL(jwksUrl)) : await developmentKey(config);
  const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['sub', 'exp'] };
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, options);
        return principalOf(claimsSchema.parse(payload));
      } catch (error) {
        throw new AppError('IDENTITY.TOKEN_INVALID', 'unauthenticated', { cause: error });
      }
    },
  };
}

/** When a token ends that was verified before: nobody may be served by it any longer. */
export function expiryOf(token: string): Date {
  const { exp = 0 } = decodeJwt(token);
  return new Date((exp + clockTolerance) * 1000);
}

/** `system` is nobody's role: a token that claims it is refused. */
function principalOf({ sub, ...rest }: z.infer<typeof claimsSchema>): Principal {
  if (rest.roles.includes('system')) throw new Error('no token may carry the role system');
  return { id: sub, ...rest };
}

async function developmentKey(config: IdentityConfig): Promise<JWTVerifyGetKey> {
  const { d: _private, ...publicJwk } = await developmentJwk(config);
  const key = await importJWK(publicJwk, 'EdDSA');
  return () => key;
}

/**
 * A signed token for one of the invented users (`findDevelopmentUser`), valid for 12 hours. Throws `AppError` for a user
 * it does not know, and always in production or beside a real identity provider.
 */
export async function issueDevelopmentToken(config: IdentityConfig, user: string): Promise<string> {
  const key = await importJWK(await developmentJwk(config), 'EdDSA');
  const principal = findDevelopmentUser(user);
  if (!principal) {
    const params = { users: developmentUserNames.join(', ') };
    throw new AppError('REQUEST.INVALID', 'invalid', {
      errors: [{ field: 'user', code: 'IDENTITY.USER_UNKNOWN', params }],
    });
  }
  const { id, ...claims } = principal;
  return new SignJWT({ email: `${id}@mourafaka.example`, ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(id)
    .setIssuer(config.identity.issuer)
    .setAudience(config.identity.audience)
    .setIssuedAt()
    .setExpirationTime(tokenLifetime)
    .sign(key);
}

/** Whether this process hands out tokens to invented users. */
export const hasDevelopmentIssuer = (config: IdentityConfig): boolean =>
  config.nodeEnv !== 'production' && !config.identity.jwksUrl;

/** The development issuer's private key, made at first use; several processes may ask at once. */
async function developmentJwk(config: IdentityConfig): Promise<JWK> {
  if (!hasDevelopmentIssuer(config)) throw new AppError('IDENTITY.NO_DEVELOPMENT_ISSUER', 'not-found');
  const file = config.identity.keyFile;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, JSON.stringify(await exportJWK(privateKey)), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}
