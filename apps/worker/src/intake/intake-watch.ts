import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentsSweep, IntakeSweep } from '@mourafaka/intake';

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

  constructor(
    private readonly intake: IntakeSweep,
    private readonly documents: DocumentsSweep,
  ) {}

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
    await this.rounds(async () => {
      const { forgotten, settled } = await this.intake.sweep(atOnce);
      return forgotten + settled;
    });
    await this.rounds(async () => {
      const { moved, unnamed } = await this.documents.sweep(atOnce);
      return Math.max(moved, unnamed);
    });
  }

  /** As long as a round has found as many as it may. */
  private async rounds(round: () => Promise<number>): Promise<void> {
    for (let n = 0; n < mostRounds && !this.stopping; n += 1) if ((await round()) < atOnce) return;
  }

  private begin(): void {
    // PostgreSQL or the store of documents is away: the next sweep finds the same.
    this.sweeping = this.sweep()
      .catch(() => undefined)
      .finally(() => {
        if (!this.stopping) this.timer = setTimeout(() => this.begin(), every).unref();
      });
  }
}
