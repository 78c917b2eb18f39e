import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@mourafaka/platform';
import { Refused } from '../api';
import { ApiClient } from '../api-client';

/** Half-second tries of a step whose moment has not come. */
const mostTries = 120;

/** Where the demonstration is played: the public HTTP API, and the business clock it runs on. */
export class Stage {
  private readonly api: ApiClient;

  constructor(
    readonly baseUrl: string,
    private readonly clock: Clock,
  ) {
    this.api = new ApiClient(baseUrl);
  }

  /** The business instant, ISO 8601. */
  async now(): Promise<string> {
    return (await this.clock.now()).toISOString();
  }

  /** Resolves when the business clock has reached the instant (ISO 8601). */
  async until(instant: string): Promise<void> {
    while ((await this.now()) < instant) {
      const left = Date.parse(this.clock.toTimer(instant)) - Date.now();
      await pause(Math.min(Math.max(left, 10), 1_000));
    }
  }

  read<Answer>(user: string, path: string): Promise<Answer> {
    return this.api.read<Answer>(user, path);
  }

  /** Gives a journey a command; the same step of the same journey is the same request. */
  command(user: string, journeyId: string, step: string, name: string, payload: unknown): Promise<void> {
    return this.give(user, `/v1/journeys/${journeyId}/commands/${name}`, `demo ${journeyId} ${step}`, payload);
  }

  /** Gives a batch a command, likewise. */
  batchCommand(user: string, batch: string, step: string, name: string, payload: unknown): Promise<void> {
    return this.give(user, `/v1/batches/${batch}/commands/${name}`, `demo batch ${batch} ${step}`, payload);
  }

  /**
   * Playing on after a stop repeats nothing. At the wrong moment a command is given again for a while, since the phase it
   * belongs to is opened by the system.
   */
  private async give(user: string, path: string, occasion: string, payload: unknown): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.api.command(user, path, occasion, payload);
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 409 || tries >= mostTries) throw error;
        await pause(500);
      }
    }
  }
}
