import type { SqlFragment } from '@mourafaka/platform';
import type { MadeRows, RowFragment, RowValues } from './row-fragment';

type Row<Column extends string> = Record<Column, unknown>;

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** JSON columns take text; everything else goes as it is. */
const valueOf = (value: unknown, json = false): unknown => (json && value !== null ? JSON.stringify(value) : value);

export interface UpsertOptions<Column extends string> {
  /** Name of the fragment. */
  name: string;
  table: string;
  columns: readonly Column[];
  json: readonly Column[];
  key: Column;
  /** A column that is not given: every write gives it its default anew. */
  stamp?: string;
  /** Of the row there is kept what the new one leaves null. */
  keep?: readonly Column[];
  /** The row there is replaced where this condition holds, which it does of each later append; kept for ever when absent. */
  replaceWhere?: string;
}

/** A statement, made once, that writes one row of a table as a part of an append. */
export function upsert<Column extends string>(options: UpsertOptions<Column>): (row: Row<Column>) => RowFragment {
  const { name, table, columns, key, keep = [], stamp, replaceWhere } = options;
  const isJson = columns.map((column) => options.json.includes(column));
  const names = columns.map(snake);
  const kept = new Set(keep.map(snake));
  const replaced = [...names, ...(stamp ? [snake(stamp)] : [])]
    .filter((column) => column !== snake(key))
    .map((column) =>
      kept.has(column) ? `${column} = coalesce(excluded.${column}, known.${column})` : `${column} = excluded.${column}`,
    );
  const conflict = replaceWhere ? `DO UPDATE SET ${replaced.join(', ')} WHERE ${replaceWhere}` : 'DO NOTHING';
  const sql: SqlFragment['sql'] = (param) =>
    `INSERT INTO ${table} AS known (${names.join(', ')}) VALUES (${names.map((_, index) => param(index)).join(', ')}) ` +
    `ON CONFLICT (${snake(key)}) ${conflict}`;
  const keepAt = keep.map((column) => columns.indexOf(column));
  return (row) => {
    const params = columns.map((column, place) => valueOf(row[column], isJson[place]));
    const make = (made: MadeRows): void => {
      const { rows } = made.table(table, names);
      const id = String(row[key]);
      const known = rows.get(id);
      if (!known) rows.set(id, params);
      else if (replaceWhere) rows.set(id, keeping(keepAt, known, params));
    };
    return { name, sql, params, make };
  };
}

/** The new row, with what it leaves null as the row there has it. */
function keeping(places: readonly number[], known: RowValues, params: RowValues): RowValues {
  if (places.length === 0) return params;
  return params.map((value, place) => (places.includes(place) ? (value ?? known[place]) : value));
}
