import { categoryOf, entityOf, PLANNER_VERSION, type StreamId } from '@mourafaka/contracts';
import type { Reading } from '@mourafaka/journal';
import type { MadeRows, MadeTable } from '@mourafaka/read-models';
import { textOf } from './row-text';
import type { ColumnShape, TableShape } from './table-shape';

/** A row that is not as the journal makes it. Its values are not told: whoever reads of it may not be to see them. */
export interface RowDifference {
  table: string;
  stream: StreamId;
  /** Of the row, within its table. */
  key: string;
  fault: 'missing' | 'surplus' | 'differs';
  /** Those that differ. */
  columns: string[];
  /** Written by older code, which may have known less: not wrong, and put right when its stream is planned anew. */
  older: boolean;
}

/** JSON is compared by what it says, not by how it is written. */
const compared = (row: string, { name, type }: ColumnShape): string =>
  type === 'json' ? `${row}.${name}::jsonb` : `${row}.${name}`;

const rowOf = (row: string, { compared: columns }: TableShape): string =>
  `ROW(${columns.map((column) => compared(row, column)).join(', ')})`;

const streamOf = ({ owner }: TableShape, of: string): string =>
  owner.category === undefined ? of : `'${owner.category}-' || ${of}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of those streams, the owners of the table's rows; a stream whose name is no uuid can own none where owners are. */
export function ownersIn({ owner, ownerType }: TableShape, streams: readonly StreamId[]): string[] {
  const { category } = owner;
  const owners = category ? streams.filter((stream) => categoryOf(stream) === category).map(entityOf) : [...streams];
  return ownerType === 'uuid' ? owners.filter((id) => uuid.test(id)) : owners;
}

const sumsOf = (shape: TableShape, table: string): string =>
  `SELECT ${shape.owner.column} AS owner, count(*) AS rows, bit_xor(hashtextextended(${rowOf('t', shape)}::text, 0)) AS sum
     FROM ${table} AS t GROUP BY ${shape.owner.column}`;

/** The streams of which two tables of one shape say different things: a checksum of each stream's rows, both read at one instant. */
export async function differingStreams(from: Reading, shape: TableShape, madeTable: string): Promise<StreamId[]> {
  const rows = await from.query<{ stream: StreamId }[]>(
    `WITH live AS (${sumsOf(shape, shape.name)}), made AS (${sumsOf(shape, madeTable)})
     SELECT ${streamOf(shape, 'owner')} AS stream FROM live FULL JOIN made USING (owner)
      WHERE (live.rows, live.sum) IS DISTINCT FROM (made.rows, made.sum)`,
  );
  return rows.map(({ stream }) => stream);
}

/** Streams of which there are rows though the journal knows no such stream. */
export async function strayStreams(from: Reading, shape: TableShape): Promise<StreamId[]> {
  const rows = await from.query<{ stream: StreamId }[]>(
    `SELECT DISTINCT ${streamOf(shape, `t.${shape.owner.column}`)} AS stream FROM ${shape.name} AS t
      WHERE NOT EXISTS (SELECT FROM journal.events AS e WHERE e.stream_id = ${streamOf(shape, `t.${shape.owner.column}`)})`,
  );
  return rows.map(({ stream }) => stream);
}

function differencesSql(shape: TableShape, made: string): string {
  const { name, key, owner, ownerType, merging } = shape;
  const first = key[0] ?? '';
  const names = (row: string) => key.map((column) => `${row}.${column}`).join(', ');
  const differing = shape.compared.map(
    (column) =>
      `CASE WHEN ${compared('live', column)} IS DISTINCT FROM ${compared('made', column)} THEN '${column.name}' END`,
  );
  const planned = shape.columns.some((column) => column.name === 'planner');
  return `
    WITH live AS (SELECT * FROM ${name} WHERE ${owner.column} = ANY ($1::${ownerType}[])), made AS (${made})
    SELECT ${streamOf(shape, `coalesce(live.${owner.column}, made.${owner.column})`)} AS stream,
      CASE WHEN live.${first} IS NULL THEN concat_ws('/', ${names('made')}) ELSE concat_ws('/', ${names('live')}) END AS key,
      CASE WHEN live.${first} IS NULL THEN 'missing' WHEN made.${first} IS NULL THEN 'surplus' ELSE 'differs' END AS fault,
      CASE WHEN live.${first} IS NULL OR made.${first} IS NULL THEN '{}'
        ELSE array_remove(ARRAY[${differing.join(', ')}]::text[], NULL) END AS columns,
      ${planned ? `coalesce(live.planner < ${PLANNER_VERSION}, false)` : 'false'} AS older
    FROM live FULL JOIN made ON ${key.map((column) => `live.${column} = made.${column}`).join(' AND ')}
    WHERE ${rowOf('live', shape)} IS DISTINCT FROM ${rowOf('made', shape)}
      ${merging?.missedWhere ? `AND (live.${first} IS NOT NULL OR ${merging.missedWhere})` : ''}
    ORDER BY 1, 2`;
}

/** Every row of some streams that differs from those in another table of the shape. */
export async function differencesFrom(
  from: Reading,
  shape: TableShape,
  madeTable: string,
  streams: readonly StreamId[],
): Promise<RowDifference[]> {
  const owners = ownersIn(shape, streams);
  if (owners.length === 0) return [];
  const made = `SELECT * FROM ${madeTable} WHERE ${shape.owner.column} = ANY ($1::${shape.ownerType}[])`;
  return named(shape, await from.query<RowDifference[]>(differencesSql(shape, made), [owners]));
}

/** Every row of some streams that differs from those made in memory. */
export async function differencesFromMade(
  from: Reading,
  shape: TableShape,
  rows: MadeRows,
  streams: readonly StreamId[],
): Promise<RowDifference[]> {
  const owners = ownersIn(shape, streams);
  if (owners.length === 0) return [];
  const table = rows.tables.get(shape.name);
  const made = `SELECT ${shape.columns.map((column) => columnOf(table, column)).join(', ')} FROM json_array_elements($2::json) AS r`;
  const values = [...(table?.rows.values() ?? [])].map((row) => row.map(textOf));
  return named(shape, await from.query<RowDifference[]>(differencesSql(shape, made), [owners, JSON.stringify(values)]));
}

function columnOf(table: MadeTable | undefined, { name, type }: ColumnShape): string {
  const place = table?.columns.indexOf(name) ?? -1;
  return `${place < 0 ? 'NULL' : `(r ->> ${place})`}::${type} AS ${name}`;
}

const named = ({ name }: TableShape, rows: readonly RowDifference[]): RowDifference[] =>
  rows.map((row) => ({ ...row, table: name }));
