import { createHash } from 'node:crypto';
import { askApi, developmentToken } from './api';

/** The public HTTP API of a running system, asked in the name of the development issuer's users. */
export class ApiClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly baseUrl: string) {}

  async read<Answer>(user: string, path: string): Promise<Answer> {
    return (await askApi(`${this.baseUrl}${path}`, { headers: await this.headersOf(user) })) as Answer;
  }

  /** Whether there is something to read at the path. */
  async has(user: string, path: string): Promise<boolean> {
    const answer = await fetch(`${this.baseUrl}${path}`, { headers: await this.headersOf(user) });
    return answer.status !== 404;
  }

  /** Gives a command; the same `occasion` is the same request, which changes nothing the second time. */
  async command(user: string, path: string, occasion: string, payload: unknown): Promise<void> {
    await askApi(`${this.baseUrl}${path}`, {
      method: 'POST',
      headers: {
        ...(await this.headersOf(user)),
        'Content-Type': 'application/json',
        'Idempotency-Key': createHash('sha256').update(occasion).digest('hex'),
      },
      body: JSON.stringify(payload),
    });
  }

  private async headersOf(user: string): Promise<Record<string, string>> {
    const token = this.tokens.get(user) ?? developmentToken(this.baseUrl, user);
    this.tokens.set(user, token);
    return { Authorization: `Bearer ${await token}` };
  }
}
