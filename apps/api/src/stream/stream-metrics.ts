import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '../health/metrics';

/** Why somebody was sent away: took nothing for too long, or fell behind what is in memory. */
export type Dropping = 'slow' | 'behind';

/** What Prometheus reads about the live stream. */
@Injectable()
export class StreamMetrics {
  readonly clients: Gauge;
  readonly lag: Gauge;
  private readonly dropped: Counter<'reason'>;

  constructor(@Inject(Metrics) { registry }: Metrics) {
    const registers = [registry];
    this.clients = new Gauge({ name: 'mourafaka_stream_clients', help: 'Who follows the live stream', registers });
    this.lag = new Gauge({
      name: 'mourafaka_stream_lag_seconds',
      help: 'From when the last event was recorded to when it was passed on',
      registers,
    });
    this.dropped = new Counter({
      name: 'mourafaka_stream_dropped_total',
      help: 'Clients of the live stream sent away, to come back where they were',
      labelNames: ['reason'],
      registers,
    });
  }

  drop(reason: Dropping): void {
    this.dropped.inc({ reason });
  }
}
