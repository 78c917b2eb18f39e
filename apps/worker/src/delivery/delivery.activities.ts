import { Injectable } from '@nestjs/common';
import type { Channel } from '@mourafaka/contracts';
import type { DeliveryActivities } from '@mourafaka/contracts/workflow';
import { type MessageRow, Outbox } from '@mourafaka/read-models';
import { Clock } from '../clock';
import { Gateway, Undeliverable } from './gateway';
import { Recipients } from './recipients';
import { Secrets } from './secrets';

type Delivered = Awaited<ReturnType<DeliveryActivities['sendMessage']>>;

/** After so many tries a message is given up as failed. */
const mostAttempts = 10;

@Injectable()
export class DeliveryActivitiesService implements DeliveryActivities {
  constructor(
    private readonly outbox: Outbox,
    private readonly gateway: Gateway,
    private readonly recipients: Recipients,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  async claimDue(channel: string, limit: number): Promise<{ messageIds: string[]; nextAt?: string }> {
    return this.outbox.listDue(channel as Channel, await this.clock.now(), limit);
  }

  /**
   * Marked `sending` before it leaves and `sent` after. A channel has one run, so what is found `sending` may have left just
   * before a crash: the gateway is asked, and where it cannot tell, the message is not sent again.
   */
  async sendMessage(messageId: string): Promise<Delivered> {
    const begun = await this.outbox.begin(messageId, await this.clock.now());
    const message = await this.outbox.find(messageId);
    if (!message || message.status === 'sent') return 'already-sent';
    if (message.status === 'failed' || message.status === 'uncertain') return message.status;
    const left = begun ? false : await this.gateway.knows(messageId);
    if (left !== false) return this.end(messageId, left ? 'already-sent' : 'uncertain');
    return this.send(message);
  }

  private async send(message: MessageRow): Promise<Delivered> {
    const { messageId, attempts } = message;
    try {
      const recipient = await this.recipients.of(message);
      await this.gateway.send({ ...message, recipient, secrets: this.secrets.of(message) });
    } catch (error) {
      if (error instanceof Undeliverable || attempts >= mostAttempts) return this.end(messageId, 'failed');
      if ((await this.gateway.knows(messageId)) === false)
        await this.outbox.finish(messageId, 'pending', await this.clock.now());
      throw error;
    }
    return this.end(messageId, 'sent');
  }

  private async end(messageId: string, delivered: Delivered): Promise<Delivered> {
    await this.outbox.finish(messageId, delivered === 'already-sent' ? 'sent' : delivered, await this.clock.now());
    return delivered;
  }
}
