import { type DataSource, type FindOptionsWhere } from 'typeorm';
import { DevMessageEntity } from './dev-message.entity';

/** What the gateway of development has sent, latest first; `stream` narrows it to one journey, `limit` is 200 unless told. */
export function listDevMessages(
  dataSource: DataSource,
  { stream, limit = 200 }: { stream?: string; limit?: number } = {},
): Promise<DevMessageEntity[]> {
  const where: FindOptionsWhere<DevMessageEntity> = stream === undefined ? {} : { stream };
  return dataSource
    .getRepository(DevMessageEntity)
    .find({ where, order: { sentAt: 'DESC', messageId: 'ASC' }, take: limit });
}
