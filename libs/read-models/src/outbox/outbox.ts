import type { Channel } from '@mourafaka/contracts';
import { type DataSource, In, IsNull, LessThanOrEqual, type Repository } from 'typeorm';
import { claimParcels, type Moment } from './claim';
import { MessageEntity, type MessageRow, type MessageStatus, troubles } from './message.entity';

/** How a message that was being sent ended. */
export type MessageEnd = Exclude<MessageStatus, 'pending' | 'sending'>;

/**
 * The messages to deliver. A status is only ever moved on from the one it is known to have, so two senders never both begin.
 * What leaves as one is a parcel: its messages begin and end together.
 */
export class Outbox {
  private readonly repository: Repository<MessageEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.repository = dataSource.getRepository(MessageEntity);
  }

  find(messageId: string): Promise<MessageRow | null> {
    return this.repository.findOneBy({ messageId });
  }

  /** Whether anything of a channel may leave now, or was left half-way. */
  hasDue(channel: Channel, now: Date): Promise<boolean> {
    const notBefore = LessThanOrEqual(now);
    return this.repository.exists({ where: { channel, status: In(['pending', 'sending']), notBefore } });
  }

  /**
   * Parcels of a channel whose time has come, and those a crash left half-way: what leaves alone first, then the day's
   * digests, each oldest first. `except`: parcels somebody is already sending.
   */
  claim(channel: Channel, moment: Moment, limit: number, except: readonly string[] = []): Promise<string[]> {
    return claimParcels(this.dataSource, channel, moment, limit, except);
  }

  /** The latest messages, newest first; of one stream where it is named. */
  listLatest({ stream, limit = 100 }: { stream?: string; limit?: number } = {}): Promise<MessageRow[]> {
    return this.repository.find({
      ...(stream === undefined ? {} : { where: { stream } }),
      order: { createdAt: 'DESC', messageId: 'ASC' },
      take: limit,
    });
  }

  /** `pending` → `sending`, counting the attempt. False when nothing was pending: somebody else has begun, or it is done. */
  async begin(parcelId: string, at: Date): Promise<boolean> {
    const { affected } = await this.repository
      .createQueryBuilder()
      .update()
      .set({ status: 'sending', attempts: () => 'attempts + 1', updatedAt: at })
      .where(`parcel_id = :parcelId AND status = 'pending'`, { parcelId })
      .execute();
    return (affected ?? 0) > 0;
  }

  /** What of a parcel is being sent, oldest first. */
  listSending(parcelId: string): Promise<MessageRow[]> {
    return this.repository.find({
      where: { parcelId, status: 'sending' },
      order: { createdAt: 'ASC', messageId: 'ASC' },
    });
  }

  /** What still waits for somebody who is not to be told anything any more. */
  async withdraw(person: string, at: Date): Promise<void> {
    await this.repository.update({ person, status: 'pending' }, { status: 'moot', updatedAt: at });
  }

  /** `sending` → how it ended, and why where something was wrong. Answers how many were being sent. */
  async finish(messageIds: readonly string[], status: MessageEnd, at: Date, code: string | null = null) {
    const sentAt = status === 'sent' ? { sentAt: at } : {};
    const sending = { messageId: In([...messageIds]), status: 'sending' } as const;
    const { affected } = await this.repository.update(sending, { status, code, updatedAt: at, ...sentAt });
    return affected ?? 0;
  }

  /** `sending` → `pending`, to be tried again at `until`. */
  async postpone(messageIds: readonly string[], until: Date, at: Date, code: string): Promise<void> {
    const sending = { messageId: In([...messageIds]), status: 'sending' } as const;
    await this.repository.update(sending, { status: 'pending', notBefore: until, updatedAt: at, code });
  }

  /** `sending` → `pending` until another hour, as if it had never begun; what leaves with others is gathered anew. */
  async hold(messageId: string, until: Date, at: Date): Promise<void> {
    await this.repository.update(
      { messageId, status: 'sending' },
      {
        status: 'pending',
        attempts: () => 'attempts - 1',
        notBefore: until,
        parcelId: () => 'CASE WHEN otherwise_at IS NULL THEN parcel_id END',
        updatedAt: at,
      },
    );
  }

  /** Stays `sending`, and is looked at again at `until`: nobody can say yet whether it left. */
  async askLater(messageIds: readonly string[], until: Date, at: Date): Promise<void> {
    const sending = { messageId: In([...messageIds]), status: 'sending' } as const;
    await this.repository.update(sending, { notBefore: until, attempts: () => 'attempts + 1', updatedAt: at });
  }

  /** `sending` → `pending`, as if it had never begun: the gateway was away. */
  async putBack(messageIds: readonly string[], at: Date, code: string): Promise<void> {
    const sending = { messageId: In([...messageIds]), status: 'sending' } as const;
    await this.repository.update(sending, {
      status: 'pending',
      attempts: () => 'attempts - 1',
      updatedAt: at,
      code,
    });
  }

  /**
   * What the gateway says of a parcel it took, however often it says so; the last word counts. False where no such parcel
   * was sent.
   */
  async acknowledge(parcelId: string, status: 'delivered' | 'undelivered', at: Date, code: string | null = null) {
    const { affected } = await this.repository
      .createQueryBuilder()
      .update()
      .set({ status, code, updatedAt: at, toldAt: null, sentAt: () => 'coalesce(sent_at, updated_at)' })
      .where('parcel_id = :parcelId AND status <> :status', { parcelId, status })
      .andWhere(`status IN ('sending', 'sent', 'uncertain', 'delivered', 'undelivered')`)
      .execute();
    return (affected ?? 0) > 0 || this.repository.exists({ where: { parcelId, status } });
  }

  /** Messages for cooperatives that did not arrive, or may not have, and of which their journey does not know yet. */
  listUntold(limit = 100): Promise<MessageRow[]> {
    return this.repository.find({
      where: { status: In([...troubles]), toldAt: IsNull(), audience: 'applicant' },
      order: { updatedAt: 'ASC' },
      take: limit,
    });
  }

  /** The journey knows what became of it; a later receipt that says otherwise is told again. */
  async told({ messageId, status }: Pick<MessageRow, 'messageId' | 'status'>, at: Date): Promise<void> {
    await this.repository.update({ messageId, status }, { toldAt: at });
  }
}
