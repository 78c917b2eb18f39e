import type { Config } from '@mourafaka/platform';
import type { ClientMetadata } from 'oidc-provider';

/** Where Vite serves the console while somebody works on it. */
const viteOrigin = 'http://localhost:5173';

/** Where the console may be, in development. */
export const consoleOrigins = ({ http }: Pick<Config, 'http'>): string[] => [http.publicUrl, viteOrigin];

/** Who may sign people in at the issuer of development, and a partner's service, which is a client itself. */
export function issuerClients(config: Config): ClientMetadata[] {
  const origins = consoleOrigins(config);
  return [
    {
      client_id: config.identity.console.clientId,
      client_name: 'Mourafaka',
      // A page in a browser keeps no secret: PKCE ties the code to whoever asked for it.
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: origins.map((origin) => `${origin}/signed-in`),
      post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
    },
    {
      client_id: 'partner-bank',
      // As invented as the partner: whoever wants its token may have one at `/dev/token`.
      client_secret: 'invented-secret-of-partner-bank',
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}
