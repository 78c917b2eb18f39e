import type { Reading } from '@mourafaka/journal';
import { type RebuiltTable, rebuiltTables } from '@mourafaka/read-models';

export interface ColumnShape {
  name: string;
  /** As SQL names it: `timestamp(3) with time zone`. */
  type: string;
}

/** A table that can be made again, with its columns as the database has them. */
export interface TableShape extends RebuiltTable {
  columns: readonly ColumnShape[];
  /** Those the journal decides. */
  compared: readonly ColumnShape[];
  /** Type of the owner's column. */
  ownerType: string;
}

const columnsSql = `SELECT attname AS name, format_type(atttypid, atttypmod) AS type
  FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;

async function shapeOf(from: Reading, table: RebuiltTable): Promise<TableShape> {
  const columns = await from.query<ColumnShape[]>(columnsSql, [table.name]);
  const own = table.merging?.own ?? [];
  const ownerType = columns.find(({ name }) => name === table.owner.column)?.type;
  if (ownerType === undefined) throw new Error(`${table.name} has no column ${table.owner.column}`);
  return { ...table, columns, compared: columns.filter(({ name }) => !own.includes(name)), ownerType };
}

/** All tables that can be made again; one after the other, as a transaction asks. */
export async function readShapes(from: Reading): Promise<TableShape[]> {
  const shapes: TableShape[] = [];
  for (const table of rebuiltTables) shapes.push(await shapeOf(from, table));
  return shapes;
}
