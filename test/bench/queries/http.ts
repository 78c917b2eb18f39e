import { Agent, request } from 'node:http';
import { percentile } from '../statistics';

/** Somebody who asks the API, over connections that stay open. */
export class Asker {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {}

  /** The whole answer of a GET. Throws where it is not 200. */
  async get(path: string): Promise<string> {
    const { status, body } = await this.ask(path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${body.slice(0, 300)}`);
    return body;
  }

  ask(path: string): Promise<{ status: number; body: string }> {
    const headers = this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` };
    return new Promise((resolve, reject) => {
      request(`${this.base}${path}`, { agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Timed {
  requests: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  most: number;
  perSecond: number;
}

export interface Turns {
  requests: number;
  atOnce: number;
  /** Seconds after which no more are begun. */
  seconds: number;
}

/** Calls in turns, `atOnce` of them at any time. */
export async function timeCalls(
  call: (turn: number) => Promise<unknown>,
  { requests, atOnce, seconds }: Turns,
): Promise<Timed> {
  const latencies: number[] = [];
  const started = performance.now();
  let turn = 0;
  const one = async (): Promise<void> => {
    while (turn < requests && performance.now() - started < seconds * 1000) {
      const mine = turn;
      turn += 1;
      const began = performance.now();
      await call(mine);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  const perSecond = latencies.length / ((performance.now() - started) / 1000);
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentile(latencies, share)) as [number, number, number];
  return { requests: latencies.length, p50, p99, most, perSecond };
}
