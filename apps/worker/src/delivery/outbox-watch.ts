import { Injectable } from '@nestjs/common';
import { type Channel, channels } from '@mourafaka/contracts';
import { type DeliveryInput, taskQueues, workflowTypes } from '@mourafaka/contracts/workflow';
import { TemporalConnection } from '@mourafaka/engine';
import { Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';
import { DeliveryReports } from './delivery-reports';

/** Milliseconds between looks. */
const every = 1_000;

/**
 * Starts a channel's delivery when something of it may leave, and tells journeys what did not arrive. Every worker watches; one
 * run per channel delivers, and finds by itself what comes while it runs.
 */
@Injectable()
export class OutboxWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
    private readonly reports: DeliveryReports,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      // PostgreSQL or Temporal is away: the next look finds the same messages.
      this.looking = this.look()
        .catch(() => undefined)
        .finally(() => this.timer && this.start());
    }, every);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  /** Looks once. */
  async look(): Promise<void> {
    await this.reports.tell();
    if (!this.temporal.established) return;
    const now = await this.clock.now();
    await Promise.all(channels.map((channel) => this.startIfDue(channel, now)));
  }

  private async startIfDue(channel: Channel, now: Date): Promise<void> {
    if (!(await this.outbox.hasDue(channel, now))) return;
    await this.temporal.client.workflow.start<(input: DeliveryInput) => Promise<void>>(workflowTypes.delivery, {
      workflowId: `delivery/${channel}`,
      taskQueue: taskQueues.delivery,
      args: [{ channel }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }
}
