import { createHash, randomBytes } from 'node:crypto';

interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
}

interface Discovered {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint: string;
  jwks_uri: string;
}

/** A browser at the console, as far as an issuer sees of it: it follows where it is sent, and keeps cookies. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly verifier = randomBytes(32).toString('base64url');

  constructor(
    private readonly origin: string,
    private readonly redirectUri = `${origin}/signed-in`,
  ) {}

  async visit(address: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(new URL(address, this.origin), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }

  /** Follows until a page comes, or the way leads to where the console is. */
  async follow(answer: Response): Promise<{ address: string; page?: Response }> {
    const next = answer.headers.get('location');
    if (next === null) return { address: answer.url, page: answer };
    const address = new URL(next, answer.url).href;
    if (address.startsWith(this.redirectUri) || new URL(address).origin !== this.origin) return { address };
    return this.follow(await this.visit(address));
  }

  async discover(): Promise<Discovered> {
    return (await (await this.visit('/oidc/.well-known/openid-configuration')).json()) as Discovered;
  }

  /** Sends somebody to sign in; `more`: parameters of the request. */
  async ask(more: Record<string, string> = {}): Promise<{ address: string; page?: Response }> {
    const { authorization_endpoint: endpoint } = await this.discover();
    const query = new URLSearchParams({
      client_id: 'mourafaka-console',
      response_type: 'code',
      redirect_uri: this.redirectUri,
      scope: 'openid profile offline_access',
      state: 'where-i-was',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    });
    return this.follow(await this.visit(`${endpoint}?${query.toString()}`));
  }

  /** From the page of names to the code in the console's address. */
  async choose(user: string, asked: { address: string }): Promise<string> {
    const { address } = await this.follow(await this.visit(`${asked.address}/${user}`, { method: 'POST' }));
    const code = new URL(address).searchParams.get('code');
    if (!code) throw new Error(`no code in ${address}`);
    return code;
  }

  async token(fields: Record<string, string>): Promise<{ status: number; body: Tokens & { error?: string } }> {
    const { token_endpoint: endpoint } = await this.discover();
    const body = new URLSearchParams({ client_id: 'mourafaka-console', ...fields });
    const answer = await this.visit(endpoint, { method: 'POST', body });
    return { status: answer.status, body: (await answer.json()) as Tokens };
  }

  exchange(code: string, verifier = this.verifier) {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      code_verifier: verifier,
    });
  }

  refresh(token: string) {
    return this.token({ grant_type: 'refresh_token', refresh_token: token });
  }

  async signIn(user: string): Promise<Tokens> {
    return (await this.exchange(await this.choose(user, await this.ask()))).body;
  }
}
