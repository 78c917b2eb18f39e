import type { Client } from 'pg';
import { LastingConnection } from './connection';
import type { Share } from './types';

const RETRY = 1_000;

/** Advisory locks (two integers): a space for all shares of one kind of work, the second number names the share. */
const spaces = { relay: 7_410_002, webhooks: 7_410_003 } as const;
const lockKey = ({ index, of }: Share): number => of * 1_000 + index;

export interface ShareLockOptions {
  url: string;
  applicationName: string;
  share: Share;
  /** What is shared; the relay's work unless told. */
  work?: keyof typeof spaces;
  onHeld: () => void;
  /** The connection was lost: stop; somebody else may hold the share by now. */
  onLost: () => void;
}

/**
 * Holds a share for one relay at a time by a session's advisory lock: it ends with the session, so it survives no crash of its
 * holder and needs no clock. Should two hold it for a moment, their signals are the same and the cursor never goes back.
 */
export class ShareLock {
  private readonly connection: LastingConnection;
  private timer: NodeJS.Timeout | undefined;
  private holds = false;

  constructor(private readonly options: ShareLockOptions) {
    this.connection = new LastingConnection({
      url: options.url,
      applicationName: options.applicationName,
      prepare: (client) => this.acquire(client),
      onDown: () => this.release(),
    });
  }

  get held(): boolean {
    return this.holds;
  }

  /** Takes the share if it is free, otherwise as soon as it is. */
  start(): Promise<void> {
    return this.connection.start();
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.connection.stop();
    this.release();
  }

  private async acquire(client: Client): Promise<void> {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [
      spaces[this.options.work ?? 'relay'],
      lockKey(this.options.share),
    ]);
    if (rows[0]?.got) {
      this.holds = true;
      this.options.onHeld();
      return;
    }
    this.timer = setTimeout(() => void this.acquire(client).catch(() => undefined), RETRY);
  }

  private release(): void {
    clearTimeout(this.timer);
    if (!this.holds) return;
    this.holds = false;
    this.options.onLost();
  }
}
