import { TemporalConnection } from '@mourafaka/engine';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type Availability = 'up' | 'down';

/** Milliseconds a part may take to answer before it counts as down. */
const patience = 1_500;

/** Asks what the service stands on whether it is there. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(TemporalConnection) private readonly temporal: TemporalConnection,
  ) {}

  /** Never throws. */
  async parts(): Promise<{ postgres: Availability; temporal: Availability }> {
    const [postgres, temporal] = await Promise.all([
      within(this.dataSource.query('SELECT 1')),
      within(this.askTemporal()),
    ]);
    return { postgres, temporal };
  }

  private async askTemporal(): Promise<unknown> {
    const { client } = this.temporal;
    return client.withDeadline(Date.now() + patience, () => client.workflowService.getSystemInfo({}));
  }
}

function within(asked: Promise<unknown>): Promise<Availability> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('down'), patience);
    const answer = (availability: Availability) => {
      clearTimeout(timer);
      resolve(availability);
    };
    asked.then(
      () => answer('up'),
      () => answer('down'),
    );
  });
}
