import type { SqlFragment } from '@mourafaka/platform';

/** Values in the order of a table's columns, as they are given to PostgreSQL: JSON as text. */
export type RowValues = readonly unknown[];

/** A table held in memory: rows by key. */
export class MadeTable {
  readonly rows = new Map<string, RowValues>();

  constructor(readonly columns: readonly string[]) {}
}

/** What a stream's appends leave in the read tables, in memory and by the full names of the tables. */
export class MadeRows {
  readonly tables = new Map<string, MadeTable>();

  /** Every fragment that writes rows of a table writes the same columns. */
  table(name: string, columns: readonly string[]): MadeTable {
    const known = this.tables.get(name) ?? new MadeTable(columns);
    this.tables.set(name, known);
    return known;
  }

  remove(name: string, key: string): void {
    this.tables.get(name)?.rows.delete(key);
  }
}

/**
 * Rows that belong to an append, said twice: as SQL, which the append runs, and as what that SQL does, for a rebuild, which
 * makes the rows of whole streams in memory and writes thousands at once (docs/adr/0030-rebuild.md). The two are held
 * together by a test that rebuilds what appends wrote.
 */
export interface RowFragment extends SqlFragment {
  /** Appends of a stream are made in their order, from its first. */
  make: (made: MadeRows) => void;
}
