import { Injectable, Logger } from '@nestjs/common';
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
  private readonly log = new Logger(OutboxWatch.name);
  private said = '';
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
        .catch((error: unknown) => this.say(error))
        .finally(() => this.timer && this.start());
    }, every);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }

  /** Once, until it says something else: while PostgreSQL or Temporal is away, every look fails alike. */
  private say(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.said) this.log.warn(`messages wait: ${message}`);
    this.said = message;
  }

  /** Looks once; what goes wrong with one channel, or with the reports, holds up no other. Throws the first of it. */
  async look(): Promise<void> {
    const now = await this.clock.now();
    const starts = this.temporal.established ? channels.map((channel) => this.startIfDue(channel, now)) : [];
    const ended = await Promise.allSettled([this.reports.tell(), ...starts]);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
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
