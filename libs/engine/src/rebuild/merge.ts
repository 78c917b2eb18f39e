import type { StreamId } from '@mourafaka/contracts';
import type { Merging } from '@mourafaka/read-models';
import type { PoolClient } from 'pg';
import { ownersIn } from './compare';
import { shadowOf } from './shadow';
import type { TableShape } from './table-shape';

type Merged = TableShape & { merging: Merging };

export const isMerged = (shape: TableShape): shape is Merged => shape.merging !== undefined;

const json = (type: string): string => (type === 'json' ? '::jsonb' : '');
const sameKey = ({ key }: TableShape): string => key.map((column) => `live.${column} = made.${column}`).join(' AND ');
const made = (shape: TableShape): string => `${shadowOf(shape)} AS made`;
const ofOwners = ({ owner, ownerType }: TableShape, row: string): string =>
  `${row}.${owner.column} = ANY ($1::${ownerType}[])`;

/** Rows that say something else than the journal: what the journal knows is put right, the rest stays. */
function updateSql(shape: Merged): string {
  const { name, compared, merging } = shape;
  const set = [
    ...compared.map(({ name: column }) => `${column} = made.${column}`),
    ...(merging.stamped ?? []).map((column) => `${column} = DEFAULT`),
  ];
  const side = (row: string) => compared.map(({ name: column, type }) => `${row}.${column}${json(type)}`).join(', ');
  return `UPDATE ${name} AS live SET ${set.join(', ')} FROM ${made(shape)}
    WHERE ${sameKey(shape)} AND ${ofOwners(shape, 'live')} AND ROW(${side('live')}) IS DISTINCT FROM ROW(${side('made')})`;
}

/** Rows that were lost come back, with what can be said of what the journal does not know. `$2`: the latest instant known. */
function insertSql(shape: Merged): string {
  const { name, columns, merging } = shape;
  const { stamped = [], restored, missedWhere = 'true' } = merging;
  const values = restored?.('$2::timestamptz') ?? {};
  const given = columns.map((column) => column.name).filter((column) => !stamped.includes(column));
  return `INSERT INTO ${name} (${given.join(', ')})
    SELECT ${given.map((column) => values[column] ?? `made.${column}`).join(', ')} FROM ${made(shape)}
    WHERE ${ofOwners(shape, 'made')} AND ${missedWhere} AND $2::timestamptz IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${name} AS live WHERE ${sameKey(shape)})`;
}

const deleteSql = (shape: Merged): string =>
  `DELETE FROM ${shape.name} AS live WHERE ${ofOwners(shape, 'live')}
   AND NOT EXISTS (SELECT FROM ${made(shape)} WHERE ${sameKey(shape)})`;

/**
 * Puts the rows of some streams right, in place, in a table that holds more than the journal knows. The latest instant known:
 * what was due before it may have happened.
 */
export async function merge(
  client: PoolClient,
  shape: Merged,
  streams: readonly StreamId[],
  latest: Date,
): Promise<void> {
  const owners = ownersIn(shape, streams);
  if (owners.length === 0) return;
  if (shape.merging.surplus === 'removed') await client.query(deleteSql(shape), [owners]);
  await client.query(updateSql(shape), [owners]);
  await client.query(insertSql(shape), [owners, latest]);
}
