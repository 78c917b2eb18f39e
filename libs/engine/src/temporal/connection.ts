import type { PayloadKey } from '@mourafaka/platform';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import { TemporalAway } from './errors';
import { PayloadCipher } from './payload-cipher';
import { registerSearchAttributes } from './search-attributes';

export interface TemporalOptions {
  /** host:port of the front end. */
  address: string;
  namespace: string;
  /** What Temporal keeps is sealed with the first, and opened with each; in the open without any, as tests read it. */
  keys?: readonly PayloadKey[];
}

const firstPause = 250;
const longestPause = 5_000;

/**
 * The process's one connection to Temporal, native because that is the cheaper one. A process starts without Temporal as
 * well: the connection is tried until it stands, and mends itself from then on.
 */
export class TemporalConnection {
  private connected?: { native: NativeConnection; client: Client };
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting: ((native: NativeConnection) => void)[] = [];

  /** How values become what Temporal keeps: the same for all who speak to it. */
  readonly dataConverter: DataConverter;

  constructor(private readonly options: TemporalOptions) {
    const { keys = [] } = options;
    this.dataConverter = {
      failureConverterPath: require.resolve('./failure-converter'),
      ...(keys.length > 0 && { payloadCodecs: [new PayloadCipher(keys)] }),
    };
  }

  /** Tries once, then goes on in the background; never throws. */
  async start(pause = firstPause): Promise<void> {
    const { address, namespace } = this.options;
    try {
      const native = await NativeConnection.connect({ address });
      await registerSearchAttributes(native, namespace);
      await this.use(native);
    } catch {
      if (this.stopped) return;
      this.timer = setTimeout(() => void this.start(Math.min(pause * 2, longestPause)), pause);
    }
  }

  /** Whether it ever stood; a call may still find Temporal away. */
  get established(): boolean {
    return this.connected !== undefined;
  }

  /** Throws `TemporalAway` as long as there never was a connection. */
  get client(): Client {
    if (!this.connected) throw new TemporalAway();
    return this.connected.client;
  }

  /** For the worker, which cannot start without it. */
  whenEstablished(): Promise<NativeConnection> {
    if (this.connected) return Promise.resolve(this.connected.native);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.connected?.native.close();
    this.connected = undefined;
  }

  private async use(native: NativeConnection): Promise<void> {
    if (this.stopped) return native.close();
    const { namespace } = this.options;
    const client = new Client({ connection: native, namespace, dataConverter: this.dataConverter });
    this.connected = { native, client };
    for (const resolve of this.waiting.splice(0)) resolve(native);
  }
}
