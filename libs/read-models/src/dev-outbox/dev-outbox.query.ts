import type { Channel } from '@mourafaka/contracts';
import { ArrayContains, type DataSource, type FindOptionsWhere } from 'typeorm';
import { DevMessageEntity } from './dev-message.entity';

export interface DevOutboxFilter {
  /** What it is about, e.g. one journey. */
  stream?: string;
  channel?: Channel;
  /** 200 unless told. */
  limit?: number;
}

/** What the gateway of development has sent, latest first. */
export function listDevMessages(
  dataSource: DataSource,
  { stream, channel, limit = 200 }: DevOutboxFilter = {},
): Promise<DevMessageEntity[]> {
  const where: FindOptionsWhere<DevMessageEntity> = {
    ...(stream !== undefined && { streams: ArrayContains([stream]) }),
    ...(channel !== undefined && { channel }),
  };
  return dataSource
    .getRepository(DevMessageEntity)
    .find({ where, order: { sentAt: 'DESC', messageId: 'ASC' }, take: limit });
}

/** Removes what was sent about a stream: its texts may name somebody who is forgotten. */
export async function removeDevMessages(dataSource: DataSource, stream: string): Promise<void> {
  await dataSource.getRepository(DevMessageEntity).delete({ streams: ArrayContains([stream]) });
}
