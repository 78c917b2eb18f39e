import { randomBytes } from 'node:crypto';
import { type Config, developmentClaims, developmentKeys } from '@mourafaka/platform';
import type { Configuration, default as Provider, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { consoleOrigins, issuerClients } from './issuer-clients';
import { leavePage, leftPage, problemPage } from './issuer-pages';

export type { Provider };

const minutes = (count: number) => count * 60;
const hours = (count: number) => minutes(count * 60);

/**
 * The OpenID Connect issuer of development. It remembers in memory who is signed in: after a restart people sign in again,
 * while the tokens they have stay good, since the keys are kept.
 */
export async function createProvider(config: Config): Promise<Provider> {
  const parts = loadLibrary();
  return new parts.Provider(config.identity.issuer, {
    ...(await settingsOf(config)),
    adapter: parts.createMemoryAdapter(),
    interactions: { policy: policyOf(parts.base), url: (_, { uid }) => `/oidc/interaction/${uid}` },
  });
}

interface Library {
  Provider: typeof Provider;
  createMemoryAdapter: () => NonNullable<Configuration['adapter']>;
  base: typeof interactionPolicy.base;
}

/**
 * Read at the first sign-in, so that whoever has another issuer never loads it. Past its front door, which complains of
 * Node 20 although all that is used here runs on it, and of a memory that suits development.
 */
function loadLibrary(): Library {
  /* eslint-disable @typescript-eslint/no-require-imports -- a part that is loaded only when somebody signs in */
  const { Provider } = require('oidc-provider/lib/provider.js') as Pick<Library, 'Provider'>;
  const { base } = require('oidc-provider/lib/helpers/interaction_policy/index.js') as Pick<Library, 'base'>;
  const { createMemoryAdapter } = require('oidc-provider/lib/adapters/memory_adapter.js') as Pick<
    Library,
    'createMemoryAdapter'
  >;
  /* eslint-enable @typescript-eslint/no-require-imports */
  return { Provider, base, createMemoryAdapter };
}

/** People choose who they are and are asked for nothing else: the one client is our own. */
function policyOf(base: Library['base']) {
  const policy = base();
  policy.remove('consent');
  return policy;
}

async function settingsOf(config: Config): Promise<Configuration> {
  const [signing, ...earlier] = await developmentKeys(config);
  const { scope } = config.identity.console;
  return {
    clients: issuerClients(config),
    jwks: { keys: [signing, ...earlier].map(({ made: _, ...jwk }) => ({ ...jwk, use: 'sig' })) },
    clientDefaults: { id_token_signed_response_alg: signing.alg },
    cookies: { keys: [randomBytes(32)] },
    scopes: scope.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'email'] },
    conformIdTokenClaims: false,
    findAccount: (_, sub) => {
      const claims = developmentClaims(sub);
      return claims && { accountId: sub, claims: () => ({ sub, name: claims.name, email: claims.email }) };
    },
    // A person, or a service by itself.
    extraTokenClaims: (_, token) => developmentClaims('accountId' in token ? token.accountId : (token.clientId ?? '')),
    loadExistingGrant: (context) => grantAll(context, config),
    // Bound to the session unless asked to outlive it: whoever signs out ends them.
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    clientBasedCORS: (_, origin) => consoleOrigins(config).includes(origin),
    pkce: { required: () => true },
    responseTypes: ['code'],
    features: featuresOf(config, signing.alg),
    renderError: (context, out) => problemPage(context, out),
    ttl: {
      AccessToken: minutes(15),
      ClientCredentials: minutes(15),
      AuthorizationCode: minutes(1),
      IdToken: minutes(15),
      Interaction: hours(1),
      RefreshToken: hours(12),
      Session: hours(12),
      Grant: hours(12),
    },
  };
}

function featuresOf({ identity }: Config, alg: 'ES256'): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    revocation: { enabled: true },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: leavePage, postLogoutSuccessSource: leftPage },
    resourceIndicators: {
      enabled: true,
      // A token is for the api, whether or not a client says so.
      defaultResource: () => identity.console.resource ?? '',
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: identity.audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg } },
      }),
    },
  };
}

/** What the console asks for is granted: it is ours, and so is whoever signs in. */
async function grantAll({ oidc }: KoaContextWithOIDC, { identity }: Config) {
  const known = oidc.client && oidc.session?.grantIdFor(oidc.client.clientId);
  const kept = known ? await oidc.provider.Grant.find(known) : undefined;
  if (kept) return kept;
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  });
  grant.addOIDCScope(identity.console.scope);
  await grant.save();
  return grant;
}
