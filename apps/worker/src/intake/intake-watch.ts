import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IntakeSweep } from '@mourafaka/intake';

/** Milliseconds of the machine's clock between sweeps; what is looked at in between expires by itself. */
const every = 3_600_000;
const atOnce = 200;
const mostRounds = 50;

/** Erases what nobody came back for. Every worker may; erasing twice is erasing once. */
@Injectable()
export class IntakeWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(private readonly intake: IntakeSweep) {}

  onApplicationBootstrap(): void {
    this.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  /** Sweeps until nothing is left, but not for ever: the next time goes on. */
  async sweep(): Promise<void> {
    for (let round = 0; round < mostRounds && !this.stopping; round += 1) {
      const { forgotten, settled } = await this.intake.sweep(atOnce);
      if (forgotten + settled < atOnce) return;
    }
  }

  private begin(): void {
    // PostgreSQL is away: the next sweep finds the same drafts.
    this.sweeping = this.sweep()
      .catch(() => undefined)
      .finally(() => {
        if (!this.stopping) this.timer = setTimeout(() => this.begin(), every).unref();
      });
  }
}
