import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasDevelopmentIssuer } from '@mourafaka/platform';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { Gateway, type OutgoingMessage } from './gateway';

/** `+212612345678` → `+2126•••••78`, `name@example.ma` → `n•••@example.ma`; what is no contact stays as it is. */
export function masked(recipient: string): string {
  if (recipient.startsWith('+')) return `${recipient.slice(0, 5)}•••••${recipient.slice(-2)}`;
  return recipient.replace(/^(.)[^@]*@/, '$1•••@');
}

/** Keeps what would have been sent in `read.dev_outbox`, once by id; its secrets only where the users are invented. */
@Injectable()
export class DevelopmentGateway extends Gateway {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async send(message: OutgoingMessage): Promise<void> {
    const { messageId, stream, channel, audience, recipient, template, params, secrets } = message;
    const shown = hasDevelopmentIssuer(this.settings.config) ? { ...params, ...secrets } : params;
    await this.dataSource.query(
      `INSERT INTO read.dev_outbox (message_id, stream, channel, audience, recipient, template, params, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [
        messageId,
        stream,
        channel,
        audience,
        masked(recipient),
        template,
        JSON.stringify(shown),
        await this.clock.now(),
      ],
    );
  }

  async knows(messageId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(`SELECT 1 FROM read.dev_outbox WHERE message_id = $1`, [
      messageId,
    ]);
    return rows.length > 0;
  }
}
