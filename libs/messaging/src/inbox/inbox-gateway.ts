import type { DataSource } from 'typeorm';
import { Gateway, type OutgoingParcel } from '../gateway';

/** Puts messages into the inbox, within a transaction where it is given one: never outside, so it is the same gateway in development and in production. */
export class InboxGateway extends Gateway {
  constructor(
    private readonly dataSource: Pick<DataSource, 'query'>,
    private readonly clock: { now(): Promise<Date> },
  ) {
    super();
  }

  async send({ parcelId, recipient, audience, items }: OutgoingParcel): Promise<void> {
    // A tracking code opens the file to whoever has it: nothing of the kind waits here.
    const rows = items.map(({ params: { trackingCode: _code, ...params }, ...item }) => ({ ...item, params }));
    await this.dataSource.query(
      `INSERT INTO messaging.inbox (item_id, parcel_id, mailbox, audience, stream, template, params, arrived_at)
       SELECT "messageId", $1, $2, $3, stream, template, params, $4
         FROM json_to_recordset($5) AS item ("messageId" text, stream text, template text, params json)
       ON CONFLICT (item_id) DO NOTHING`,
      [parcelId, recipient, audience, await this.clock.now(), JSON.stringify(rows)],
    );
  }

  async knows(parcelId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM messaging.inbox WHERE parcel_id = $1 LIMIT 1';
    return (await this.dataSource.query<unknown[]>(sql, [parcelId])).length > 0;
  }
}
