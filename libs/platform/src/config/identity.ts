import { resolve } from 'node:path';
import { z } from 'zod';

/** Signatures by a key pair only: a secret shared with the issuer would make of every reader of tokens a maker of them. */
const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

/** What is read of a token about a person. */
const claimNames = ['name', 'email', 'office', 'roles', 'regions', 'lots', 'affiliations'] as const;
type ClaimName = (typeof claimNames)[number];

const signatureList = z.string().transform((text, context): string[] => {
  const named = text.split(',').map((word) => word.trim());
  if (named.every((one) => signatures.some((known) => known === one))) return named;
  context.addIssue(`must be of ${signatures.join(', ')}, with commas between`);
  return [];
});

/** `roles=realm_access.roles,office=department`: ours, and where the issuer puts it. */
const claimPlaces = z.string().transform((text, context): Partial<Record<ClaimName, string>> => {
  const pairs = text.split(',').map((pair): [string?, string?] => {
    const [, name, place] = /^\s*([a-z]+)=(\S+)\s*$/.exec(pair) ?? [];
    return [name, place];
  });
  if (pairs.every(([name]) => claimNames.some((known) => known === name))) {
    return Object.fromEntries(pairs) as Partial<Record<ClaimName, string>>;
  }
  context.addIssue(`must be like \`roles=realm_access.roles,office=department\`, for ${claimNames.join(', ')}`);
  return z.NEVER;
});

/** Settings of who signs tokens, and of how they are read. */
export const identitySettings = {
  OIDC_ISSUER: z.url().optional(),
  OIDC_AUDIENCE: z.string().default('mourafaka'),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_JWKS_CACHE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
  OIDC_ALGORITHMS: signatureList.default(['RS256', 'ES256', 'EdDSA']),
  OIDC_CLOCK_SKEW_SECONDS: z.coerce.number().int().min(0).max(60).default(5),
  OIDC_CLAIMS: claimPlaces.default({}),
  OIDC_CLIENT_ID: z.string().default('mourafaka-console'),
  OIDC_SCOPE: z.string().default('openid profile offline_access'),
  OIDC_RESOURCE: z.string().optional(),
  MOURAFAKA_ISSUER_KEY_FILE: z.string().optional(),
};

export interface IdentityConfig {
  /** As tokens name it. */
  issuer: string;
  audience: string;
  /** Whether tokens come from the issuer of development, inside the api, to invented users. */
  development: boolean;
  /** Where the issuer's public keys are; asked of the issuer when absent. */
  jwksUrl?: string;
  /** Seconds its keys are believed: for so long a key that was taken away still opens. */
  jwksCacheSeconds: number;
  algorithms: string[];
  /** Seconds two machines' clocks may differ. */
  clockSkewSeconds: number;
  /** Where in a token each thing stands, `a.b` for what is inside something. */
  claims: Record<ClaimName, string>;
  /** What the console signs in as. `resource`: for issuers that want to be told what a token is for (RFC 8707). */
  console: { clientId: string; scope: string; resource?: string };
  /** The private keys of the issuer of development. */
  keyFile: string;
}

type Settings = z.infer<z.ZodObject<typeof identitySettings>> & { NODE_ENV: string };

/** What lets in whom it should not. */
export function identityProblems(settings: Settings): string[] {
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl } = settings;
  const production = settings.NODE_ENV === 'production';
  if (issuer === undefined && jwksUrl !== undefined) {
    return ['OIDC_ISSUER: is missing: the keys at OIDC_JWKS_URL are those of an issuer; name it as its tokens do'];
  }
  if (!production) return [];
  if (issuer === undefined) {
    return ['OIDC_ISSUER: name your identity provider; the development issuer is refused in production'];
  }
  const problems: string[] = [];
  if (!issuer.startsWith('https://')) problems.push('OIDC_ISSUER: must be https:// in production');
  if (jwksUrl !== undefined && !jwksUrl.startsWith('https://')) {
    problems.push('OIDC_JWKS_URL: must be https:// in production (whoever changes keys on the way makes tokens)');
  }
  return problems;
}

/** What the issuer of development calls the api. */
export const developmentResource = 'urn:mourafaka:api';

/** `publicUrl`: where people reach the api, whose own issuer is below it. */
export function toIdentityConfig(settings: Settings, publicUrl: string, dataFolder: string): IdentityConfig {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_SCOPE: scope } = settings;
  const development = issuer === undefined;
  const resource = settings.OIDC_RESOURCE ?? (development ? developmentResource : undefined);
  const places = Object.fromEntries(claimNames.map((name) => [name, settings.OIDC_CLAIMS[name] ?? name]));
  return {
    issuer: issuer ?? `${publicUrl}/oidc`,
    audience: settings.OIDC_AUDIENCE,
    development,
    jwksUrl: settings.OIDC_JWKS_URL,
    jwksCacheSeconds: settings.OIDC_JWKS_CACHE_SECONDS,
    algorithms: settings.OIDC_ALGORITHMS,
    clockSkewSeconds: settings.OIDC_CLOCK_SKEW_SECONDS,
    claims: places as Record<ClaimName, string>,
    console: { clientId, scope, ...(resource !== undefined && { resource }) },
    keyFile: settings.MOURAFAKA_ISSUER_KEY_FILE ?? resolve(dataFolder, 'issuer-keys.json'),
  };
}
