import type { Channel } from '@mourafaka/contracts';
import { LessThanOrEqual, type DataSource, type Repository } from 'typeorm';
import { MessageEntity, type MessageRow, type MessageStatus } from './message.entity';

export interface DueMessages {
  /** Oldest first. */
  messageIds: string[];
  /** When the next one that waits may leave, ISO 8601; absent when none waits. */
  nextAt?: string;
}

/** The messages to deliver. A status is only ever moved on from the one it is known to have, so two senders never both begin. */
export class Outbox {
  private readonly repository: Repository<MessageEntity>;

  constructor(dataSource: DataSource) {
    this.repository = dataSource.getRepository(MessageEntity);
  }

  find(messageId: string): Promise<MessageRow | null> {
    return this.repository.findOneBy({ messageId });
  }

  /** Pending messages of a channel whose time has come, and those a crash left `sending`. */
  async listDue(channel: Channel, now: Date, limit: number): Promise<DueMessages> {
    const due = await this.repository.find({
      select: { messageId: true },
      where: [
        { channel, status: 'pending', notBefore: LessThanOrEqual(now) },
        { channel, status: 'sending', notBefore: LessThanOrEqual(now) },
      ],
      order: { notBefore: 'ASC', messageId: 'ASC' },
      take: limit,
    });
    const next = await this.repository
      .createQueryBuilder('m')
      .select('min(m.notBefore)', 'at')
      .where(`m.channel = :channel AND m.status = 'pending' AND m.notBefore > :now`, { channel, now })
      .getRawOne<{ at: Date | null }>();
    return { messageIds: due.map((row) => row.messageId), ...(next?.at && { nextAt: next.at.toISOString() }) };
  }

  /** The latest messages, newest first; of one stream where it is named. */
  listLatest({ stream, limit = 100 }: { stream?: string; limit?: number } = {}): Promise<MessageRow[]> {
    return this.repository.find({
      ...(stream === undefined ? {} : { where: { stream } }),
      order: { createdAt: 'DESC', messageId: 'ASC' },
      take: limit,
    });
  }

  /** `pending` → `sending`, counting the attempt. False when it was not pending: somebody else has begun, or it is done. */
  async begin(messageId: string, at: Date): Promise<boolean> {
    const { affected } = await this.repository
      .createQueryBuilder()
      .update()
      .set({ status: 'sending', attempts: () => 'attempts + 1', updatedAt: at })
      .where(`message_id = :messageId AND status = 'pending'`, { messageId })
      .execute();
    return affected === 1;
  }

  /** `sending` → how it ended, or `pending` to try again. False when it was not being sent. */
  async finish(messageId: string, status: Exclude<MessageStatus, 'sending'>, at: Date): Promise<boolean> {
    const { affected } = await this.repository.update({ messageId, status: 'sending' }, { status, updatedAt: at });
    return affected === 1;
  }
}
