import type { StreamId } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { StoredRefusal } from './types';

export interface RefusalPage {
  /** Only those behind it; `id` 0: all of that instant and later ones. */
  after?: Pick<StoredRefusal, 'at' | 'id'>;
  /** Only those by this instant, inclusive (ISO 8601). */
  upTo?: string;
  limit: number;
}

export const refusalsSql = `${PREPARED}
  SELECT id, command, stream_id, actor_id, actor_role, actor_name, actor_office, code, kind, fields, at, correlation_id
  FROM journal.refusals
  WHERE stream_id = $1 AND (at, id) > ($2::timestamptz, $3::bigint) AND at <= $4::timestamptz
  ORDER BY at, id LIMIT $5`;

interface Row extends Pick<StoredRefusal, 'id' | 'command' | 'code' | 'kind' | 'fields'> {
  stream_id: string;
  actor_id: string;
  actor_role: StoredRefusal['actor']['role'];
  actor_name: string;
  actor_office: string | null;
  at: Date;
  correlation_id: string;
}

const refusalOf = ({ id, command, code, kind, fields, ...row }: Row): StoredRefusal => ({
  ...{ id, command, code, kind, fields },
  stream: row.stream_id,
  actor: {
    id: row.actor_id,
    role: row.actor_role,
    name: row.actor_name,
    ...(row.actor_office !== null && { office: row.actor_office }),
  },
  at: row.at.toISOString(),
  correlationId: row.correlation_id,
});

export async function listRefusals(
  dataSource: DataSource,
  stream: StreamId,
  { after = { at: '-infinity', id: '0' }, upTo = 'infinity', limit }: RefusalPage,
): Promise<StoredRefusal[]> {
  const rows = await dataSource.query<Row[]>(refusalsSql, [stream, after.at, after.id, upTo, limit]);
  return rows.map(refusalOf);
}
