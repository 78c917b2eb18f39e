import type { Clock } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { Gateway, type OutgoingParcel, type ParcelItem, Undeliverable } from '../gateway';
import { masked } from '../masked';
import { isMobile } from '../sms/mobile';

/**
 * Keeps what would have been sent in `read.dev_outbox`, once by id; its text only where it is `shown`, the users being
 * invented. What would not have arrived anywhere, an SMS to a landline, fails here as well.
 */
export class OutboxGateway extends Gateway {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly shown: boolean,
  ) {
    super();
  }

  /** Throws `Undeliverable` for an SMS to what takes none. */
  async send(outgoing: OutgoingParcel): Promise<void> {
    const { parcelId, recipient, subject, text: told, sms, items, attachments = [], ...parcel } = outgoing;
    if (parcel.channel === 'sms' && !isMobile(recipient)) throw new Undeliverable('NOT_MOBILE');
    // Of what goes with a mail, its name and its size: the file itself is had from the API.
    const files = attachments.map(({ fileName, content }) => `[${fileName}, ${Math.ceil(content.length / 1000)} kB]`);
    const text = [told, ...files].join('\n\n');
    const listed = this.shown ? items : items.map(withoutKeys);
    await this.dataSource.query(
      `INSERT INTO read.dev_outbox
         (message_id, streams, channel, audience, recipient, template, params, language, subject, text, sms, items, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
      [
        parcelId,
        [...new Set(items.map(({ stream }) => stream))],
        ...[parcel.channel, parcel.audience, masked(recipient), parcel.template],
        JSON.stringify(listed[0]?.params ?? {}),
        ...[parcel.language, subject, this.shown ? text : null],
        sms && JSON.stringify(sms),
        JSON.stringify(listed),
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

/** A tracking code opens the file to whoever has it. */
function withoutKeys({ params: { trackingCode: _code, ...params }, ...item }: ParcelItem): ParcelItem {
  return { ...item, params };
}
