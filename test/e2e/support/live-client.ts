import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { FeedItem } from '@mourafaka/contracts';
import type { TestApi } from './test-api';
import { until } from '../../support/until';

/** One event of a stream, as the HTML standard reads it; the default type is `message`. */
export interface LiveEvent {
  event: string;
  id: string;
  data: FeedItem & { from?: string; reason?: string };
}

interface Follow {
  as?: string;
  query?: string;
  lastEventId?: string;
  headers?: Record<string, string>;
  method?: string;
}

/** Somebody who follows `/v1/stream`, over a connection of their own. */
export class LiveClient {
  readonly events: LiveEvent[] = [];
  /** Comments, which are signs of life. */
  beats = 0;
  /** As the standard keeps it: also moved by what is no event. */
  lastEventId = '';
  retryMs = 0;
  hasEnded = false;
  private rest = '';

  private constructor(
    private readonly asking: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.once('close', () => (this.hasEnded = true));
  }

  /** Answers when the headers are there; nothing is read before `read`. */
  static async open(api: TestApi, { as, query = '', lastEventId, headers = {}, method = 'GET' }: Follow = {}) {
    const asking = request(`${api.api.url}/v1/stream${query}`, {
      agent: false,
      method,
      headers: {
        Accept: 'text/event-stream',
        'Accept-Language': 'en',
        ...(as && { Authorization: `Bearer ${await api.token(as)}` }),
        ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
        ...headers,
      },
    });
    asking.on('error', () => undefined);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      asking.once('response', resolve).once('error', reject).end();
    });
    return new LiveClient(asking, response);
  }

  /** Opens, reads, and waits for the first event, which says where it begins. */
  static async follow(api: TestApi, how: Follow): Promise<LiveClient> {
    const client = (await LiveClient.open(api, how)).read();
    await until('the stream to begin', async () => client.events.length > 0);
    return client;
  }

  /** What happened, without what the stream says of itself. */
  get items(): FeedItem[] {
    return this.events.filter(({ event }) => event === 'message').map(({ data }) => data);
  }

  read(): this {
    this.response.on('data', (text: string) => this.take(text));
    return this;
  }

  /** What was answered instead of a stream. */
  async text(): Promise<string> {
    let text = '';
    for await (const part of this.response) text += String(part);
    return text;
  }

  close(): void {
    this.asking.destroy();
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.takeBlock(block);
  }

  private takeBlock(block: string): void {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const [name = '', ...value] = line.split(':');
        return [name, value.join(':').replace(/^ /, '')];
      }),
    );
    if (fields.has('')) this.beats += 1;
    this.lastEventId = fields.get('id') ?? this.lastEventId;
    this.retryMs = Number(fields.get('retry') ?? this.retryMs);
    const data = fields.get('data');
    if (data === undefined) return;
    this.events.push({
      event: fields.get('event') ?? 'message',
      id: this.lastEventId,
      data: JSON.parse(data) as LiveEvent['data'],
    });
  }
}
