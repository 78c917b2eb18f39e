import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the gateway has it. */
export interface ReceivedSms {
  id: string;
  to: string;
  text: string;
  from: string;
  /** How often it was handed over: more than once says that a sender did not know. */
  times: number;
  /** Milliseconds since the epoch, of the first time. */
  at: number;
}

/**
 * What the gateway does with a message: takes it; takes it and never answers, as when the sender is killed; takes nothing and
 * never answers; or refuses it with this status.
 */
export type SmsAnswer =
  'take' | 'take-and-hang' | 'hang' | 'hang-up' | { status: number; code?: string; retryAfter?: number };

type Decide = (message: Omit<ReceivedSms, 'times' | 'at'>) => SmsAnswer;

export interface SmsGatewayOptions {
  secret?: string;
  /** Milliseconds each answer takes. */
  latency?: number;
  port?: number;
}

/** The HTTP interface of docs/reference/sms-gateway.md, as a provider would serve it: it checks signatures and knows ids. */
export class TestSmsGateway {
  /** By id, in the order they came. */
  readonly messages = new Map<string, ReceivedSms>();
  /** Every request that came, right or wrong. */
  readonly requests: { method: string; path: string; signature?: string; timestamp?: string; status?: number }[] = [];
  private decide: Decide = () => 'take';
  private readonly held = new Set<ServerResponse>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(
    readonly secret: string,
    private readonly latency: number,
  ) {}

  static async start({
    secret = 'a secret of the tests, long enough',
    latency = 0,
    port = 0,
  }: SmsGatewayOptions = {}): Promise<TestSmsGateway> {
    const gateway = new TestSmsGateway(secret, latency);
    await new Promise<void>((ready) => gateway.server.listen(port, '127.0.0.1', ready));
    return gateway;
  }

  /** As `MOURAFAKA_SMS_URL` would have it. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on. */
  answer(decide: SmsAnswer | Decide): void {
    this.decide = typeof decide === 'function' ? decide : () => decide;
  }

  /** The messages to one telephone, in the order they came. */
  to(phone: string): ReceivedSms[] {
    return [...this.messages.values()].filter(({ to }) => to === phone);
  }

  /** A receipt as the gateway posts it: its exact body and the headers that sign it. `at`: milliseconds since the epoch. */
  receipt(
    receipt: { id: string; status: 'delivered' | 'undelivered'; code?: string },
    { at = Date.now(), secret = this.secret }: { at?: number; secret?: string } = {},
  ): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(receipt);
    const timestamp = String(Math.floor(at / 1000));
    const headers = {
      'Content-Type': 'application/json',
      'X-Mourafaka-Timestamp': timestamp,
      'X-Mourafaka-Signature': signatureOf(secret, timestamp, body),
    };
    return { body, headers };
  }

  async stop(): Promise<void> {
    for (const response of this.held) response.destroy();
    this.server.closeAllConnections();
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces).toString('utf8');
    const seen = this.note(request);
    const answer = (status: number, content: object = {}, headers: Record<string, string> = {}): void => {
      seen.status = status;
      const send = () =>
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(content));
      if (this.latency > 0) setTimeout(send, this.latency);
      else send();
    };
    if (!this.isSigned(request, body)) return answer(401, { code: 'SIGNATURE' });
    if (request.method === 'POST' && request.url === '/messages') return this.take(body, response, answer);
    const id = /^\/messages\/([0-9a-f]{64})$/.exec(request.url ?? '')?.[1];
    if (request.method !== 'GET' || id === undefined) return answer(404, { code: 'NO_SUCH_ADDRESS' });
    return this.messages.has(id) ? answer(200, { id, status: 'accepted' }) : answer(404, { code: 'UNKNOWN_MESSAGE' });
  }

  private take(
    body: string,
    response: ServerResponse,
    answer: (...args: [number, object?, Record<string, string>?]) => void,
  ): void {
    const message = JSON.parse(body) as Omit<ReceivedSms, 'times' | 'at'>;
    const decided = this.decide(message);
    if (decided === 'hang-up') return void response.destroy();
    if (typeof decided === 'object') {
      const { status, code, retryAfter } = decided;
      return answer(status, { code }, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
    }
    if (decided !== 'hang') this.keep(message);
    if (decided === 'take') return answer(202, { id: message.id, status: 'accepted' });
    this.held.add(response);
  }

  private keep(message: Omit<ReceivedSms, 'times' | 'at'>): void {
    const before = this.messages.get(message.id);
    if (before) before.times += 1;
    else this.messages.set(message.id, { ...message, times: 1, at: Date.now() });
  }

  private note({ method = '', url = '', headers }: IncomingMessage): TestSmsGateway['requests'][number] {
    const [signature, timestamp] = ['x-mourafaka-signature', 'x-mourafaka-timestamp'].map((name) => headers[name]);
    const seen = { method, path: url, signature: signature as string, timestamp: timestamp as string };
    this.requests.push(seen);
    return seen;
  }

  /** A question about a message has no body: it signs the message's id. */
  private isSigned({ headers, url = '', method }: IncomingMessage, body: string): boolean {
    const timestamp = String(headers['x-mourafaka-timestamp']);
    const signed = method === 'GET' ? url.slice(url.lastIndexOf('/') + 1) : body;
    const expected = Buffer.from(signatureOf(this.secret, timestamp, signed));
    const given = Buffer.from(String(headers['x-mourafaka-signature']));
    const late = Math.abs(Date.now() / 1000 - Number(timestamp));
    return given.length === expected.length && timingSafeEqual(given, expected) && late < 300;
  }
}

/** Written here a second time, as a provider reads the contract. */
const signatureOf = (secret: string, timestamp: string, signed: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${signed}`).digest('hex')}`;
