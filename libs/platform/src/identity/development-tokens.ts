import { importJWK, SignJWT } from 'jose';
import { AppError } from '../errors';
import { developmentKeys, type IdentitySettings } from './development-keys';
import { developmentUserNames, findDevelopmentUser } from './principal';

const tokenLifetime = '12h';

/** What a token of the issuer of development says of an invented user; undefined for a name it does not know. */
export function developmentClaims(user: string): Record<string, unknown> | undefined {
  const principal = findDevelopmentUser(user);
  if (!principal) return undefined;
  const { id, ...claims } = principal;
  return { email: `${id}@mourafaka.example`, ...claims };
}

/**
 * A signed token for one of the invented users (`findDevelopmentUser`), valid for 12 hours. Throws `AppError` for a user
 * it does not know, and always in production or beside a real identity provider.
 */
export async function issueDevelopmentToken(config: IdentitySettings, user: string): Promise<string> {
  const [jwk] = await developmentKeys(config);
  const claims = developmentClaims(user);
  if (!claims) {
    const params = { users: developmentUserNames.join(', ') };
    throw new AppError('REQUEST.INVALID', 'invalid', {
      errors: [{ field: 'user', code: 'IDENTITY.USER_UNKNOWN', params }],
    });
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid, typ: 'at+jwt' })
    .setSubject(user)
    .setIssuer(config.identity.issuer)
    .setAudience(config.identity.audience)
    .setIssuedAt()
    .setExpirationTime(tokenLifetime)
    .sign(await importJWK(jwk, jwk.alg));
}
