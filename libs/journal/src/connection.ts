import { Client } from 'pg';

export interface LastingOptions {
  url: string;
  applicationName: string;
  /** Runs on each new connection before it counts as up. */
  prepare: (client: Client) => Promise<void>;
  onUp?: () => void;
  onDown?: () => void;
}

/** A machine that vanished without a word is noticed by PostgreSQL within half a minute, not two hours: its locks are free then. */
const NOTICED_SOON = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** A connection of its own, outside the pool, for what lives as long as a session (LISTEN, advisory locks). Lost, it comes again. */
export class LastingConnection {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private pause = FIRST_PAUSE;

  constructor(private readonly options: LastingOptions) {}

  /** Tries once and goes on trying in the background; never throws. */
  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.options.url,
      application_name: this.options.applicationName,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      options: NOTICED_SOON,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await this.options.prepare(client);
    } catch {
      await client.end().catch(() => undefined);
      this.lost(client);
      return;
    }
    if (this.client !== client) return;
    this.pause = FIRST_PAUSE;
    this.options.onUp?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.options.onDown?.();
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
