import { RetentionRuns } from '@mourafaka/journal';
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics';

type Latest = NonNullable<Awaited<ReturnType<RetentionRuns['latest']>>>;

/**
 * What Prometheus reads of the daily retention, as its last row says, whichever worker made it: alert on persons who are due
 * for days, and on a run that is older than two days.
 */
@Injectable()
export class RetentionMetrics {
  private readonly runs: RetentionRuns;

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(DataSource) dataSource: DataSource,
  ) {
    this.runs = new RetentionRuns(dataSource);
    this.show(
      'due_persons',
      'Persons past their period whom the last run left, at its limit or switched off',
      ({ due }) => due,
    );
    this.show('erased_persons', 'Persons the last run erased', ({ erased }) => erased);
    this.show('enabled', 'Whether the last run was to erase at all', ({ enabled }) => Number(enabled));
    this.show('timestamp_seconds', 'When the last run was', ({ at }) => at.getTime() / 1_000);
  }

  /** Nothing is told before the first run, or while PostgreSQL is away. */
  private show(name: string, help: string, valueOf: (latest: Latest) => number): void {
    const { runs } = this;
    new Gauge({
      ...{ name: `mourafaka_retention_${name}`, help, registers: [this.metrics.registry] },
      async collect() {
        this.remove();
        const latest = await runs.latest().catch(() => undefined);
        if (latest) this.set(valueOf(latest));
      },
    });
  }
}
