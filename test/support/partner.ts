import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A letter as it came, to the byte. */
export interface Received {
  id: string;
  type: string;
  journeyId?: string;
  version?: number;
  headers: IncomingHttpHeaders;
  body: string;
  data: Record<string, unknown>;
}

/** A status, with headers if need be; or no answer at all, or a broken line. */
type Answer = number | { status: number; headers: Record<string, string> } | 'silence' | 'break';

/** Somebody who is sent webhooks, over real HTTP, and answers as a test says. */
export class Partner {
  /** All that came, in order. */
  readonly received: Received[] = [];
  /** Of it what was answered with 2xx. */
  readonly taken: Received[] = [];
  answer: (letter: Received) => Answer = () => 200;
  /** Milliseconds before it answers. */
  latency = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Partner> {
    const server = createServer({ keepAliveTimeout: 500 });
    const partner = new Partner(server);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => (body += part));
      request.on('end', () => setTimeout(() => partner.take(request.headers, body, response), partner.latency));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return partner;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks?from=mourafaka`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Closes the connections on which nothing is said. */
  dropIdle(): void {
    this.server.closeIdleConnections();
  }

  /** Versions of a journey in the order they were taken. */
  versionsOf(journeyId: string): number[] {
    return this.taken.flatMap((letter) => (letter.journeyId === journeyId ? [letter.version ?? 0] : []));
  }

  private take(headers: IncomingHttpHeaders, body: string, response: ServerResponse): void {
    const { type, data } = JSON.parse(body) as Pick<Received, 'type' | 'data'>;
    const { journeyId, version } = data as Pick<Received, 'journeyId' | 'version'>;
    const letter: Received = { id: String(headers['webhook-id']), type, journeyId, version, headers, body, data };
    this.received.push(letter);
    const answer = this.answer(letter);
    if (answer === 'silence') return;
    if (answer === 'break') return void response.destroy();
    const { status, headers: said = {} } = typeof answer === 'number' ? { status: answer } : answer;
    if (status >= 200 && status < 300) this.taken.push(letter);
    response.writeHead(status, said).end('{"thanks":true}');
  }
}

/** Checks a letter by the reference implementation of the Standard Webhooks specification; throws where it is not signed by the secret. */
export function verify({ headers, body }: Pick<Received, 'headers' | 'body'>, secret: string): void {
  new Webhook(secret).verify(body, headers as Record<string, string>);
}
