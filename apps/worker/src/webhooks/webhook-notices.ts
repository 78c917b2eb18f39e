import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dateOf } from '@mourafaka/engine';
import { InboxGateway } from '@mourafaka/messaging';
import type { Notice, Notices } from '@mourafaka/webhooks';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';

const templateOf = (notice: Notice): string =>
  notice.kind === 'gave-up' ? 'webhook-gave-up' : `webhook-${notice.because}`;

/** Puts what administrators must hear of partners into their inbox: one message of a kind for each subscription and day. */
@Injectable()
export class WebhookNotices implements Notices {
  private readonly inbox: InboxGateway;

  constructor(dataSource: DataSource, clock: Clock) {
    this.inbox = new InboxGateway(dataSource, clock);
  }

  async tell(notice: Notice): Promise<void> {
    const { subscriptionId, description, at } = notice;
    const template = templateOf(notice);
    const day = dateOf(at.toISOString());
    const messageId = createHash('sha256').update(`${template}/${subscriptionId}/${day}`).digest('hex');
    const stream = notice.kind === 'gave-up' ? notice.stream : `webhook-${subscriptionId}`;
    await this.inbox.send({
      parcelId: messageId,
      channel: 'inbox',
      audience: 'administrator',
      person: 'administrator',
      recipient: 'administrator',
      // Composed when it is read, in the reader's language.
      language: 'fr',
      text: '',
      template,
      items: [{ messageId, stream, template, params: { partner: description } }],
    });
  }
}
