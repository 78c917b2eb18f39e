import { Injectable } from '@nestjs/common';
import { type Channel, channels } from '@mourafaka/contracts';
import { type DeliveryInput, nudgeSignal, taskQueues, workflowTypes } from '@mourafaka/contracts/workflow';
import { TemporalConnection } from '@mourafaka/engine';
import { Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';

/** Milliseconds between looks. */
const every = 1_000;

/** Starts a channel's delivery, or nudges it, when a message of it may leave. Every worker watches; one run per channel delivers. */
@Injectable()
export class OutboxWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
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
    if (!this.temporal.established) return;
    const now = await this.clock.now();
    await Promise.all(channels.map((channel) => this.wakeIfDue(channel, now)));
  }

  private async wakeIfDue(channel: Channel, now: Date): Promise<void> {
    const { messageIds } = await this.outbox.listDue(channel, now, 1);
    if (messageIds.length > 0) await this.wake(channel);
  }

  private async wake(channel: Channel): Promise<void> {
    await this.temporal.client.workflow.signalWithStart<(input: DeliveryInput) => Promise<void>, []>(
      workflowTypes.delivery,
      {
        workflowId: `delivery/${channel}`,
        taskQueue: taskQueues.delivery,
        args: [{ channel }],
        signal: nudgeSignal,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      },
    );
  }
}
