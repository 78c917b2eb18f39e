import { roles } from '@mourafaka/contracts';
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../errors';
import {
  developmentKeys,
  hasDevelopmentIssuer,
  type IdentitySettings,
  publicJwks,
  rotateDevelopmentKeys,
} from './development-keys';
import { issuerKeys } from './issuer-keys';
import type { Principal } from './principal';
import { VerifiedTokens } from './verified-tokens';

const texts = (longest: number, most: number) => z.array(z.string().max(longest)).max(most);

const claimsSchema = z.object({
  sub: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/),
  name: z.string().max(120).default(''),
  // An issuer knows roles that are none of ours, such as those of its own.
  roles: texts(200, 500).transform((named) => roles.filter((role) => named.includes(role))),
  regions: texts(20, 50).default([]),
  lots: texts(60, 200).default([]),
  office: z.string().max(120).optional(),
  // An address that is none is as if there were none: it is no reason to keep somebody out.
  email: z.email().max(254).optional().catch(undefined),
  affiliations: texts(200, 50).optional(),
});

/** Checks a bearer token; throws `AppError` (`unauthenticated`) for one that is not ours, not valid or no longer. */
export interface TokenVerifier {
  verify(token: string): Promise<Principal>;
  /** When a token ends that was verified before: nobody may be served by it any longer. */
  expiryOf(token: string): Date;
}

/** Verifies against the identity provider's public keys, or against those of the issuer of development. */
export async function tokenVerifier(config: IdentitySettings): Promise<TokenVerifier> {
  const { issuer, audience, algorithms, clockSkewSeconds: clockTolerance, claims } = config.identity;
  const key: JWTVerifyGetKey = hasDevelopmentIssuer(config) ? await ownKeys(config) : issuerKeys(config.identity);
  const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['sub', 'exp'] };
  const endOf = ({ exp = 0 }: JWTPayload): Date => new Date((exp + clockTolerance) * 1000);
  const verified = new VerifiedTokens({ mostSeconds: config.identity.jwksCacheSeconds });
  return {
    async verify(token) {
      const known = verified.find(token);
      if (known) return known;
      try {
        const { payload } = await jwtVerify(token, key, options);
        const principal = principalOf(claimsSchema.parse(claimsOf(payload, claims)));
        verified.remember(token, principal, endOf(payload).getTime());
        return principal;
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw new AppError('IDENTITY.TOKEN_INVALID', 'unauthenticated', { cause: error });
      }
    },
    expiryOf: (token) => endOf(decodeJwt(token)),
  };
}

async function ownKeys(config: IdentitySettings): Promise<JWTVerifyGetKey> {
  await rotateDevelopmentKeys(config);
  return createLocalJWKSet(publicJwks(await developmentKeys(config)));
}

/** Each claim from where the issuer puts it: under that very name, or inside something. */
function claimsOf(payload: JWTPayload, places: Record<string, string>): Record<string, unknown> {
  const within = (place: string): unknown =>
    place.split('.').reduce<unknown>((part, name) => (Object(part) as Record<string, unknown>)[name], payload);
  const found = Object.entries(places).map(([name, place]): [string, unknown] => [
    name,
    payload[place] ?? within(place),
  ]);
  return { sub: payload.sub, ...Object.fromEntries(found.filter(([, value]) => value !== null)) };
}

/** `system` is nobody's role: a token that claims it is refused, as is one without a role of ours. */
function principalOf({ sub, ...rest }: z.infer<typeof claimsSchema>): Principal {
  if (rest.roles.length === 0) throw new Error('the token names no role of ours');
  if (rest.roles.includes('system')) throw new Error('no token may carry the role system');
  return { id: sub, ...rest };
}
