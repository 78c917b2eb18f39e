import { ReadAudit } from '@mourafaka/desk';
import type { Logger } from '@mourafaka/platform';
import { type OnApplicationBootstrap, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../settings';

/** Milliseconds of the machine's clock between rounds. */
const every = 3_600_000;
const atOnce = 5_000;
const mostRounds = 50;
const dayMs = 86_400_000;

/** Removes what was kept of reads for as long as it is to be kept. Every worker may; each row goes once. */
export class AuditWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly parts: {
      audit: Pick<ReadAudit, 'forget'>;
      clock: Pick<Clock, 'now'>;
      days: number;
      logger: Logger;
    },
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  async sweep(): Promise<void> {
    const { audit, clock, days } = this.parts;
    const before = new Date((await clock.now()).getTime() - days * dayMs);
    for (let n = 0; n < mostRounds && !this.stopping; n += 1) if ((await audit.forget(before, atOnce)) < atOnce) return;
  }

  private begin(): void {
    this.sweeping = this.sweep()
      .catch((err: unknown) => this.parts.logger.warn({ err }, 'what is kept of reads was not gone through'))
      .finally(() => {
        if (!this.stopping) this.timer = setTimeout(() => this.begin(), every).unref();
      });
  }
}

export const auditProviders = (logger: Logger): Provider[] => [
  {
    provide: AuditWatch,
    inject: [DataSource, Clock, Settings],
    useFactory: (dataSource: DataSource, clock: Clock, { config }: Settings) =>
      new AuditWatch({ audit: new ReadAudit(dataSource, clock), clock, days: config.audit.readsDays, logger }),
  },
];
