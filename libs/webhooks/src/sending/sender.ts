import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { AddressForbidden, guardedLookup, hostOf, isAllowed, type Territory } from './address';
import type { Letter } from './payload';
import { signedHeaders } from './signature';

/** How a try ended. `error`: a code, never a text of the other side. */
export type Outcome =
  | { taken: true; status: number }
  | {
      taken: false;
      error: string;
      status?: number;
      /** Milliseconds the other side asks to be left alone. */
      retryAfterMs?: number;
    };

export interface SenderOptions {
  territory: Territory;
  /** Milliseconds the other side has to answer. */
  timeoutMs: number;
}

/** Connections to one partner at once, at most. */
const mostSockets = 32;
/** Bytes of an answer that are read, and not looked at. */
const mostBytes = 65_536;
/** What `Retry-After` is believed up to. */
const longestWait = 3_600_000;

/** Hands letters to partners: over connections that are kept, to addresses that are allowed, without following anybody elsewhere. */
export class Sender {
  private readonly agents: { http: HttpAgent; https: HttpsAgent };

  constructor(private readonly options: SenderOptions) {
    const settings = {
      keepAlive: true,
      maxSockets: mostSockets,
      maxFreeSockets: 4,
      lookup: guardedLookup(options.territory),
    };
    this.agents = { http: new HttpAgent(settings), https: new HttpsAgent(settings) };
  }

  /** Never throws: whatever goes wrong is how the try ended. */
  async send(url: string, letter: Letter, secrets: readonly string[], signal?: AbortSignal): Promise<Outcome> {
    try {
      const answer = await this.ask(new URL(url), letter, secrets, signal);
      drain(answer);
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) return { taken: true, status };
      const retryAfterMs = retryAfterOf(answer);
      return { taken: false, error: `HTTP_${status}`, status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
    } catch (error) {
      return { taken: false, error: codeOf(error) };
    }
  }

  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  /** A connection that was kept may have been closed by the other side the moment it is used: that is no failure of theirs. */
  private async ask(...asked: Parameters<Sender['post']>): Promise<IncomingMessage> {
    try {
      return await this.post(...asked);
    } catch (error) {
      if (!(error instanceof KeptTooLong)) throw error;
      return this.post(...asked);
    }
  }

  private async post(
    url: URL,
    letter: Letter,
    secrets: readonly string[],
    signal?: AbortSignal,
  ): Promise<IncomingMessage> {
    const host = hostOf(url);
    // An address in digits is looked up by nobody.
    if (isIP(host) !== 0 && !isAllowed(host, this.options.territory)) throw new AddressForbidden();
    // Signatures are checked against the time of day, whatever time the programme has.
    const timestamp = Math.floor(Date.now() / 1000);
    const late = AbortSignal.timeout(this.options.timeoutMs);
    const settings = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(letter.body),
        'user-agent': 'Mourafaka-Webhooks/1',
        ...signedHeaders({ ...letter, timestamp }, secrets),
      },
      signal: signal ? AbortSignal.any([late, signal]) : late,
    };
    const asking =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...settings, agent: this.agents.https })
        : httpRequest(url, { ...settings, agent: this.agents.http });
    return answered(asking, letter.body);
  }
}

class KeptTooLong extends Error {}

const answered = (asking: ClientRequest, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(asking.reusedSocket && error.code === 'ECONNRESET' ? new KeptTooLong() : error);
    asking.once('response', resolve).on('error', failed).end(body);
  });

/** Read away, so that the connection can be used again; one that does not end is ended. */
function drain(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('error', () => undefined);
  answer.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostBytes) answer.destroy();
  });
}

function retryAfterOf({ headers }: IncomingMessage): number | undefined {
  const said = headers['retry-after'];
  if (said === undefined) return undefined;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return wait >= 0 ? Math.min(wait, longestWait) : undefined;
}

const codes: readonly [RegExp, string][] = [
  [/^(ABORT_ERR|ETIMEDOUT)$/, 'TIMEOUT'],
  [/^ADDRESS_FORBIDDEN$/, 'ADDRESS_FORBIDDEN'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'NAME_UNKNOWN'],
  [/^ECONNREFUSED$/, 'CONNECTION_REFUSED'],
  [/^(CERT_.*|ERR_TLS_.*|.*_SIGNED_CERT.*|UNABLE_TO_.*|ERR_SSL_.*|EPROTO)$/, 'TLS'],
];

/** A word of ours for what went wrong on the way. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  const said = typeof code === 'string' ? code : '';
  return codes.find(([pattern]) => pattern.test(said))?.[1] ?? 'CONNECTION_LOST';
}
