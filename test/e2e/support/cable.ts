import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../../support/free-port';

/** A line to a real server that can be cut and mended, so that a test decides when the server is away. */
export class Cable {
  private readonly open = new Set<Socket>();
  private readonly server = createServer((socket) => this.join(socket));

  private constructor(
    readonly port: number,
    private readonly far: { host: string; port: number },
  ) {}

  static async to(host: string, port: number): Promise<Cable> {
    const cable = new Cable(await freePort(), { host, port });
    await cable.mend();
    return cable;
  }

  /** Ends every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
  }

  private join(near: Socket): void {
    const far = connect(this.far);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.open.delete(one);
        other.destroy();
      });
    }
  }
}
