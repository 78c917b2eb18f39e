import { Inject, Injectable } from '@nestjs/common';
import { Verifications } from '@mourafaka/journal';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics';

type Latest = NonNullable<Awaited<ReturnType<Verifications['latest']>>>;

/**
 * What Prometheus reads of the nightly check, as its last row says, whichever worker made it: alert on a difference, and on
 * a check that is older than two days.
 */
@Injectable()
export class VerificationMetrics {
  private readonly verifications: Verifications;

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(DataSource) dataSource: DataSource,
  ) {
    this.verifications = new Verifications(dataSource);
    this.show(
      'differences',
      'What the last nightly check found not to agree with the journal',
      (one) => one.differences,
    );
    this.show('timestamp_seconds', 'When the last nightly check was made', (one) => one.at.getTime() / 1_000);
  }

  /** Nothing is told before the first check, or while PostgreSQL is away. */
  private show(name: string, help: string, valueOf: (latest: Latest) => number): void {
    const { verifications } = this;
    new Gauge({
      ...{ name: `mourafaka_check_${name}`, help, registers: [this.metrics.registry] },
      async collect() {
        this.remove();
        const latest = await verifications.latest().catch(() => undefined);
        if (latest) this.set(valueOf(latest));
      },
    });
  }
}
