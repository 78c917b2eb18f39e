import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalisePublicCode } from '@mourafaka/contracts';
import { Journal, PersonKeys } from '@mourafaka/journal';
import {
  type Clock,
  type Config,
  createDataSource,
  type Language,
  type LogLines,
  readConfig,
} from '@mourafaka/platform';
import { defaultPolicy, seedCalendar } from '@mourafaka/domain';
import { type RunningApi, startApi } from '../../../apps/api/src/start';
import { createTestDatabase, type TestDatabase } from '../../support/servers';

/** An address where nothing listens: Temporal is away. */
export const nobodyThere = '127.0.0.1:1';

/** What answers hold that the tests look into; they differ by route, so every field is there when it is. */
export interface Body {
  code: string;
  detail: string;
  correlationId: string;
  errors: { field: string; code: string; message: string }[];
  allowed: string[];
  changes: { type: string; version: number }[];
  journeyId: string;
  trackingCode: string;
  version: number;
  phase: string;
  state: string;
  events: { type: string; version: number }[];
  total: number;
  items: Body[];
  type: string;
  text: string;
  actions: { command: string; allowed: boolean; schema?: object; reason?: { code: string; message: string } }[];
  access_token: string;
  [field: string]: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Empty where the answer was no JSON. */
  body: Body;
}

export interface Ask {
  as?: string;
  language?: Language;
  key?: string | false;
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
}

/** One API on a database of its own, and whoever asks it. */
export class TestApi {
  private readonly tokens = new Map<string, string>();
  private readonly followUps = new Map<string, string>();
  /** The latest SMS, where a gateway has them and not the outbox of development. */
  latestSms?: () => string | undefined;

  private constructor(
    readonly api: RunningApi,
    readonly config: Config,
    readonly database: TestDatabase,
  ) {}

  static async start(
    options: {
      temporal?: string;
      namespace?: string;
      clock?: Clock;
      log?: LogLines;
      environment?: Record<string, string>;
      /** Lays a line to PostgreSQL that can be cut; answers its near end's port. */
      throughCable?: (host: string, port: number) => Promise<number>;
    } = {},
  ): Promise<TestApi> {
    const database = await createTestDatabase();
    const url = new URL(database.url);
    if (options.throughCable) url.port = String(await options.throughCable(url.hostname, Number(url.port)));
    const config = readConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      MOURAFAKA_PORT: '0',
      MOURAFAKA_DATA: mkdtempSync(join(tmpdir(), 'mourafaka-e2e-')),
      MOURAFAKA_KEK: randomBytes(32).toString('base64'),
      DATABASE_URL: url.href,
      TEMPORAL_ADDRESS: options.temporal ?? nobodyThere,
      ...(options.namespace && { TEMPORAL_NAMESPACE: options.namespace }),
      ...options.environment,
    });
    return new TestApi(await startApi(config, { clock: options.clock, log: options.log }), config, database);
  }

  async stop(): Promise<void> {
    await this.api.close();
    await this.database.drop();
  }

  /** The calendar, and batch 4 with a policy and an open call. */
  async seed(call = { opensOn: '2026-01-05', closesOn: '2029-12-31' }): Promise<void> {
    const as = 'programme-manager';
    const steps: [string, unknown][] = [
      ['/v1/calendar/commands/adopt-calendar', { calendar: seedCalendar() }],
      ['/v1/batches', { code: '4', names: { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' } }],
      ['/v1/batches/4/commands/adopt-policy', { policy: defaultPolicy }],
      ['/v1/batches/4/commands/open-call', call],
    ];
    for (const [path, body] of steps) {
      const answer = await this.post(path, body, { as });
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    }
  }

  get(path: string, ask: Ask = {}): Promise<Answer> {
    return this.ask(path, { method: 'GET', ...ask });
  }

  post(path: string, body: unknown, ask: Ask = {}): Promise<Answer> {
    return this.ask(path, { method: 'POST', body, ...ask });
  }

  command(journeyId: string, command: string, body: unknown, ask: Ask = {}): Promise<Answer> {
    return this.post(`/v1/journeys/${journeyId}/commands/${command}`, body, { as: 'programme-manager', ...ask });
  }

  /** As the cooperative gives one: with the telephone that gets the code in its hands. */
  async track(trackingCode: string, command: string, body: unknown, ask: Ask = {}): Promise<Answer> {
    const headers = { ...(await this.followUpHeaders(trackingCode)), ...ask.headers };
    return this.post(`/v1/track/${trackingCode}/commands/${command}`, body, { ...ask, headers });
  }

  /** What shows that one has the code sent to the cooperative's telephone, found in the outbox of development. */
  async followUpHeaders(trackingCode: string): Promise<Record<string, string>> {
    const known = this.followUps.get(trackingCode);
    if (known) return { 'Follow-Up-Token': known };
    const sent = await this.post(`/v1/track/${trackingCode}/code`, undefined, { key: false });
    // Unknown codes are asked for on purpose.
    if (sent.status === 404) return {};
    if (sent.status !== 202) throw new Error(sent.text);
    const code = await this.codeSentTo(trackingCode);
    const { body } = await this.post(`/v1/track/${trackingCode}/session`, { code }, { key: false });
    this.followUps.set(trackingCode, String(body.token));
    return { 'Follow-Up-Token': String(body.token) };
  }

  /** The one-time code the cooperative was sent last. */
  async codeSentTo(trackingCode: string): Promise<string> {
    const text = this.latestSms ? this.latestSms() : await this.codeInOutbox(trackingCode);
    const [code] = /\d{6}/.exec(text ?? '') ?? [];
    if (!code) throw new Error(`no code was sent to ${trackingCode}`);
    return code;
  }

  private async codeInOutbox(trackingCode: string): Promise<string | undefined> {
    const stream = await this.streamOf(trackingCode);
    const { body } = await this.get(`/v1/dev/outbox?stream=${stream}`, { as: 'programme-manager' });
    return body.items.find(({ template }) => template === 'follow-up-code')?.text;
  }

  private async streamOf(trackingCode: string): Promise<string> {
    const options = { url: this.database.url, entities: [], applicationName: 'test-api', poolSize: 1 };
    const dataSource = await createDataSource(options).initialize();
    const journal = new Journal(dataSource, new PersonKeys(dataSource, this.config.kek));
    const stream = await journal.findByKey(`tracking:${normalisePublicCode(trackingCode)}`);
    await journal.close();
    await dataSource.destroy();
    return stream ?? '';
  }

  private async ask(path: string, { as, language = 'en', key, body, headers = {}, method }: Ask): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof FormData || body instanceof Buffer;
    const response = await fetch(this.api.url + path, {
      method,
      headers: {
        'Accept-Language': language,
        ...(as && { Authorization: `Bearer ${await this.token(as)}` }),
        ...(method === 'POST' && key !== false && { 'Idempotency-Key': key ?? randomUUID() }),
        ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Body };
  }

  async token(user: string): Promise<string> {
    const known = this.tokens.get(user);
    if (known) return known;
    const { body } = await this.ask('/dev/token', { method: 'POST', body: { user }, key: false });
    const { access_token: token } = body;
    this.tokens.set(user, token);
    return token;
  }
}
