import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export interface Signer {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

/** A pair of keys, of nobody yet. */
export async function newSigner(kid: string, alg = 'RS256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** Somebody else's identity provider, over real HTTP: its discovery document and its keys. */
export class IdentityProvider {
  /** Whose public halves it shows. */
  keys: Signer[] = [];
  /** How often its keys were asked for. */
  asked = 0;
  away = false;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const server = createServer({ keepAliveTimeout: 500 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new IdentityProvider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/realm`);
    server.on('request', (request, response) => {
      const body = provider.answer(request.url ?? '');
      response.writeHead(body ? 200 : 503, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? {}));
    });
    return provider;
  }

  private answer(path: string): object | undefined {
    if (this.away) return undefined;
    if (path === '/realm/.well-known/openid-configuration') {
      return { issuer: this.issuer, jwks_uri: `${this.issuer}/keys` };
    }
    if (path !== '/realm/keys') return undefined;
    this.asked += 1;
    return { keys: this.keys.map(({ publicJwk }) => publicJwk) };
  }

  /** A good token of an agent, but for what is told. */
  token(by: Signer, claims: Record<string, unknown> = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: 'mourafaka', sub: 'fatima', roles: ['agent'], regions: ['09'] };
    return new SignJWT({ ...usual, iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg: by.alg, kid: by.kid, ...header })
      .sign(by.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
