import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from '@mourafaka/contracts';
import { Gateway, GatewayFor, type OutgoingParcel } from '@mourafaka/messaging';
import { hasDevelopmentIssuer } from '@mourafaka/platform';
import { Clock } from '../clock';
import { Settings } from '../settings';

/** `+212612345678` → `+2126•••••78`, `name@example.ma` → `n•••@example.ma`; what is no contact stays as it is. */
export function masked(recipient: string): string {
  if (recipient.startsWith('+')) return `${recipient.slice(0, 5)}•••••${recipient.slice(-2)}`;
  return recipient.replace(/^(.)[^@]*@/, '$1•••@');
}

/** Keeps what would have been sent in `read.dev_outbox`, once by id; its text only where the users are invented. */
@Injectable()
export class DevelopmentGateway extends Gateway {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async send({ parcelId, channel, audience, recipient, template, text, items }: OutgoingParcel): Promise<void> {
    const [first] = items;
    const shown = hasDevelopmentIssuer(this.settings.config) ? { ...first?.params, text } : first?.params;
    await this.dataSource.query(
      `INSERT INTO read.dev_outbox (message_id, stream, channel, audience, recipient, template, params, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [
        parcelId,
        first?.stream,
        channel,
        audience,
        masked(recipient),
        template,
        JSON.stringify(shown),
        await this.clock.now(),
      ],
    );
  }

  async knows(parcelId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(`SELECT 1 FROM read.dev_outbox WHERE message_id = $1`, [
      parcelId,
    ]);
    return rows.length > 0;
  }
}

/** Every channel ends in the outbox of development. */
@Injectable()
export class DevelopmentGateways extends GatewayFor {
  constructor(private readonly gateway: DevelopmentGateway) {
    super();
  }

  channel(): Gateway {
    return this.gateway;
  }

  perSecond(channel: Channel): number {
    return channel === 'inbox' ? 200 : 20;
  }
}
