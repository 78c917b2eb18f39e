import { LastingConnection } from './connection';
import { WAKE_CHANNEL } from './wake';

/** Milliseconds; longer than nearly every transaction. */
const ECHO = 150;

export interface ListenerOptions {
  url: string;
  applicationName: string;
  /** How often to call back unasked, should a notification be lost; in milliseconds, 1,000 unless told. */
  poll?: number;
}

/** Calls back when something was appended: soon after it, after every reconnection, and at least once a poll. */
export class JournalListener {
  private readonly callbacks = new Set<() => void>();
  private readonly connection: LastingConnection;
  private readonly poll: number;
  private echo: NodeJS.Timeout | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor({ url, applicationName, poll = 1_000 }: ListenerOptions) {
    this.poll = poll;
    this.connection = new LastingConnection({
      url,
      applicationName,
      prepare: async (client) => {
        client.on('notification', () => this.notified());
        await client.query(`LISTEN ${WAKE_CHANNEL}`);
      },
      onUp: () => this.wake(),
    });
  }

  /** Answers how to stop being called. */
  onWake(callback: () => void): () => void {
    this.callbacks.add(callback);
    return () => void this.callbacks.delete(callback);
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => this.wake(), this.poll).unref();
    await this.connection.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.echo);
    await this.connection.stop();
  }

  /** Calls twice: what was committed a moment ago is not in the tail yet while an older transaction is still open. */
  private notified(): void {
    this.wake();
    this.echo ??= setTimeout(() => {
      this.echo = undefined;
      this.wake();
    }, ECHO).unref();
  }

  private wake(): void {
    for (const callback of this.callbacks) callback();
  }
}
